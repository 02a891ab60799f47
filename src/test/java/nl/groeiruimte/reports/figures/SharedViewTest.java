package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.junit.jupiter.api.Test;

/** What the shared edition does not tell although no count of it is small. */
class SharedViewTest {

    private static final HalfYear PERIOD = new HalfYear(2026, 1);

    private final ReportsInMemory reports = new ReportsInMemory();

    @Test
    void growthIsToldByHalfYearForInAMonthOneCompanyCame() {
        Figures.Computed computed = computed(6);

        assertThat(computed.full().lines())
                .allSatisfy(line -> assertThat(line.points()).hasSize(18));
        assertThat(computed.shared().lines()).allSatisfy(line -> assertThat(line.points())
                .extracting(Line.Point::day)
                .containsExactly(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 12, 31), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void onHowManyCasesTheOutlookIsBasedIsNotTold() {
        for (int cases : new int[] {2, 9}) {
            Figures.Computed computed = computed(cases);

            assertThat(computed.full().targets())
                    .allMatch(target -> target.forecast().basedOn() != null);
            assertThat(computed.shared().targets())
                    .allMatch(target -> target.forecast().basedOn() == null);
            assertThat(values(computed.full(), ReportTable.FORECAST, "leads-in-portfolio")
                            .get(1))
                    .isEqualTo(Value.of(cases));
            assertThat(computed.shared().tables()).extracting(ReportTable::code).doesNotContain(ReportTable.FORECAST);
        }
    }

    @Test
    void aMedianIsToldFromFiveCasesOnAndRounded() {
        assertThat(values(computed(4).shared(), "lead-time-per-phase", "signal").get(1))
                .isEqualTo(Value.SUPPRESSED);
        assertThat(values(computed(5).full(), "lead-time-per-phase", "signal")
                        .get(1)
                        .number())
                .isEqualByComparingTo("34");
        assertThat(values(computed(5).shared(), "lead-time-per-phase", "signal")
                        .get(1)
                        .number())
                .isEqualByComparingTo("30");
        assertThat(values(computed(7).shared(), "lead-time-per-phase", "signal").get(2))
                .as("a quartile of seven")
                .isEqualTo(Value.SUPPRESSED);
        assertThat(values(computed(8).shared(), "lead-time-per-phase", "signal")
                        .get(2)
                        .number())
                .as("a quartile of eight")
                .isEqualByComparingTo("30");
    }

    @Test
    void aGroupOfNoneOrOneDoesNotTellThatItRetainedNoJobs() {
        assertThat(values(computed(1).full(), "jobs", "other-region").get(3).number())
                .isEqualByComparingTo("0");
        for (int few = 0; few < 3; few++) {
            assertThat(values(computed(few).shared(), "jobs", "other-region").get(3))
                    .as("of " + few)
                    .isEqualTo(Value.SUPPRESSED);
        }
        assertThat(values(computed(3).shared(), "jobs", "other-region").get(3)).isEqualTo(Value.of(BigDecimal.ZERO));
    }

    @Test
    void aCountIsToldAsTheBandThatItIsIn() {
        assertThat(values(computed(8).full(), "choice-reasons", "space").get(1)).isEqualTo(Value.of(8));
        assertThat(values(computed(8).shared(), "choice-reasons", "space").get(1))
                .isEqualTo(Value.band(6, 8));
        assertThat(values(computed(8).shared(), "choice-reasons", "price").get(1))
                .as("zero is no exact number either")
                .isEqualTo(Value.band(0, 2));
        assertThat(values(computed(7).shared(), "choice-reasons", "space").get(1))
                .as("7 are in execution, so 6 to 8 would be one of two")
                .isEqualTo(Value.SUPPRESSED);
    }

    @Test
    void aTargetIsToldExactlyFromTheMinimumOn() {
        assertThat(computed(3).shared().targets().get(0).actual()).isEqualTo(Value.of(3));
        for (int few = 0; few < 3; few++) {
            Report shared = computed(few).shared();

            assertThat(shared.targets())
                    .filteredOn(target -> target.unit() == Unit.COUNT)
                    .allSatisfy(target -> {
                        assertThat(target.actual()).isEqualTo(Value.band(0, 2));
                        assertThat(target.cases()).isEqualTo(Value.band(0, 2));
                        assertThat(target.previous()).isEqualTo(Value.band(0, 2));
                    });
            assertThat(shared.lines())
                    .filteredOn(line -> !line.target().equals("retained-investment"))
                    .allSatisfy(line -> assertThat(line.points())
                            .extracting(Line.Point::realised)
                            .containsOnly(Value.band(0, 2)));
        }
    }

    @Test
    void whereOneRegionHasAllThatIsNotTold() {
        Report shared = computed(4).shared();

        assertThat(values(shared, "regions", "bom").get(1))
                .as("4 - 4 would tell that no other region has any")
                .isEqualTo(Value.SUPPRESSED);
        assertThat(values(shared, "regions", "liof").get(1)).isEqualTo(Value.band(0, 2));
    }

    @Test
    void whatPartsAddUpToIsNotInTheSharedEdition() {
        assertThat(table(computed(4).full(), "propositions-per-agency").columns())
                .extracting(ReportTable.Column::code)
                .contains("asked");
        assertThat(table(computed(4).shared(), "propositions-per-agency").columns())
                .extracting(ReportTable.Column::code)
                .doesNotContain("asked");
        assertThat(table(computed(4).shared(), "propositions-per-agency").rows())
                .extracting(ReportTable.Row::code)
                .doesNotContain("all");
        assertThat(table(computed(4).shared(), "flow-per-phase").columns())
                .extracting(ReportTable.Column::code)
                .containsExactly("phase", "open");
    }

    @Test
    void untilItIsClosedAHalfYearTellsOfTargetsOnly() {
        Figures.Computed computed =
                reports.compute(PERIOD, LocalDate.of(2026, 5, 5), Release.everyDay(place -> List.of()), cases(9));

        assertThat(computed.full().tables()).isNotEmpty();
        assertThat(computed.shared().tables()).isEmpty();
        assertThat(computed.shared().targets().get(0).actual()).isEqualTo(Value.of(9));
        assertThat(computed.shared().targets())
                .extracting(Target::forecast)
                .extracting(Target.Forecast::state)
                .containsOnly(Target.Forecast.State.SUPPRESSED);
        assertThat(computed.shared().targets()).extracting(Target::expected).allMatch(value -> value.number() == null);
    }

    @Test
    void aReportThatToldExactCountsBeforeIsReckonedWith() {
        Figures.Computed before = reports.compute(PERIOD, PERIOD.lastDay(), ofRegions(4));
        // As before there were bands: four leads of a region were told as four.
        ToldCounts exact = ToldCounts.of(before.full(), before.full());
        Report shared = reports.compute(
                        PERIOD.next(),
                        PERIOD.next().lastDay(),
                        Release.once(place -> List.of(), List.of(exact)),
                        ofRegions(5))
                .shared();

        assertThat(values(
                                reports.compute(PERIOD.next(), PERIOD.next().lastDay(), ofRegions(5))
                                        .shared(),
                                "regions",
                                "bom")
                        .get(1))
                .isEqualTo(Value.band(3, 5));
        assertThat(values(shared, "regions", "bom").get(1))
                .as("4 were told, so 3 to 5 would be one of two")
                .isEqualTo(Value.SUPPRESSED);
    }

    private static List<CaseFacts> ofRegions(int each) {
        return IntStream.range(0, 3 * each)
                .mapToObj(number ->
                        realised(number, List.of("bom", "nom", "oost-nl").get(number % 3)))
                .toList();
    }

    /**
     * So many cases that went all the way, of which no jobs are known; the nth was a signal for 32 + n days at most.
     */
    private Figures.Computed computed(int cases) {
        return reports.compute(PERIOD, PERIOD.lastDay(), cases(cases));
    }

    private static List<CaseFacts> cases(int number) {
        return IntStream.range(0, number).mapToObj(SharedViewTest::realised).toList();
    }

    private static CaseFacts realised(int number) {
        return realised(number, "bom");
    }

    private static CaseFacts realised(int number, String agency) {
        LocalDate signalled = LocalDate.of(2025, 2, 3);
        LocalDate portfolio = signalled.plusDays(32 + number);
        LocalDate confirmed = LocalDate.of(2025, 5, 5);
        LocalDate realised = LocalDate.of(2026, 2, 2);
        return new CaseFacts(
                new UUID(0, number),
                agency,
                "scale-up",
                new CaseFacts.Wanted(List.of("space"), LocalDate.of(2027, 1, 1), null, null, false, List.of()),
                new CaseFacts.Days(signalled, portfolio, confirmed, null),
                new CaseFacts.Result(
                        null,
                        "other-region",
                        new CaseFacts.Realisation(realised, new BigDecimal("1000000"), null, 0, false),
                        null),
                List.of(
                        new CaseFacts.Visit("signal", signalled, portfolio),
                        new CaseFacts.Visit("articulation", portfolio, confirmed),
                        new CaseFacts.Visit("own-region", confirmed, confirmed.plusDays(20)),
                        new CaseFacts.Visit("cross-region", confirmed.plusDays(20), confirmed.plusDays(60)),
                        new CaseFacts.Visit("resolution", confirmed.plusDays(60), null)),
                List.of(new CaseFacts.Choice("proposition", "liof", List.of("space"), confirmed.plusDays(60), null)),
                List.of(),
                List.of());
    }

    private static List<Value> values(Report report, String table, String row) {
        return table(report, table).rows().stream()
                .filter(one -> one.code().equals(row))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static ReportTable table(Report report, String code) {
        return report.tables().stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
