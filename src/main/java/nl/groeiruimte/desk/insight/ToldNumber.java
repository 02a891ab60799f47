package nl.groeiruimte.desk.insight;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of cases as the reader may know it: exactly, or between which numbers it lies.
 *
 * @param lowest none when the reader may not know it
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
        return !hidden() && most() == 0;
    }

    /** The lowest that it can be, of one that is not hidden. */
    long least() {
        return Objects.requireNonNull(lowest, "a hidden number");
    }

    /** The highest that it can be, of one that is not hidden. */
    long most() {
        return Objects.requireNonNull(highest, "a hidden number");
    }

    /** Such as 4, or 3–5. */
    public String text() {
        return least() == most() ? String.valueOf(least()) : least() + "–" + most();
    }

    /** Twice the number that lies in the middle. */
    long doubled() {
        return least() + most();
    }
}
