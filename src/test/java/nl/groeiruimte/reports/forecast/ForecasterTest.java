package nl.groeiruimte.reports.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ForecasterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void theSameCasesGiveTheSameForecast() {
        assertThat(Forecaster.forecast(demo(DAY))).isEqualTo(Forecaster.forecast(demo(DAY)));
    }

    @Test
    void anIntervalBeginsWhereTheTargetStandsAndIsInOrder() {
        Pipeline pipeline = demo(DAY);

        Forecaster.forecast(pipeline).forEach((goal, interval) -> {
            assertThat(interval.low()).as(goal.code()).isGreaterThanOrEqualTo(pipeline.stands(goal));
            assertThat(interval.middle()).isBetween(interval.low(), interval.high());
        });
    }

    @Test
    void onTheLastDayNothingIsLeftToForesee() {
        Pipeline pipeline = demo(Pipeline.END);

        Forecaster.forecast(pipeline).forEach((goal, interval) -> {
            assertThat(interval.low()).isEqualTo(pipeline.stands(goal));
            assertThat(interval.high()).isEqualTo(pipeline.stands(goal));
        });
    }

    @Test
    void withoutCasesThereIsNothingToGoBy() {
        Pipeline empty = new Pipeline(DAY);

        assertThat(Forecaster.forecast(empty)).containsOnlyKeys(ComputedTarget.values());
        assertThat(List.of(ComputedTarget.values())).allMatch(goal -> Forecaster.basedOn(empty, goal) == 0);
    }

    @Test
    void whatHappenedLaterChangesNoForecastOfThen() {
        LocalDate then = LocalDate.of(2026, 3, 31);
        Pipeline known = new Pipeline(then);
        Programme.of(Demo.SEED, Programme.Plan.demo(DAY)).stream()
                .map(GeneratedCase::facts)
                .filter(facts -> !facts.days().signalledOn().isAfter(then))
                .forEach(known::add);

        assertThat(Forecaster.forecast(demo(then))).isEqualTo(Forecaster.forecast(known));
    }

    @Test
    void manyCasesTakeNoLongerThanAFew() {
        Pipeline large = new Pipeline(DAY);
        Random seeds = new Random(1);
        Programme.of(seeds.nextLong(), new Programme.Plan(LocalDate.of(2025, 1, 6), DAY, 100, 0.4, 0.8, true)).stream()
                .map(GeneratedCase::facts)
                .forEach(large::add);
        Map<ComputedTarget, Forecaster.Interval> intervals = Forecaster.forecast(large);

        assertThat(intervals.get(ComputedTarget.LEADS_IN_PORTFOLIO).low())
                .isGreaterThan(large.stands(ComputedTarget.LEADS_IN_PORTFOLIO) * 1.5);
    }

    @Test
    void aBurstOfSignalsIsNotExpectedToComeEveryMonth() {
        Pipeline usual = demo(DAY);
        Pipeline burst = demo(DAY);
        // Nine hundred in a day, none of which was looked at yet.
        CaseFacts one = Programme.of(Demo.SEED, Programme.Plan.demo(DAY)).stream()
                .map(GeneratedCase::facts)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 900; i++) {
            burst.add(signalled(one, DAY.minusDays(3)));
        }

        assertThat(usual.unusualSignals()).isZero();
        assertThat(burst.unusualSignals()).isBetween(880L, 900L);
        assertThat(burst.usualSignals() - usual.usualSignals()).isLessThan(20);
        double share = usual.stands(ComputedTarget.LEADS_IN_PORTFOLIO) / usual.signals();
        assertThat(Forecaster.forecast(burst)
                        .get(ComputedTarget.LEADS_IN_PORTFOLIO)
                        .middle())
                .as("those that are there, at the rate of those before them, and new ones as usual")
                .isLessThan(Forecaster.forecast(usual)
                                .get(ComputedTarget.LEADS_IN_PORTFOLIO)
                                .middle()
                        + 900 * (share + 0.1));
    }

    @Test
    void moreAndMoreSignalsAreNoBurst() {
        Inflow growing = new Inflow(600);
        for (int day = 0; day < 600; day++) {
            for (int i = 0; i < day / 100; i++) {
                growing.add(day);
            }
        }

        assertThat(growing.unusual()).isZero();
        assertThat(growing.usual()).isEqualTo(1500);
    }

    @Test
    void ofAFewMonthsNobodyKnowsWhatIsUsual() {
        Inflow young = new Inflow(100);
        for (int i = 0; i < 900; i++) {
            young.add(99);
        }

        assertThat(young.unusual()).isZero();
    }

    @Test
    void theExplanationSaysTheSameMinimum() throws IOException {
        String explained = new ClassPathResource("impact/definitions.json").getContentAsString(StandardCharsets.UTF_8);

        assertThat(Forecaster.MINIMUM).isEqualTo(8);
        assertThat(explained).contains("met minder dan acht zeggen wij niets", "with fewer than eight we say nothing");
    }

    private static CaseFacts signalled(CaseFacts like, LocalDate day) {
        return new CaseFacts(
                UUID.randomUUID(),
                like.agency(),
                like.stage(),
                new CaseFacts.Wanted(like.wanted().kinds(), like.wanted().neededBy(), null, null, false, List.of()),
                new CaseFacts.Days(day, null, null, null),
                new CaseFacts.Result(null, null, null, null),
                List.of(new CaseFacts.Visit("signal", day, null)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Pipeline demo(LocalDate day) {
        Pipeline pipeline = new Pipeline(day);
        Programme.of(Demo.SEED, Programme.Plan.demo(DAY)).stream()
                .map(GeneratedCase::facts)
                .forEach(pipeline::add);
        return pipeline;
    }
}
