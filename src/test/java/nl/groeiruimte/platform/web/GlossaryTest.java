package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class GlossaryTest {

    private Glossary glossary;

    @BeforeEach
    void onAPageInDutch() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/how-it-works");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        glossary = new Glossary(messages);
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
        openPage();
    }

    @AfterEach
    void leave() {
        LocaleContextHolder.resetLocaleContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aWordOpensItsOwnExplanation() {
        Document page = Jsoup.parseBodyFragment(glossary.explain("Stuur het Blinde profiel."));

        String id = page.selectFirst("button.term").attr("popovertarget");
        assertThat(page.selectFirst("button.term").text()).isEqualTo("Blinde profiel");
        assertThat(page.getElementById(id).hasAttr("popover")).isTrue();
        assertThat(page.getElementById(id).text()).startsWith("blind profiel: Wat andere regio");
    }

    @Test
    void aWordIsExplainedOnceAPage() {
        assertThat(glossary.explain("Een propositie of twee proposities")).containsOnlyOnce("<button");
        assertThat(glossary.explain("Nog een propositie")).doesNotContain("<button");
        openPage();
        assertThat(glossary.explain("Nog een propositie")).contains("<button");
    }

    @Test
    void onlyWholeWordsAreExplained() {
        assertThat(glossary.explain("Romantisch signaalrood")).isEqualTo("Romantisch signaalrood");
        assertThat(glossary.explain("Elke ROM's keuze")).contains(">ROM&#39;s</button>");
    }

    @Test
    void lettersThatAreAlikeOnlyWhenSizeDoesNotCountBreakNoPage() {
        assertThat(glossary.explain("Een propo\u017fitie en een bl\u0131nd profiel"))
                .isEqualTo("Een propo\u017fitie en een bl\u0131nd profiel");
    }

    @Test
    void textsStayTextAndLinksStayLinks() {
        assertThat(glossary.explain("<b>casus</b>"))
                .startsWith("&lt;b&gt;<button")
                .endsWith("&lt;/b&gt;");
        openPage();
        assertThat(glossary.explainIn("<a href=\"/casus\">de casus</a> <strong title=\"casus\">casus</strong>"))
                .startsWith("<a href=\"/casus\">de casus</a> <strong title=\"casus\"><button");
    }

    @Test
    void bothLanguagesExplainTheSameWords() {
        var dutch = glossary.terms().stream().map(Glossary.Term::code).toList();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(glossary.terms()).extracting(Glossary.Term::code).containsExactlyInAnyOrderElementsOf(dutch);
        assertThat(glossary.terms()).hasSizeGreaterThan(20).allMatch(term -> term.text()
                .endsWith("."));
    }

    private static void openPage() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
