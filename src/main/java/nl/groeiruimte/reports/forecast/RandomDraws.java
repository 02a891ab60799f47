package nl.groeiruimte.reports.forecast;

import java.util.Random;

/** Draws from a few distributions, the same each time for the same seed. */
final class RandomDraws {

    /** From this variance on a normal distribution is as good. */
    private static final double LARGE = 30;

    private final Random random;

    RandomDraws(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** How many of n succeed. */
    long binomial(long n, double p) {
        if (n <= 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (n == 1) {
            return random.nextDouble() < p ? 1 : 0;
        }
        if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        double variance = n * p * (1 - p);
        if (variance > LARGE) {
            return Math.max(0, Math.min(n, Math.round(normal(n * p, Math.sqrt(variance)))));
        }
        // From one success to the next, so that rare ones cost little.
        double miss = Math.log1p(-p);
        long successes = 0;
        double at = 0;
        while (true) {
            at += Math.floor(Math.log(1 - random.nextDouble()) / miss) + 1;
            if (at > n) {
                return successes;
            }
            successes++;
        }
    }

    long poisson(double mean) {
        if (mean > LARGE) {
            return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))));
        }
        double limit = Math.exp(-mean);
        long events = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            events++;
        }
        return Math.max(0, events);
    }

    /** Marsaglia and Tsang (2000); for shapes below one by their own remark on it. */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }
}
