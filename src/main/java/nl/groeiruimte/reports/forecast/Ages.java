package nl.groeiruimte.reports.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How cases left one step, by how long they had been there: hardly any does in the first month, and the longer ones
 * would say so too late if all months were taken together.
 */
final class Ages {

    /** In a play time goes by half months. */
    static final double SLOT_MONTHS = 0.5;

    /** Where the spans of age begin, in months; the last one has no end. */
    private static final double[] SPANS = {0, 1, 2, 4, 8};

    private static final int SLOTS = (int) (SPANS[SPANS.length - 1] / SLOT_MONTHS) + 1;

    private static final int[] SPAN_OF_SLOT =
            IntStream.range(0, SLOTS).map(slot -> span(slot * SLOT_MONTHS)).toArray();

    private final PipelineStep step;
    private final double[] months = new double[SPANS.length];
    private final long[][] moves;
    private final long[] open = new long[SLOTS];
    private long left;

    Ages(PipelineStep step) {
        this.step = step;
        moves = new long[SPANS.length][step.next().size()];
    }

    static int spans() {
        return SPANS.length;
    }

    static int slots() {
        return SLOTS;
    }

    /** The span of age of a slot of half a month. */
    static int spanOf(int slot) {
        return SPAN_OF_SLOT[slot];
    }

    /** A stay of so many months, after which the case went on; none when it is still there. */
    void add(double stayed, @Nullable PipelineStep next) {
        for (int span = 0; span < SPANS.length; span++) {
            double end = span + 1 < SPANS.length ? SPANS[span + 1] : Double.MAX_VALUE;
            months[span] += Math.max(0, Math.min(stayed, end) - SPANS[span]);
        }
        if (next == null) {
            open[(int) Math.min(stayed / SLOT_MONTHS, SLOTS - 1)]++;
            return;
        }
        left++;
        int way = step.next().indexOf(next);
        if (way >= 0) {
            moves[span(stayed)][way]++;
        }
    }

    /** How many cases are still there, by slots of half a month; in the last slot all that are there for longer. */
    long[] open() {
        return open.clone();
    }

    /** All months together that cases of a span of age were there. */
    double months(int span) {
        return months[span];
    }

    double months() {
        return Arrays.stream(months).sum();
    }

    /** How many of that span went each way, in the order of {@link PipelineStep#next()}. */
    long moves(int span, int way) {
        return moves[span][way];
    }

    long moves(int way) {
        return Arrays.stream(moves).mapToLong(span -> span[way]).sum();
    }

    /** How often a case left. */
    long left() {
        return left;
    }

    private static int span(double age) {
        int span = SPANS.length - 1;
        while (SPANS[span] > age) {
            span--;
        }
        return span;
    }
}
