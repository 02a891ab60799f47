package nl.groeiruimte.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
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
    void withoutCasesThereIsNothingBehindIt() {
        Pipeline empty = new Pipeline(DAY);

        assertThat(Forecaster.forecast(empty)).containsOnlyKeys(Goal.values());
        assertThat(List.of(Goal.values())).allMatch(goal -> Forecaster.basedOn(empty, goal) == 0);
    }

    @Test
    void whatHappenedLaterChangesNoForecastOfThen() {
        LocalDate then = LocalDate.of(2026, 3, 31);
        Pipeline known = new Pipeline(then);
        Programme.of(Demo.SEED, Programme.Plan.demo(DAY)).stream().map(GeneratedCase::facts)
                .filter(facts -> !facts.signalledOn().isAfter(then)).forEach(known::add);

        assertThat(Forecaster.forecast(demo(then))).isEqualTo(Forecaster.forecast(known));
    }

    @Test
    void manyCasesTakeNoLongerThanAFew() {
        Pipeline large = new Pipeline(DAY);
        Random seeds = new Random(1);
        Programme.of(seeds.nextLong(), new Programme.Plan(LocalDate.of(2025, 1, 6), DAY, 100, 0.4, 0.8, true)).stream()
                .map(GeneratedCase::facts).forEach(large::add);
        Map<Goal, Forecaster.Interval> intervals = Forecaster.forecast(large);

        assertThat(intervals.get(Goal.LEADS_IN_PORTFOLIO).low()).isGreaterThan(large.stands(Goal.LEADS_IN_PORTFOLIO) * 1.5);
    }

    @Test
    void theExplanationSaysTheSameMinimum() throws IOException {
        String explained = new ClassPathResource("impact/definitions.json").getContentAsString(StandardCharsets.UTF_8);

        assertThat(Forecaster.MINIMUM).isEqualTo(8);
        assertThat(explained).contains("met minder dan acht zeggen wij niets", "with fewer than eight we say nothing");
    }

    private static Pipeline demo(LocalDate day) {
        Pipeline pipeline = new Pipeline(day);
        Programme.of(Demo.SEED, Programme.Plan.demo(DAY)).stream().map(GeneratedCase::facts).forEach(pipeline::add);
        return pipeline;
    }
}
