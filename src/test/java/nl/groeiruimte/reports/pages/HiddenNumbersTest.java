package nl.groeiruimte.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenNumbersTest {

    private static final Bilingual WORDS = new Bilingual("x", "x");

    private final Report full = report(Report.Edition.FULL, Value.of(12), Value.of(2), new BigDecimal("1500000.00"));
    private final Report shared = report(Report.Edition.SHARED, Value.of(12), Value.band(0, 2), null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Er gingen 2 bedrijven naar Zeeland.|2",
                "Twee bedrijven gingen.|Twee",
                "Two companies went.|Two",
                "Dat bracht € 1.500.000 op.|1.500.000",
                "Dat bracht 1,5 miljoen euro op.|1,5 miljoen",
                "It brought 1,500,000 euros.|1,500,000",
            })
    void writerIsToldOfANumberThatOthersDoNotRead(String text, String found) {
        assertThat(HiddenNumbers.in(List.of(text), full, shared)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Er zijn nu 12 leads van de 40.|",
                "Sinds 2026 ging het goed, in 22 gevallen.|",
                "Een regio deed mee; tweeling en H2 en 0.|",
                "Op 12-2 spraken we.|",
            })
    void whatIsToldAnywayAndWhatIsNoSuchNumberIsLeftAlone(String text, String none) {
        assertThat(HiddenNumbers.in(List.of(text), full, shared)).isEmpty();
    }

    private static Report report(Report.Edition edition, Value leads, Value inRegion, BigDecimal expected) {
        Target target = new Target(
                "leads-in-portfolio",
                WORDS,
                WORDS,
                Unit.COUNT,
                leads,
                Value.NONE,
                Value.NONE,
                BigDecimal.valueOf(15),
                BigDecimal.valueOf(40),
                leads,
                null);
        ReportTable regions = new ReportTable(
                "regions",
                WORDS,
                WORDS,
                List.of(
                        new ReportTable.Column("region", WORDS, Unit.TEXT),
                        new ReportTable.Column("cases", WORDS, Unit.COUNT),
                        new ReportTable.Column("expected", WORDS, Unit.EUR)),
                List.of(new ReportTable.Row(
                        "bom",
                        List.of(Value.of(WORDS), inRegion, expected == null ? Value.SUPPRESSED : Value.of(expected)))));
        return new Report(
                new HalfYear(2026, 1),
                edition,
                LocalDate.of(2026, 6, 30),
                "1.3",
                3,
                List.of(target),
                List.of(),
                List.of(regions));
    }
}
