package nl.groeiruimte.reports.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What would have been foreseen at the end of past half-years, against what came of it, over made-up programmes of four
 * years of which the pace, the number of signals and the share that is taken in all differ. The forecast knows none of
 * those.
 */
class ForecastBackTest {

    private static final int PROGRAMMES = 32;
    private static final List<LocalDate> HALF_YEARS = List.of(
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2027, 12, 31));

    /** How many forecasts there were, how many ended within their interval, below and above it. */
    private static final class Score {
        private int given;
        private int within;
        private int below;
        private int above;

        private double share() {
            return (double) within / given;
        }

        @Override
        public String toString() {
            return "%d of %d within, %d below, %d above".formatted(within, given, below, above);
        }
    }

    private static final Map<ComputedTarget, Score> SCORES = new EnumMap<>(ComputedTarget.class);

    @BeforeAll
    static void foresee() {
        for (int seed = 1; seed <= PROGRAMMES; seed++) {
            Programme.Plan plan = new Programme.Plan(
                    LocalDate.of(2025, 1, 6),
                    Pipeline.END,
                    2 + seed % 5,
                    0.3 + 0.05 * (seed % 7),
                    0.5 + 0.1 * (seed % 8),
                    true);
            List<CaseFacts> cases = Programme.of(1_000 + seed, plan).stream()
                    .map(GeneratedCase::facts)
                    .toList();
            Pipeline end = pipeline(cases, Pipeline.END);
            for (LocalDate day : HALF_YEARS) {
                Pipeline then = pipeline(cases, day);
                Forecaster.forecast(then).forEach((goal, interval) -> {
                    if (Forecaster.basedOn(then, goal) >= Forecaster.MINIMUM) {
                        score(SCORES.computeIfAbsent(goal, key -> new Score()), interval, end.stands(goal));
                    }
                });
            }
        }
    }

    private static Pipeline pipeline(List<CaseFacts> cases, LocalDate day) {
        Pipeline pipeline = new Pipeline(day);
        cases.forEach(pipeline::add);
        return pipeline;
    }

    private static void score(Score score, Forecaster.Interval interval, double end) {
        score.given++;
        if (end < interval.low()) {
            score.below++;
        } else if (end > interval.high()) {
            score.above++;
        } else {
            score.within++;
        }
    }

    @Test
    void eightOfTenTargetsEndWithinTheInterval() {
        Score all = new Score();
        SCORES.values().forEach(score -> {
            all.given += score.given;
            all.within += score.within;
        });

        assertThat(all.given).isGreaterThan(400);
        assertThat(all.share()).as(SCORES.toString()).isBetween(0.75, 0.88);
    }

    @Test
    void noTargetIsForeseenMuchWorseThanThat() {
        assertThat(SCORES).containsOnlyKeys(ComputedTarget.values());
        SCORES.forEach((goal, score) ->
                assertThat(score.share()).as(goal + ": " + score).isBetween(0.68, 0.93));
    }

    @Test
    void noTargetIsMissedOnOneSideOnly() {
        List<String> oneSided = new ArrayList<>();
        SCORES.forEach((goal, score) -> {
            if (Math.min(score.below, score.above) * 12 < Math.max(score.below, score.above)) {
                oneSided.add(goal + ": " + score);
            }
        });
        assertThat(oneSided).isEmpty();
    }
}
