package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A count that lies between two numbers is said alike wherever the report is read. */
class BandsTest {

    private static final ReportDocument REPORT = inBands(SampleDocument.closed());

    @Test
    void pageSaysTheBandAndWhyItIsOne() {
        Document page = page(REPORT);

        assertThat(page.select("#bottlenecks ~ * td, #bottlenecks td")
                                .eachText()
                                .toString()
                        + page.text())
                .contains("3–5", "0–2");
        assertThat(page.select("#leads-other-region .tile__value").text()).isEqualTo("0–2");
        assertThat(page.select("#leads-other-region").text()).doesNotContain("meer dan", "minder dan op");
        assertThat(page.select(".report-notes").text())
                .contains("stappen van 3: 0–2, 3–5, en zo verder", "Afronden helpt ook niet");
        assertThat(page(SampleDocument.closed()).text())
                .as("a report without bands")
                .doesNotContain("stappen van 3");
    }

    @Test
    void sheetsHaveItAsText() throws IOException {
        SpreadSheet ods = new SpreadSheet(
                new ByteArrayInputStream(Pages.publication().render(REPORT, FileFormat.ODS, Pages.DUTCH)));

        assertThat(ods.getSheet("Wat er is geleerd, per thema").getRange(1, 2).getValue())
                .isEqualTo("3–5");
        assertThat(ods.getSheet("Wat er is geleerd, per thema").getRange(2, 2).getValue())
                .isEqualTo("0–2");
    }

    @Test
    void paperSaysItTooAndTheTextHasBothEnds() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pages.publication().render(REPORT, FileFormat.PDF, Pages.DUTCH))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("3–5", "0–2");
        }
        assertThat(new String(Pages.publication().render(REPORT, FileFormat.JSON, Pages.DUTCH), StandardCharsets.UTF_8))
                .contains("{\"number\":3,\"state\":\"BAND\",\"upTo\":5}");
        assertThat(CanonicalJson.read(CanonicalJson.of(REPORT))).isEqualTo(REPORT);
    }

    @Test
    void comparingTellsNoDifferenceWithinOrBetweenBands() {
        List<String> rows = compared(REPORT, inBands(SampleDocument.corrected()));
        assertThat(rows)
                .anyMatch(row -> row.contains("–"))
                .allMatch(row -> !row.contains("–") || !row.matches(".*\\| [+−][0-9].*"));

        String exactThen = String.join("\n", compared(SampleDocument.closed(), REPORT));
        assertThat(exactThen).as("an exact count of before beside a band").contains("| 4 | 3–5 | niet te zeggen");
    }

    @Test
    void thatAnOpenHalfYearHasNoTablesIsSaidOnce() {
        Report report = REPORT.report();
        ReportDocument open = new ReportDocument(
                new Report(
                        report.period(),
                        report.edition(),
                        report.until(),
                        report.definitions(),
                        report.minimum(),
                        report.targets(),
                        report.lines(),
                        List.of()),
                0,
                null,
                null,
                List.of(),
                null);
        String text = Jsoup.parse(Pages.draw(
                        "publication/comparison",
                        "comparison",
                        Pages.DUTCH,
                        Map.of("view", Pages.publication().compare(REPORT, open, Pages.DUTCH))))
                .text();

        assertThat(text).containsOnlyOnce("ziet u alleen de doelen").doesNotContain("Deze tabel staat alleen");
        assertThat(page(open).text()).containsOnlyOnce("ziet u alleen de doelen");
    }

    @Test
    void mapSaysTheBandOnItsArrow() {
        assertThat(page(REPORT).select("#flows-between-regions-figure, svg").outerHtml()
                        + page(REPORT).html())
                .contains(">3–5<");
    }

    private static List<String> compared(ReportDocument before, ReportDocument after) {
        Document page = Jsoup.parse(Pages.draw(
                "publication/comparison",
                "comparison",
                Pages.DUTCH,
                Map.of("view", Pages.publication().compare(before, after, Pages.DUTCH))));
        return page.select(".compare-table tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td").eachText()))
                .toList();
    }

    private static Document page(ReportDocument document) {
        return Jsoup.parse(Pages.draw(
                "publication/report",
                "report",
                Pages.DUTCH,
                Map.of("view", Pages.publication().view(document, Pages.DUTCH, key -> null))));
    }

    /** With bands for all counts in tables, and for small targets. */
    private static ReportDocument inBands(ReportDocument document) {
        Report report = document.report();
        List<Target> targets = report.targets().stream()
                .map(target -> target.unit() != Unit.COUNT
                        ? target
                        : new Target(
                                target.code(),
                                target.name(),
                                target.definition(),
                                target.unit(),
                                small(target.actual()),
                                banded(target.expected()),
                                small(target.previous()),
                                target.proRata(),
                                target.target(),
                                small(target.cases()),
                                target.forecast()))
                .toList();
        List<ReportTable> tables = report.tables().stream()
                .map(table -> new ReportTable(
                        table.code(),
                        table.title(),
                        table.definition(),
                        table.columns(),
                        table.rows().stream().map(row -> banded(table, row)).toList()))
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
                        tables),
                document.version(),
                document.closedAt(),
                document.reason(),
                document.texts(),
                document.checksum());
    }

    private static ReportTable.Row banded(ReportTable table, ReportTable.Row row) {
        List<Value> values = new ArrayList<>(row.values());
        for (int i = 1; i < values.size(); i++) {
            if (table.columns().get(i).unit() == Unit.COUNT) {
                values.set(i, banded(values.get(i)));
            }
        }
        return new ReportTable.Row(row.code(), List.copyOf(values));
    }

    private static Value small(Value value) {
        return value.number() != null && value.number().compareTo(BigDecimal.valueOf(3)) < 0 ? banded(value) : value;
    }

    private static Value banded(Value value) {
        if (value.state() != Value.State.NUMBER) {
            return value;
        }
        long lowest = value.number().longValueExact() / 3 * 3;
        return Value.band(lowest, lowest + 2);
    }
}
