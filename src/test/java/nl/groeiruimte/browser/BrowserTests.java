package nl.groeiruimte.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.support.BesideTheApplication;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A test in which demo users work with the pages, logged in through Keycloak's own page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BrowserServers.class)
@BesideTheApplication
@ResourceLock("browser")
@ExtendWith(Chromium.class)
abstract class BrowserTests {

    /** Sessions by port and user, so that each logs in once a run. */
    private static final Map<String, String> SESSIONS = new HashMap<>();

    @LocalServerPort
    private int port;

    private final List<Person> people = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        people.forEach(Person::leave);
        people.clear();
    }

    final String address() {
        return "http://localhost:" + port;
    }

    /** The demo user, in Dutch. */
    final Person as(String username) {
        return person(username, true);
    }

    final Person withoutJavaScript(String username) {
        return person(username, false);
    }

    private Person person(String username, boolean javaScript) {
        String session = SESSIONS.computeIfAbsent(port + " " + username, key -> logIn(username));
        BrowserContext context = Chromium.browser()
                .newContext(options().setJavaScriptEnabled(javaScript).setStorageState(session));
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        Person person = new Person(context, context.newPage(), javaScript);
        people.add(person);
        return person;
    }

    /**
     * Through the page that Keycloak shows to whoever is not logged in: drawn for the first one only, because it takes
     * long.
     */
    private String logIn(String username) {
        try (BrowserContext context = Chromium.browser().newContext(options())) {
            if (SESSIONS.isEmpty()) {
                Page page = context.newPage();
                page.navigate("/");
                page.locator("#username").fill(username);
                page.locator("#password").fill(DemoUser.PASSWORD);
                page.locator("#kc-login").click();
                page.waitForURL(url -> url.startsWith(address()) && !url.contains("/login"));
            } else {
                String form = Jsoup.parse(context.request().get("/").text())
                        .select("form#kc-form-login")
                        .attr("action");
                APIResponse answer = context.request()
                        .post(
                                form,
                                RequestOptions.create()
                                        .setForm(FormData.create()
                                                .set("username", username)
                                                .set("password", DemoUser.PASSWORD)));
                assertThat(answer.url()).as("where %s arrived", username).startsWith(address());
            }
            return context.storageState();
        }
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(Person.DESK, 900);
    }

    /** A KVK number that no other test uses. */
    static String kvkNumber() {
        return "9" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }
}
