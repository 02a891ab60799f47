package nl.groeiruimte.reports.forecast;

import java.util.Arrays;

/**
 * Signals by month since the experiment began. A month with far more than the others, as when an agency brings in all
 * that it has at once, says little of the months to come: of it only so many count as a busy month has.
 */
final class Inflow {

    /** Of fewer months nobody can say what is usual. */
    private static final int FEWEST_MONTHS = 5;
    /** As many quartile distances above the upper quartile as Tukey's rule has for what is far out. */
    private static final double FAR_OUT = 3;
    /** A month with no more than these never is out of the ordinary. */
    private static final long ALWAYS_USUAL = 10;

    private final long[] months;

    /** For this many days since the beginning, the last month of which may not be over. */
    Inflow(long days) {
        months = new long[(int) (Math.max(0, days - 1) / Pipeline.DAYS_A_MONTH) + 1];
    }

    /** A signal on a day, counted from 0. */
    void add(long day) {
        months[(int) Math.min(day / Pipeline.DAYS_A_MONTH, months.length - 1)]++;
    }

    /** How many signals came in that say something of the months to come. */
    long usual() {
        long most = mostUsual();
        return Arrays.stream(months).map(month -> Math.min(month, most)).sum();
    }

    /** How many came in beyond that. */
    long unusual() {
        return Arrays.stream(months).sum() - usual();
    }

    private long mostUsual() {
        if (months.length < FEWEST_MONTHS) {
            return Long.MAX_VALUE;
        }
        long[] sorted = months.clone();
        Arrays.sort(sorted);
        long lower = sorted[(sorted.length - 1) / 4];
        long upper = sorted[(sorted.length - 1) * 3 / 4];
        return Math.max(ALWAYS_USUAL, Math.round(upper + FAR_OUT * (upper - lower)));
    }
}
