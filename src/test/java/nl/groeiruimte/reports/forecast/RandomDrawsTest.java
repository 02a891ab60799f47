package nl.groeiruimte.reports.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each distribution has the mean and the variance that it should have, in each of the ways in which it is drawn. */
class RandomDrawsTest {

    private static final long SEED = 7;
    private static final int DRAWS = 100_000;
    /** So many standard errors off is out of the question for draws that are right. */
    private static final double STANDARD_ERRORS = 5;

    @ParameterizedTest
    @CsvSource({"1,0.3", "12,0.2", "12,0.9", "3000,0.001", "400,0.4", "5000,0.75"})
    void binomial(long n, double p) {
        double[] draws = draws(chance -> (double) chance.binomial(n, p));

        assertThat(DoubleStream.of(draws))
                .allMatch(successes -> successes >= 0 && successes <= n && successes == Math.rint(successes));
        assertMoments(draws, n * p, n * p * (1 - p));
    }

    @ParameterizedTest
    @CsvSource({"0.05", "3", "29", "200"})
    void poisson(double mean) {
        double[] draws = draws(chance -> (double) chance.poisson(mean));

        assertThat(DoubleStream.of(draws)).allMatch(events -> events >= 0 && events == Math.rint(events));
        assertMoments(draws, mean, mean);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "3.7", "40"})
    void gamma(double shape) {
        double[] draws = draws(chance -> chance.gamma(shape));

        assertThat(DoubleStream.of(draws)).allMatch(amount -> amount >= 0);
        assertMoments(draws, shape, shape);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "2,5", "30,10"})
    void beta(double a, double b) {
        double[] draws = draws(chance -> chance.beta(a, b));

        assertThat(DoubleStream.of(draws)).allMatch(share -> share >= 0 && share <= 1);
        assertMoments(draws, a / (a + b), a * b / ((a + b) * (a + b) * (a + b + 1)));
    }

    @Test
    void normalAndBelow() {
        assertMoments(draws(chance -> chance.normal(-3, 2)), -3, 4);
        assertMoments(draws(chance -> (double) chance.below(6)), 2.5, 35 / 12.0);
        assertThat(draws(chance -> (double) chance.below(6))).containsOnly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whatIsCertainIsNotDrawn() {
        RandomDraws chance = new RandomDraws(SEED);

        assertThat(chance.binomial(9, 0)).isZero();
        assertThat(chance.binomial(9, 1)).isEqualTo(9);
        assertThat(chance.binomial(0, 0.5)).isZero();
        assertThat(chance.poisson(0)).isZero();
    }

    @Test
    void sameSeedGivesTheSameDrawsAndAnotherOneOthers() {
        assertThat(draws(chance -> chance.gamma(2))).isEqualTo(draws(chance -> chance.gamma(2)));
        RandomDraws other = new RandomDraws(SEED + 1);
        assertThat(DoubleStream.generate(() -> other.gamma(2)).limit(DRAWS).toArray())
                .isNotEqualTo(draws(chance -> chance.gamma(2)));
    }

    private static double[] draws(Function<RandomDraws, Double> draw) {
        RandomDraws chance = new RandomDraws(SEED);
        return DoubleStream.generate(() -> draw.apply(chance)).limit(DRAWS).toArray();
    }

    private static void assertMoments(double[] draws, double mean, double variance) {
        double found = DoubleStream.of(draws).average().orElseThrow();
        double spread = DoubleStream.of(draws)
                .map(draw -> (draw - mean) * (draw - mean))
                .average()
                .orElseThrow();
        double fourth = DoubleStream.of(draws)
                .map(draw -> Math.pow(draw - mean, 4))
                .average()
                .orElseThrow();
        assertThat(found).as("mean").isCloseTo(mean, within(STANDARD_ERRORS * Math.sqrt(variance / draws.length)));
        double error = Math.sqrt((fourth - variance * variance) / draws.length);
        assertThat(spread).as("variance").isCloseTo(variance, within(STANDARD_ERRORS * error + 0.01 * variance));
    }
}
