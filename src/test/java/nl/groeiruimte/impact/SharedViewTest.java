package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.groeiruimte.facts.CaseFacts;
import nl.groeiruimte.report.HalfYear;
import nl.groeiruimte.report.Line;
import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.Value;
import org.junit.jupiter.api.Test;

/** What the shared edition does not tell although no count of it is small. */
class SharedViewTest {

    private static final HalfYear PERIOD = new HalfYear(2026, 1);

    private final ReportsInMemory reports = new ReportsInMemory();

    @Test
    void growthIsToldByHalfYearForInAMonthOneCompanyCame() {
        Figures.Computed computed = computed(6);

        assertThat(computed.full().lines()).allSatisfy(line -> assertThat(line.points()).hasSize(18));
        assertThat(computed.shared().lines()).allSatisfy(line -> assertThat(line.points()).extracting(Line.Point::day)
                .containsExactly(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void onHowManyCasesTheOutlookIsBasedIsNotTold() {
        for (int cases : new int[] {2, 9}) {
            Figures.Computed computed = computed(cases);

            assertThat(computed.full().targets()).allMatch(target -> target.forecast().basedOn() != null);
            assertThat(computed.shared().targets()).allMatch(target -> target.forecast().basedOn() == null);
            assertThat(values(computed.full(), ReportTable.FORECAST, "leads-in-portfolio").get(1)).isEqualTo(Value.of(cases));
            assertThat(table(computed.shared(), ReportTable.FORECAST).rows()).extracting(row -> row.values().get(1)).containsOnly(Value.SUPPRESSED);
        }
    }

    @Test
    void aMedianIsToldFromFiveCasesOnAndRounded() {
        assertThat(values(computed(4).shared(), "lead-time-per-phase", "signal").get(1)).isEqualTo(Value.SUPPRESSED);
        assertThat(values(computed(5).full(), "lead-time-per-phase", "signal").get(1).number()).isEqualByComparingTo("34");
        assertThat(values(computed(5).shared(), "lead-time-per-phase", "signal").get(1).number()).isEqualByComparingTo("30");
        assertThat(values(computed(5).shared(), "lead-time-per-phase", "signal").get(2)).as("a quartile").isEqualTo(Value.SUPPRESSED);
    }

    @Test
    void aGroupOfOneDoesNotTellThatItRetainedNoJobs() {
        assertThat(values(computed(1).full(), "jobs", "other-region").get(3).number()).isEqualByComparingTo("0");
        assertThat(values(computed(1).shared(), "jobs", "other-region").get(3)).isEqualTo(Value.SUPPRESSED);
        assertThat(values(computed(3).shared(), "jobs", "other-region").get(3)).isEqualTo(Value.of(BigDecimal.ZERO));
    }

    /** So many cases that went all the way, of which no jobs are known; the nth was a signal for 32 + n days at most. */
    private Figures.Computed computed(int cases) {
        return reports.compute(PERIOD, PERIOD.lastDay(), IntStream.range(0, cases).mapToObj(SharedViewTest::realised).toList());
    }

    private static CaseFacts realised(int number) {
        LocalDate signalled = LocalDate.of(2025, 2, 3);
        LocalDate portfolio = signalled.plusDays(32 + number);
        LocalDate confirmed = LocalDate.of(2025, 5, 5);
        LocalDate realised = LocalDate.of(2026, 2, 2);
        return new CaseFacts(new UUID(0, number), "bom", "scale-up", List.of("space"), LocalDate.of(2027, 1, 1), null, null, false, signalled,
                portfolio, confirmed, null, null, "other-region",
                new CaseFacts.Realisation(realised, new BigDecimal("1000000"), null, null, false), null,
                List.of(new CaseFacts.Visit("signal", signalled, portfolio), new CaseFacts.Visit("articulation", portfolio, confirmed),
                        new CaseFacts.Visit("own-region", confirmed, confirmed.plusDays(20)),
                        new CaseFacts.Visit("cross-region", confirmed.plusDays(20), confirmed.plusDays(60)),
                        new CaseFacts.Visit("resolution", confirmed.plusDays(60), null)),
                List.of(new CaseFacts.Choice("proposition", "liof", List.of("space"), confirmed.plusDays(60), null)), List.of(), List.of());
    }

    private static List<Value> values(Report report, String table, String row) {
        return table(report, table).rows().stream().filter(one -> one.code().equals(row)).findFirst().orElseThrow().values();
    }

    private static ReportTable table(Report report, String code) {
        return report.tables().stream().filter(table -> table.code().equals(code)).findFirst().orElseThrow();
    }
}
