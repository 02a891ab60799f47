package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Value;
import org.junit.jupiter.api.Test;

/** The outlook of the shared edition is made of what that edition tells, so it narrows down nothing else. */
class SharedOutlookTest {

    private static final int PROGRAMMES = 100;
    private static final LocalDate BEGIN = LocalDate.of(2024, 11, 15);

    private final ReportsInMemory reports = new ReportsInMemory();

    @Test
    void outlookIsTheSameWhateverThePipelineAndTheHiddenCountsAre() {
        int given = 0;
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            HalfYear period = List.of(new HalfYear(2025, 2), new HalfYear(2026, 1), new HalfYear(2027, 1))
                    .get(seed % 3);
            List<CaseFacts> cases =
                    Programme.of(seed, new Programme.Plan(BEGIN, period.lastDay(), 0.3 + seed % 5, 0.7, 0.6, false))
                            .stream()
                            .map(GeneratedCase::facts)
                            .toList();
            Report one = shared(period, cases, 0);
            Report other = shared(
                    period,
                    cases.stream().map(SharedOutlookTest::withAnotherPipeline).toList(),
                    999);

            assertThat(other.lines()).isEqualTo(one.lines());
            assertThat(other.targets())
                    .extracting(Target::forecast)
                    .as("programme " + seed)
                    .isEqualTo(one.targets().stream().map(Target::forecast).toList());
            given += (int) one.targets().stream()
                    .map(Target::forecast)
                    .filter(forecast -> forecast != null && forecast.state() == Target.Forecast.State.GIVEN)
                    .count();
        }
        assertThat(given).isGreaterThan(PROGRAMMES);
    }

    @Test
    void outlookGoesOnAsTheLastYearWent() {
        Trend trend = Trend.of(line(0, 10, 20, 30, 40), true);

        assertThat(trend.middle()).as("20 a year for a year and a half").isBetween(69.0, 71.0);
        assertThat(trend.low()).isBetween(40.0, trend.middle());
        assertThat(trend.high()).isBetween(trend.middle(), 100.0);
    }

    @Test
    void growthThatSwingsMoreGivesAWiderOutlook() {
        Trend steady = Trend.of(line(10, 20, 30, 40, 50), true);
        Trend swinging = Trend.of(line(0, 30, 30, 32, 50), true);

        assertThat(swinging.high() - swinging.low()).isGreaterThan(steady.high() - steady.low());
    }

    @Test
    void withoutATellingLastDayOrTheFirstHalfYearThereIsNone() {
        Line hidden = new Line(
                "leads-in-portfolio",
                List.of(new Line.Point(LocalDate.of(2025, 6, 30), Value.band(0, 2), BigDecimal.ONE)));
        assertThat(Trend.of(hidden, true)).isNull();
        Line early = new Line(
                "leads-in-portfolio", List.of(new Line.Point(LocalDate.of(2025, 2, 28), Value.of(8), BigDecimal.ONE)));
        assertThat(Trend.of(early, true)).isNull();
    }

    private Report shared(HalfYear period, List<CaseFacts> cases, double outlook) {
        return reports.compute(period, period.lastDay(), Release.once(place -> List.of(), List.of()), cases, outlook)
                .shared();
    }

    /** What is left is what the targets count. */
    private static CaseFacts withAnotherPipeline(CaseFacts facts) {
        return new CaseFacts(
                facts.id(),
                "bom",
                facts.stage(),
                new CaseFacts.Wanted(
                        List.of("energy"),
                        facts.wanted().neededBy(),
                        facts.wanted().investmentEur(),
                        facts.wanted().jobs(),
                        facts.wanted().abroad(),
                        facts.wanted().capital()),
                new CaseFacts.Days(
                        facts.days().signalledOn(),
                        facts.days().portfolioOn(),
                        facts.days().executionOn(),
                        facts.days().endedOn()),
                new CaseFacts.Result(
                        facts.result().outcome(),
                        facts.result().chosen(),
                        facts.result().realisation(),
                        facts.result().learning()),
                List.of(),
                facts.choices(),
                List.of(),
                List.of());
    }

    private static Line line(int... atHalfYears) {
        return new Line(
                "leads-in-portfolio",
                IntStream.range(0, atHalfYears.length)
                        .mapToObj(i -> new Line.Point(
                                LocalDate.of(2025 + i / 2, i % 2 == 0 ? 6 : 12, i % 2 == 0 ? 30 : 31),
                                Value.of(atHalfYears[i]),
                                BigDecimal.ONE))
                        .toList());
    }
}
