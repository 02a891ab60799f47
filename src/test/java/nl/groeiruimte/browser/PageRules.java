package nl.groeiruimte.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What holds for every page, whoever reads it and in which language. */
final class PageRules {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private PageRules() {}

    /** What the page on the screen is like; asked at once, because each question to the browser takes its time. */
    record Seen(
            String url,
            String html,
            int headings,
            String wider,
            String language,
            String title,
            boolean refused,
            List<String> files) {

        @SuppressWarnings("unchecked")
        static Seen of(Page page) {
            Map<String, Object> seen = (Map<String, Object>) page.evaluate("""
                    () => ({html: document.documentElement.outerHTML, headings: document.querySelectorAll('h1').length,
                        language: document.documentElement.lang, title: document.title,
                        files: [...document.querySelectorAll('link[rel=stylesheet], script[src], img[src]')]
                            .map(file => file.getAttribute('href') || file.getAttribute('src')),
                        refused: document.getElementById('form-errors') !== null,
                        wider: document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                            : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >
                                innerWidth + 1)
                                .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n') || 'something'})""");
            return new Seen(
                    page.url(),
                    (String) seen.get("html"),
                    (Integer) seen.get("headings"),
                    (String) seen.get("wider"),
                    (String) seen.get("language"),
                    (String) seen.get("title"),
                    (Boolean) seen.get("refused"),
                    (List<String>) seen.get("files"));
        }

        boolean english() {
            return language.equals("en");
        }
    }

    /** No text without a message, and no raw codes or template left-overs. */
    static void hasItsWords(Seen page) {
        assertThat(page.html()).as("texts of %s", page.url()).doesNotContain("??");
        assertThat(page.headings()).as("headings of level 1 on %s", page.url()).isEqualTo(1);
    }

    /** A file's address tells its content, so that after a release no browser shows a new page with the old style. */
    static void loadsFilesByTheirContent(Seen page) {
        assertThat(page.files())
                .as("files of %s", page.url())
                .isNotEmpty()
                .allMatch(file -> file.matches("/.*-[0-9a-f]{32}\\.\\w+"));
    }

    /** The page itself never scrolls sideways; wide tables do so in a region of their own. */
    static void fitsItsWidth(Seen page) {
        assertThat(page.wider()).as("wider than the window on %s", page.url()).isEmpty();
    }

    static void isAccessible(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        // What passes is not described: that takes as long as the judgement.
        options.setResultTypes(List.of("violations"));
        AxeRuleOptions asked = new AxeRuleOptions();
        asked.setEnabled(true);
        options.setRules(Map.of("landmark-unique", asked));
        AxeResults results = new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getViolations())
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(4)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
