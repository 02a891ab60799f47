package nl.groeiruimte.reports.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.junit.jupiter.api.Test;

class ToldAmountsTest {

    private static final Bilingual WORDS = new Bilingual("n", "e");

    @Test
    void whatAReportToldIsItsAmountsAndWhatTheyAddUpTo() {
        assertThat(ToldAmounts.told(report(Value.of(10), Value.of(4), Value.of(6))))
                .containsOnly(
                        amount("retained-investment", 10),
                        amount(Target.expectedOf("retained-investment"), 7),
                        amount(ReportTable.place("jobs", "own-region", "new"), 4),
                        amount(ReportTable.place("jobs", "other-region", "new"), 6),
                        amount(ReportTable.place("jobs", "all", "new"), 10));
    }

    @Test
    void whatItDidNotTellIsNotAmongThem() {
        assertThat(ToldAmounts.told(report(Value.SUPPRESSED, Value.of(4), Value.SUPPRESSED)))
                .containsOnly(
                        amount(Target.expectedOf("retained-investment"), 7),
                        amount(ReportTable.place("jobs", "own-region", "new"), 4));
    }

    private static Map.Entry<String, BigDecimal> amount(String place, long amount) {
        return Map.entry(place, BigDecimal.valueOf(amount));
    }

    private static Report report(Value realised, Value own, Value other) {
        Target money = new Target(
                "retained-investment",
                WORDS,
                WORDS,
                Unit.EUR,
                realised,
                Value.of(7),
                Value.of(1),
                null,
                null,
                Value.of(5),
                null);
        Target leads = new Target(
                "leads-other-region",
                WORDS,
                WORDS,
                Unit.COUNT,
                Value.of(9),
                Value.of(9),
                Value.of(9),
                null,
                null,
                Value.of(9),
                null);
        List<ReportTable.Column> columns = List.of(
                new ReportTable.Column("place", WORDS, Unit.TEXT),
                new ReportTable.Column("cases", WORDS, Unit.COUNT),
                new ReportTable.Column("new", WORDS, Unit.COUNT));
        ReportTable jobs = new ReportTable(
                "jobs",
                WORDS,
                WORDS,
                columns,
                List.of(
                        new ReportTable.Row("own-region", List.of(Value.of(WORDS), Value.of(5), own)),
                        new ReportTable.Row("other-region", List.of(Value.of(WORDS), Value.of(5), other))));
        ReportTable counts = new ReportTable("outcomes", WORDS, WORDS, columns, jobs.rows());
        return new Report(
                HalfYear.FIRST,
                Report.Edition.SHARED,
                LocalDate.of(2025, 6, 30),
                "1.0",
                3,
                List.of(money, leads),
                List.of(),
                List.of(jobs, counts));
    }
}
