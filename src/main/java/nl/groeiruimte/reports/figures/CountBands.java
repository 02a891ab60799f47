package nl.groeiruimte.reports.figures;

import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.suppression.Inference;
import org.jspecify.annotations.Nullable;

/**
 * Counts as the shared edition tells them: between which multiples of the minimum they lie, such as 0–2, 3–5 and 6–8.
 * As the bands are always the same ones, what is told later of a count that grew never narrows what was told before.
 */
final class CountBands {

    /** The middle of fewer cases is one of them, and of one more is half of another. */
    static final int FEWEST_WITH_MEDIAN = 5;
    /** Quartiles come nearer to single cases, and a median without them is of as many as a band is wide. */
    static final int FEWEST_WITH_QUARTILES = 8;

    private final int width;

    /** @param minimum the lowest count that may be told exactly where that is allowed at all */
    CountBands(int minimum) {
        width = minimum;
    }

    long[] of(long count) {
        long lowest = count / width * width;
        return new long[] {lowest, lowest + width - 1};
    }

    /** A target's own count is told exactly, unless it is below the minimum. */
    long[] ofTarget(long count) {
        return count < width ? of(count) : new long[] {count, count};
    }

    /** Nothing, or that it is enough for something else, is not shown. */
    static Value value(long @Nullable [] told) {
        return told == null || told[1] == Inference.ANYTHING
                ? Value.SUPPRESSED
                : told[0] == told[1] ? Value.of(told[0]) : Value.band(told[0], told[1]);
    }
}
