package nl.groeiruimte.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.groeiruimte.report.HalfYear;
import nl.groeiruimte.report.Line;
import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.Target;
import nl.groeiruimte.report.Unit;
import nl.groeiruimte.report.Value;
import nl.groeiruimte.report.Words;

/** A correction beside the version before it tells nothing of a single case. */
class CorrectedAmountsTest {

    private static final String INVESTMENT = "retained-investment";
    private static final String PHASE = ReportTable.behind("expected", "resolution", "investment");
    private static final Words WORDS = new Words("n", "e");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<UUID> FIVE = Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void amountThatOneCaseChangedIsNotToldAndNeitherAreItsForecastAndItsLine() {
        Report careful = correction(report(10, 4), FIVE, report(12, 4), FIVE);

        assertThat(careful.targets().get(0).actual()).isEqualTo(Value.SUPPRESSED);
        assertThat(careful.targets().get(0).forecast().state()).isEqualTo(Target.Forecast.State.SUPPRESSED);
        assertThat(careful.lines().get(0).points().get(0).realised()).isEqualTo(Value.SUPPRESSED);
        assertThat(careful.targets().get(0).expected()).as("what did not change is told as before").isEqualTo(Value.of(4));
    }

    @Test
    void twoCasesMoreAreTooFewAndThreeAreEnough() {
        List<UUID> two = Stream.concat(FIVE.stream(), Stream.generate(UUID::randomUUID).limit(2)).toList();
        List<UUID> three = Stream.concat(two.stream(), Stream.of(UUID.randomUUID())).toList();

        assertThat(correction(report(10, 4), FIVE, report(12, 4), two).targets().get(0).actual()).isEqualTo(Value.SUPPRESSED);
        assertThat(correction(report(10, 4), FIVE, report(12, 4), three).targets().get(0).actual()).isEqualTo(Value.of(12));
    }

    @Test
    void oneAmountThatMayNotBeToldTakesAllThatChangedWithIt() {
        Report careful = correction(report(10, 4), FIVE, report(10, 6), FIVE);

        assertThat(careful.targets().get(0).actual()).isEqualTo(Value.of(10));
        assertThat(careful.targets().get(0).expected()).isEqualTo(Value.SUPPRESSED);
        assertThat(careful.tables().get(0).rows().get(0).values()).containsExactly(Value.of(WORDS), Value.of(5), Value.SUPPRESSED);
    }

    @Test
    void correctionThatChangesNoAmountTellsAll() {
        assertThat(correction(report(10, 4), FIVE, report(10, 4), FIVE)).isEqualTo(report(10, 4));
    }

    private static Report correction(Report before, List<UUID> casesBefore, Report now, List<UUID> casesNow) {
        return new CorrectedAmounts(List.of(new CorrectedAmounts.Told(before, behind(casesBefore)))).careful(now, behind(casesNow));
    }

    private static Map<String, List<UUID>> behind(List<UUID> cases) {
        return Map.of(INVESTMENT, cases, Target.expectedOf(INVESTMENT), cases, PHASE, cases);
    }

    private static Report report(long realised, long expected) {
        Target target = new Target(INVESTMENT, WORDS, WORDS, Unit.EUR, Value.of(realised), Value.of(expected), Value.NONE, BigDecimal.ONE,
                BigDecimal.TEN, Value.of(5), new Target.Forecast(Target.Forecast.State.GIVEN, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 9, 5));
        ReportTable table = new ReportTable("expected", WORDS, WORDS, List.of(new ReportTable.Column("phase", WORDS, Unit.TEXT),
                new ReportTable.Column("cases", WORDS, Unit.COUNT), new ReportTable.Column("investment", WORDS, Unit.EUR)),
                List.of(new ReportTable.Row("resolution", List.of(Value.of(WORDS), Value.of(5), Value.of(expected)))));
        return new Report(HalfYear.parse("2026-H1"), Report.Edition.SHARED, DAY, "1.0", 3, List.of(target),
                List.of(new Line(INVESTMENT, List.of(new Line.Point(DAY, Value.of(realised), BigDecimal.ONE)))), List.of(table));
    }
}
