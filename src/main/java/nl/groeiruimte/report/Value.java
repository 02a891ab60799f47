package nl.groeiruimte.report;

import java.math.BigDecimal;

/**
 * What stands in one place of a report.
 *
 * @param state  what is known
 * @param number when the state is {@code NUMBER}, in the column's unit
 * @param words  when the state is {@code WORDS}
 */
public record Value(State state, BigDecimal number, Words words) {

    /** What is known of a value. */
    public enum State {
        NUMBER,
        WORDS,
        /** Too few cases, or it would tell about a place with too few: this reader may not know. */
        SUPPRESSED,
        /** There is no such number, for instance the median of no cases; never the same as zero. */
        NONE
    }

    public static final Value SUPPRESSED = new Value(State.SUPPRESSED, null, null);
    public static final Value NONE = new Value(State.NONE, null, null);

    public static Value of(BigDecimal number) {
        return new Value(State.NUMBER, number, null);
    }

    public static Value of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public static Value of(Words words) {
        return new Value(State.WORDS, null, words);
    }
}
