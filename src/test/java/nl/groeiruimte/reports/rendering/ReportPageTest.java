package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.reports.document.ReportDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report's page says, and what it must never say. */
class ReportPageTest {

    @Test
    void everyTargetSaysHowItStands() {
        Document page = page(SampleDocument.closed(), Pages.DUTCH);

        assertThat(page.select("#leads-in-portfolio").text())
                .contains(
                        "18",
                        "van 40 eind 2028",
                        "Pro rata op 30 juni 2026: 15.",
                        "3 voor op de lijn.",
                        "6 meer dan op 31 december 2025.",
                        "Verwacht uit lopende casussen: 6. Dit telt niet mee in de stand.",
                        "tussen 34 en 55, het midden is 43 (op grond van 31 casussen)");
        assertThat(page.select("#cases-in-execution").text())
                .contains("Evenveel als op 31 december 2025.")
                .doesNotContain("Pro rata");
        assertThat(page.select("#retained-investment").text())
                .contains("€ 412,3 mln", "van € 1,5 mld", "€ 37,7 mln minder dan op 31 december 2025");
        assertThat(page.select("#ecosystem-coherence .report-text").first().wholeText())
                .isEqualTo(SampleDocument.closed().texts().get(0).body());
    }

    @Test
    void nothingIsNotZeroAndTooFewCasesAreSaid() {
        Document page = page(SampleDocument.closed(), Pages.DUTCH);

        assertThat(page.select("#leads-other-region .tile__value").text()).isEqualTo("0");
        assertThat(page.select("#leads-other-region").text())
                .contains("Nog niets om mee te vergelijken.", "(nog maar 2; 8 zijn nodig)");
        assertThat(page.select("#new-scale-ups").text())
                .contains("niet getoond", "Vooruitblik eind 2028: niet getoond.");
        assertThat(cells(page, "lead-time-per-phase", "Leren")).containsExactly("n.v.t.", "n.v.t.", "n.v.t.", "0");
        assertThat(cells(page, "lead-time-per-phase", "Afronding")).containsOnly("niet getoond");
        assertThat(page.select(".report-notes").text())
                .containsOnlyOnce("minder dan 3 casussen")
                .containsOnlyOnce("N.v.t.:");
    }

    @Test
    void theSharedEditionSaysWhatItTellsLess() {
        ReportDocument told = SampleDocument.closed();
        Document page = page(SampleDocument.tellingLess(), Pages.DUTCH);

        assertThat(page.select(".report-notes").text()).contains("De groei staat er per half jaar.");
        assertThat(page.text())
                .contains(
                        "Wat aan het eind van elk half jaar was gerealiseerd.",
                        "er is te weinig om te tonen (8 casussen zijn nodig)")
                .doesNotContain("nog maar", "op grond van");
        assertThat(page(told, Pages.DUTCH).text())
                .as("one of before told by month, and still says so")
                .contains("Wat aan het eind van elke maand was gerealiseerd.")
                .doesNotContain("per half jaar");
    }

    @Test
    void amountsInTablesAreWrittenOutWithTheirCents() {
        assertThat(cells(page(SampleDocument.closed(), Pages.DUTCH), "flows-between-regions", "NOM → Oost NL"))
                .contains("€ 1.500.000.000");
        assertThat(cells(page(SampleDocument.closed(), Pages.DUTCH), "flows-between-regions", "LIOF → BOM"))
                .contains("€ 12.500.000,50");
        assertThat(cells(page(SampleDocument.closed(), Locale.ENGLISH), "flows-between-regions", "LIOF → BOM"))
                .contains("€ 12,500,000.50");
    }

    @Test
    void aValueLeadsToItsCasesOnlyWhereTheReaderMaySeeThem() {
        ReportView view = Pages.publication()
                .view(
                        SampleDocument.open(),
                        Pages.DUTCH,
                        key -> Set.of("leads-in-portfolio", "jobs/all/new").contains(key)
                                ? "/reports/2026-H1/cases?of=" + key
                                : null);
        Document page = Jsoup.parse(Pages.draw("publication/report", "report", Pages.DUTCH, Map.of("view", view)));

        assertThat(page.select("a[href^=/reports]").eachAttr("aria-label"))
                .containsExactly(
                        "18: toon de casussen. Leads in portefeuille (gehad)",
                        "1.240: toon de casussen. Alle gerealiseerde casussen, Nieuw");
    }

    @Test
    void oneCannotReadASuppressedNumberAnywhereOnThePage() {
        String drawn = Pages.draw(
                "publication/report",
                "report",
                Pages.DUTCH,
                Map.of("view", view(SampleDocument.closed(), Pages.DUTCH)));

        assertThat(Jsoup.parse(drawn).select("#bottlenecks ~ * td.report-suppressed"))
                .isNotEmpty()
                .allMatch(cell -> !cell.text().matches(".*\\d.*"));
        assertThat(Jsoup.parse(drawn).select("svg:has(#chart-leads-in-portfolio) path.chart-realised[d]"))
                .as("a line that is told")
                .isNotEmpty();
        assertThat(Jsoup.parse(drawn)
                        .select("svg:has(#chart-new-scale-ups) path.chart-realised[d]")
                        .not("[d~=^M2 ]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void thePageNeedsNoScriptNoStyleAndHasItsNamesOnce(String language) throws IOException {
        for (ReportDocument document : List.of(SampleDocument.closed(), SampleDocument.open())) {
            Locale locale = Locale.forLanguageTag(language);
            Document page = page(document, locale);

            assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.text()).doesNotContain("??", "null");
            assertThat(page.select("svg.chart"))
                    .hasSizeGreaterThan(5)
                    .allMatch(chart -> !chart.select("title").text().isBlank()
                            && !chart.select("desc").text().isBlank()
                            && chart.hasAttr("aria-labelledby"));
            assertThat(page.select("th:not([scope])")).isEmpty();
            Files.createDirectories(folder());
            Files.writeString(
                    folder().resolve("report-" + document.report().edition() + "-" + language + ".html"),
                    page.outerHtml(),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void theFinalReportSaysThatItIsOneConcludesAndPutsAllHalfYearsFirst() {
        Document page = page(SampleDocument.last(), Pages.DUTCH);

        assertThat(page.select(".report-head").text()).contains("Dit is het eindrapport");
        assertThat(page.select("#leads-in-portfolio").text()).contains("Doel gehaald.");
        assertThat(page.select("#retained-investment").text()).contains("Nog € 1,1 mld tot het doel.");
        assertThat(page.select(".report-depth > h2").eachText())
                .containsExactly("Alle halfjaren naast elkaar", "Verdieping");
        assertThat(page.select(".report-depth:has(> #half-years) h3").eachText())
                .hasSize(2)
                .allMatch(title -> title.startsWith("Alle halfjaren"));
        assertThat(cells(page, "half-years-leads-in-portfolio", "halfjaar 5"))
                .containsExactly("n.v.t.", "n.v.t.", "niet gesloten");
        assertThat(page(SampleDocument.closed(), Pages.DUTCH).text())
                .doesNotContain("eindrapport", "Doel gehaald", "Nog €", "Alle halfjaren");
    }

    @Test
    void anOutlookAfterABurstOfSignalsSaysSo() {
        Document page = page(SampleDocument.afterABurst(), Pages.DUTCH);

        assertThat(page.select("#leads-in-portfolio").text()).contains("Let op: er kwamen ineens veel signalen binnen");
        assertThat(page.select("#leads-other-region").text())
                .as("of which nothing is foreseen")
                .doesNotContain("Let op");
        assertThat(page.select(".report-notes").text()).contains("er kwamen 890 signalen binnen boven wat gewoon is");
        assertThat(page(SampleDocument.closed(), Pages.DUTCH).text())
                .doesNotContain("boven wat gewoon is", "Let op: er kwamen");
    }

    @Test
    void anOutlookBetweenTwoNumbersThatAreSaidAlikeIsOneNumber() {
        Document page = page(SampleDocument.last(), Pages.DUTCH);

        assertThat(page.select("#leads-in-portfolio").text())
                .contains("Vooruitblik eind 2028: 44 (op grond van 31 casussen).");
        assertThat(page.select("#retained-investment").text())
                .contains("Vooruitblik eind 2028: € 412,3 mln (op grond van 12 casussen).");
        assertThat(page.select("svg:has(#chart-leads-in-portfolio)").text()).doesNotContain("44 tot 44");
        assertThat(page.select(".chart-band")).isEmpty();
        assertThat(page(SampleDocument.closed(), Pages.DUTCH).select(".chart-band"))
                .as("between two numbers that differ")
                .isNotEmpty();
    }

    @Test
    void amountsThatAreToldNowAndThenAreStillAChart() {
        Document page = page(SampleDocument.last(), Pages.DUTCH);

        assertThat(page.select("svg:has(#chart-retained-investment) .chart-realised-dot"))
                .as("eight half-years, the last of which is the end")
                .hasSize(7);
        assertThat(page.select("svg:has(#chart-retained-investment) .chart-realised-between"))
                .hasSize(7);
        assertThat(page.select("svg:has(#chart-leads-in-portfolio) .chart-realised-dot, "
                        + "svg:has(#chart-leads-in-portfolio) .chart-realised-between"))
                .isEmpty();
    }

    @Test
    void aTallChartStandsOnOnePage() {
        assertThat(new TableView.Figure("<svg viewBox=\"0 0 340 918\">", "").paper())
                .contains("width=\"50.0mm\" height=\"135mm\"");
        assertThat(new TableView.Figure("<svg viewBox=\"0 0 340 340\">", "").paper())
                .contains("width=\"105.0mm\" height=\"105mm\"");
    }

    private static Path folder() {
        return LocalFolder.ofProject("target/publication");
    }

    private static List<String> cells(Document page, String table, String heading) {
        Element row = page.select("section:has(> h3#" + table + ") tr:has(th:containsOwn(" + heading + "))")
                .first();
        return row.select("td").stream().map(Element::text).collect(Collectors.toList());
    }

    private static Document page(ReportDocument document, Locale locale) {
        return Jsoup.parse(Pages.draw("publication/report", "report", locale, Map.of("view", view(document, locale))));
    }

    private static ReportView view(ReportDocument document, Locale locale) {
        return Pages.publication().view(document, locale, key -> null);
    }
}
