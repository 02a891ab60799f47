package nl.groeiruimte.reports.document;

import java.math.BigDecimal;
import java.util.Objects;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a report.
 *
 * @param state what is known
 * @param number when the state is {@code NUMBER}, in the column's unit; when it is {@code BAND} the lowest that it can
 *     be
 * @param upTo when the state is {@code BAND} the highest that it can be; none when the number is exact
 * @param words when the state is {@code WORDS}
 */
public record Value(
        State state,
        @Nullable BigDecimal number,
        @Nullable BigDecimal upTo,
        @Nullable Bilingual words) {

    /**
     * The number of a {@code NUMBER}, the lowest of a {@code BAND}.
     *
     * @throws NullPointerException in another state
     */
    public BigDecimal known() {
        return Objects.requireNonNull(number, "the number of a value");
    }

    /**
     * The highest of a {@code BAND}.
     *
     * @throws NullPointerException in another state
     */
    public BigDecimal highest() {
        return Objects.requireNonNull(upTo, "the highest of a band");
    }

    /**
     * What {@code WORDS} say.
     *
     * @throws NullPointerException in another state
     */
    public Bilingual said() {
        return Objects.requireNonNull(words, "the words of a value");
    }

    /** What is known of a value. */
    public enum State {
        NUMBER,
        /** A count of which only is told between what it lies, as which one it is might tell of one company. */
        BAND,
        WORDS,
        /** Too few cases, or it would tell about a place with too few: this reader may not know. */
        SUPPRESSED,
        /** There is no such number, for instance the median of no cases; never the same as zero. */
        NONE
    }

    public static final Value SUPPRESSED = new Value(State.SUPPRESSED, null, null, null);
    public static final Value NONE = new Value(State.NONE, null, null, null);

    public static Value of(BigDecimal number) {
        return new Value(State.NUMBER, number, null, null);
    }

    public static Value of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** One of the numbers from the lowest to the highest. */
    public static Value band(long lowest, long highest) {
        return new Value(State.BAND, BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest), null);
    }

    public static Value of(Bilingual words) {
        return new Value(State.WORDS, null, null, words);
    }
}
