package nl.groeiruimte.desk.insight;

import org.jspecify.annotations.Nullable;

/**
 * A number of cases as the reader may know it: exactly, or between which numbers it lies.
 *
 * @param lowest null when the reader may not know it
 * @param highest the same as the lowest when it is exact
 */
public record ToldNumber(@Nullable Long lowest, @Nullable Long highest) {

    static final ToldNumber HIDDEN = new ToldNumber(null, null);

    static ToldNumber of(long exactly) {
        return new ToldNumber(exactly, exactly);
    }

    static ToldNumber between(long lowest, long highest) {
        return new ToldNumber(lowest, highest);
    }

    /** Whether the reader may not know it. */
    public boolean hidden() {
        return lowest == null;
    }

    /** Whether it surely is none. */
    public boolean none() {
        return !hidden() && highest == 0;
    }

    /** Such as 4, or 3–5. */
    public String text() {
        return lowest.equals(highest) ? lowest.toString() : lowest + "–" + highest;
    }

    /** Twice the number that lies in the middle. */
    long doubled() {
        return lowest + highest;
    }
}
