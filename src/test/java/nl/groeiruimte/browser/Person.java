package nl.groeiruimte.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at work in a browser: finds things by their words, and looks at every page with the {@link PageRules}. */
final class Person {

    static final int DESK = 1280;
    static final int PHONE = 320;
    /**
     * Where pictures of all pages go, such as {@code -Dscreenshots=target/screenshots}; unset for none: they take long.
     */
    private static final String SHOTS = System.getProperty("screenshots");
    /**
     * Pages of one kind are built alike: the slow look is needed once for each, in Dutch at a desk and in English on a
     * phone.
     */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final Watch watch;
    private final List<String> secrets = new ArrayList<>();

    Person(BrowserContext context, Page page, boolean scripts) {
        this.context = context;
        this.page = page;
        this.scripts = scripts;
        this.watch = new Watch(page);
    }

    Page page() {
        return page;
    }

    /** This person may never get to see these words. */
    Person neverSees(String... words) {
        secrets.addAll(List.of(words));
        return this;
    }

    /** The next steps ask for an answer with this status. */
    Person expecting(int status) {
        watch.expect(status);
        return this;
    }

    Person open(String path) {
        page.navigate(path);
        return look();
    }

    /** Opens a page in English or Dutch; the choice stays. */
    Person in(String language) {
        page.navigate("/?lang=" + language);
        return look();
    }

    /** Holds the page against everything that is true of all pages. */
    Person look() {
        assertThat(watch.problems()).as("on %s", page.url()).isEmpty();
        PageRules.Seen seen = PageRules.Seen.of(page);
        PageRules.hasItsWords(seen);
        PageRules.fitsItsWidth(seen);
        PageRules.loadsFilesByTheirContent(seen);
        secrets.forEach(
                secret -> assertThat(seen.html()).as("secret on %s", page.url()).doesNotContain(secret));
        if (scripts && seen.english() == narrow() && LOOKED_AT.add(kindOfPage(seen))) {
            PageRules.isAccessible(page);
        }
        return this;
    }

    private static String kindOfPage(PageRules.Seen page) {
        return page.url()
                        .replaceFirst("^https?://[^/]+", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                        .replaceAll("[?&](text|after|lang)=[^&#]*", "")
                + " " + page.english()
                + (page.url().contains("/tasks/") ? page.title() : "") + page.refused();
    }

    private boolean narrow() {
        return page.viewportSize().width == PHONE;
    }

    Person click(String link) {
        return arrive(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()::click);
    }

    Person press(String button) {
        return arrive(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()::click);
    }

    /** Of buttons with the same words, the one in this part of the page. */
    Person pressIn(String part, String button) {
        return arrive(page.locator(part)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))::click);
    }

    Person fill(String label, Object value) {
        field(label).fill(value.toString());
        return this;
    }

    /** Answers a question with one of its choices. */
    Person choose(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(named(question)))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(named(answer)))
                .check();
        return this;
    }

    /** Ticks choices of a question that allows several. */
    Person tickOf(String question, String... answers) {
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(named(question)));
        for (String answer : answers) {
            group.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(named(answer)))
                    .check();
        }
        return this;
    }

    /** Opens a folded part with the keyboard. */
    Person unfold(String label) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(label))
                .press("Enter");
        return this;
    }

    Person tick(String label) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(named(label)))
                .check();
        return this;
    }

    Person select(String label, String option) {
        Locator list = field(label);
        Locator wanted = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(named(option)))
                .first();
        list.selectOption(wanted.getAttribute("value"));
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(named(label));
    }

    /** A label or answer, followed at most by its explanation: in brackets, or after a colon, comma or dash. */
    private static Pattern named(String words) {
        // The browser reads this pattern, and it does not know Java's \\Q and \\E.
        return Pattern.compile(
                "^\\s*" + words.replaceAll("[.*+?^${}()|\\[\\]]", "\\\\$0") + "(\\s*[(:–,].*)?\\s*$", Pattern.DOTALL);
    }

    /** Waits for a task of a case, which the process may still be on its way to, and opens it. */
    Person task(String title, String codeName) {
        Locator link = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(codeName))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
        await("task '" + title + "' of " + codeName)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .atMost(Chromium.PATIENCE)
                .until(() -> {
                    page.navigate("/inbox?tab=all&text=" + codeName);
                    return link.count() > 0;
                });
        look();
        arrive(link.first()::click);
        assertThat(heading()).isEqualTo(title);
        return this;
    }

    /** Does what leads to another page, and looks at that page once it is there. */
    private Person arrive(Runnable step) {
        page.waitForNavigation(step);
        return look();
    }

    /** Sends the task that is open; it must be accepted. */
    Person finish(String button, String codeName) {
        press(button);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(codeName);
        return this;
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /**
     * The page in both languages, at a desk and on a phone, each held against the rules; and pictures, when they are
     * asked for.
     */
    Person shot(String name) {
        String address = page.url().replaceFirst("#.*", "").replaceAll("[?&]lang=(nl|en)", "");
        // The language that the person reads comes last, and stays.
        List<String> languages =
                page.locator("html").getAttribute("lang").equals("nl") ? List.of("en", "nl") : List.of("nl", "en");
        for (String language : languages) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            look();
            picture(name, language, DESK);
            phone();
            picture(name, language, PHONE);
            desk();
        }
        return this;
    }

    /** The same for what is on the screen now, which a reload would lose. */
    Person shotAsItIs(String name) {
        String language = page.locator("html").getAttribute("lang");
        picture(name, language, DESK);
        phone();
        picture(name, language, PHONE);
        return desk();
    }

    private void picture(String name, String language, int width) {
        if (SHOTS != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(SHOTS, name + "-" + language + "-" + width + ".png")));
        }
    }

    Person phone() {
        page.setViewportSize(PHONE, 700);
        return look();
    }

    Person desk() {
        page.setViewportSize(DESK, 900);
        return this;
    }

    /** Ends; what went wrong since the last look counts as well. */
    void leave() {
        context.close();
        assertThat(watch.problems()).isEmpty();
    }
}
