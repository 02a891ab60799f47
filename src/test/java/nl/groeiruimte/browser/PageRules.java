package nl.groeiruimte.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** What holds for every page, whoever reads it and in which language. */
final class PageRules {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private PageRules() {
    }

    /** No text without a message, and no raw codes or template left-overs. */
    static void hasItsWords(Page page) {
        assertThat(page.content()).as("texts of %s", page.url()).doesNotContain("??");
        assertThat(page.locator("h1").count()).as("headings of level 1 on %s", page.url()).isEqualTo(1);
    }

    /** The page itself never scrolls sideways; wide tables do so in a region of their own. */
    static void fitsItsWidth(Page page) {
        Object wider = page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                    : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                        .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')""");
        assertThat(wider).as("wider than the window of %s px on %s", page.viewportSize().width, page.url()).isEqualTo("");
    }

    static void isAccessible(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze();
        assertThat(results.getViolations()).as("axe on %s", page.url()).extracting(rule -> rule.getId() + ": "
                + rule.getNodes().stream().limit(4).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).isEmpty();
    }
}
