package nl.groeiruimte.impact;

import java.time.LocalDate;
import java.util.Set;

/**
 * How the shared edition of a report is given out: that decides whether an amount may be told beside those told before.
 *
 * @param earlier until which days the frozen reports of earlier half-years count
 * @param daily   whether it is given out again tomorrow, a day further
 */
public record Telling(Set<LocalDate> earlier, boolean daily) {

    public Telling {
        earlier = Set.copyOf(earlier);
    }

    /** Once, as a report that does not change any more. */
    public static Telling once(Set<LocalDate> earlier) {
        return new Telling(earlier, false);
    }

    /** Every day as it stands, while a half-year is open. */
    public static Telling everyDay(Set<LocalDate> earlier) {
        return new Telling(earlier, true);
    }
}
