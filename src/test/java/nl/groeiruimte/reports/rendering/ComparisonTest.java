package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Value;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What changed between two reports, and that nothing else did. */
class ComparisonTest {

    @Test
    void aReportDoesNotDifferFromItself() {
        ReportComparison comparison = ReportComparison.of(SampleDocument.closed(), SampleDocument.closed());

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.targets()).hasSize(5).noneMatch(ReportComparison.Figure::changed);
        assertThat(page(SampleDocument.closed(), SampleDocument.closed()).text())
                .contains("Er is niets veranderd");
    }

    @Test
    void aCorrectionShowsEachFigureAndTextThatChanged() {
        ReportComparison comparison = ReportComparison.of(SampleDocument.corrected(), SampleDocument.closed());

        assertThat(comparison.targets())
                .filteredOn(ReportComparison.Figure::changed)
                .extracting(figure -> figure.key() + " " + figure.measure() + " " + figure.difference())
                .containsExactly("leads-in-portfolio ACTUAL 1");
        assertThat(comparison.texts())
                .filteredOn(ReportComparison.Text::changed)
                .extracting(ReportComparison.Text::code)
                .containsExactly("conclusions");
    }

    @Test
    void everyKindOfChangeInATableIsSaid() {
        ReportDocument before = SampleDocument.closed();
        ReportDocument after = with(
                before,
                List.of(
                        new ReportTable.Row(
                                "signal",
                                List.of(heading(before, 0), Value.of(9), Value.of(6), Value.SUPPRESSED, Value.of(31))),
                        new ReportTable.Row(
                                "resolution",
                                List.of(
                                        heading(before, 3),
                                        Value.SUPPRESSED,
                                        Value.of(new BigDecimal("2")),
                                        Value.SUPPRESSED,
                                        Value.SUPPRESSED)),
                        new ReportTable.Row(
                                "aftercare",
                                List.of(
                                        Value.of(SampleDocument.words("Nazorg", "Aftercare")),
                                        Value.of(1),
                                        Value.NONE,
                                        Value.of(3),
                                        Value.of(0)))));

        Document page = page(before, after);

        assertThat(rows(page))
                .contains(
                        "Signaal | Mediaan | 14 | 9 | −5",
                        "Signaal | Bovenste kwartiel | 33 | niet getoond | niet te zeggen",
                        "Afronding | Onderste kwartiel | niet getoond | 2 | niet te zeggen",
                        "Nazorg | Mediaan | staat er niet in | 1 | nieuw",
                        "Leren | Casussen | 0 | staat er niet in | vervallen");
        assertThat(rows(page))
                .as("its median and the rest stayed as they were")
                .filteredOn(row -> row.startsWith("Afronding | "))
                .containsExactly("Afronding | Onderste kwartiel | niet getoond | 2 | niet te zeggen");
        assertThat(page.select("#compare-lead-time-per-phase ~ p.soft").first().text())
                .isEqualTo("5 andere cijfers zijn gelijk gebleven.");
    }

    @Test
    void aTableThatOnlyOneReportHasIsNamedAndNotToldFigureByFigure() {
        assertThat(ReportComparison.of(SampleDocument.closed(), SampleDocument.last())
                        .same())
                .isFalse();

        Document page = page(SampleDocument.closed(), SampleDocument.last());
        assertThat(page.select("#compare-half-years-leads-in-portfolio + p").text())
                .isEqualTo("Deze tabel staat alleen in het tweede rapport.");
        assertThat(page(SampleDocument.last(), SampleDocument.closed())
                        .select("#compare-half-years-leads-in-portfolio + p")
                        .text())
                .isEqualTo("Deze tabel staat alleen in het eerste rapport.");
    }

    @Test
    void aReportThatLooksAheadNoMoreIsNotComparedByWhatWasForeseen() {
        ReportDocument before = SampleDocument.closed();
        Target.Forecast tooFew = new Target.Forecast(Target.Forecast.State.TOO_FEW_CASES, null, null, null, 1, 8);

        assertThat(rows(page(before, foreseeing(before, tooFew))))
                .as("as long as both look ahead")
                .anyMatch(row -> row.contains("Vooruitblik"));
        assertThat(rows(page(before, foreseeing(before, null))))
                .isNotEmpty()
                .noneMatch(row -> row.contains("Vooruitblik"));
    }

    private static ReportDocument foreseeing(ReportDocument before, Target.Forecast forecast) {
        Report report = before.report();
        List<Target> targets = report.targets().stream()
                .map(target -> new Target(
                        target.code(),
                        target.name(),
                        target.definition(),
                        target.unit(),
                        target.actual(),
                        target.expected(),
                        target.previous(),
                        target.proRata(),
                        target.target(),
                        target.cases(),
                        forecast))
                .toList();
        return new ReportDocument(
                new Report(
                        report.period(),
                        report.edition(),
                        report.until(),
                        report.definitions(),
                        report.minimum(),
                        targets,
                        report.lines(),
                        report.tables()),
                before.version(),
                before.closedAt(),
                null,
                before.texts(),
                null);
    }

    @Test
    void reportsForDifferentReadersAreNotComparedBecauseTheDifferenceWouldShowWhatIsSuppressed() {
        assertThatThrownBy(() -> ReportComparison.of(SampleDocument.closed(), SampleDocument.open()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePageSaysItInBothLanguages() throws Exception {
        for (Locale locale : List.of(Pages.DUTCH, Locale.ENGLISH)) {
            ComparisonView view =
                    Pages.publication().compare(SampleDocument.corrected(), SampleDocument.year(), locale);
            String drawn = Pages.draw("publication/comparison", "comparison", locale, Map.of("view", view));

            assertThat(Jsoup.parse(drawn).text()).doesNotContain("??", "null");
            assertThat(Jsoup.parse(drawn).select("th:not([scope])")).isEmpty();
            assertThat(Jsoup.parse(drawn).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            Path folder = LocalFolder.ofProject("target/publication");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("comparison-" + locale + ".html"), drawn, StandardCharsets.UTF_8);
        }
    }

    private static List<String> rows(Document page) {
        List<String> rows = new ArrayList<>();
        page.select("tbody tr")
                .forEach(row -> rows.add(String.join(" | ", row.children().eachText())));
        return rows;
    }

    private static Document page(ReportDocument before, ReportDocument after) {
        return Jsoup.parse(Pages.draw(
                "publication/comparison",
                "comparison",
                Pages.DUTCH,
                Map.of("view", Pages.publication().compare(before, after, Pages.DUTCH))));
    }

    private static Value heading(ReportDocument document, int row) {
        return document.report().tables().get(0).rows().get(row).values().get(0);
    }

    private static ReportDocument with(ReportDocument document, List<ReportTable.Row> rows) {
        Report report = document.report();
        List<ReportTable> tables = new ArrayList<>(report.tables());
        ReportTable first = tables.get(0);
        tables.set(0, new ReportTable(first.code(), first.title(), first.definition(), first.columns(), rows));
        return new ReportDocument(
                new Report(
                        report.period(),
                        report.edition(),
                        report.until(),
                        report.definitions(),
                        report.minimum(),
                        report.targets(),
                        report.lines(),
                        tables),
                document.version(),
                document.closedAt(),
                null,
                document.texts(),
                null);
    }
}
