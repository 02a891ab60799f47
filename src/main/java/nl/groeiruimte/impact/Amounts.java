package nl.groeiruimte.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import nl.groeiruimte.report.HalfYear;

/**
 * Whether an amount may be told in the shared edition. It is a sum over cases, so it takes enough of them; and the amounts
 * of two half-years beside each other tell what the cases in between brought, so it takes enough of those too. While a
 * half-year is running its amount is told only when no case came or went since the last one that was told.
 */
final class Amounts {

    private final List<LocalDate> ends = new ArrayList<>();
    private final boolean running;
    /** How many cases are behind the amount at the same ones of these ends, a bit each. */
    private final long[] cases;

    Amounts(HalfYear period, LocalDate until) {
        for (HalfYear earlier = HalfYear.FIRST; earlier.compareTo(period) < 0; earlier = earlier.next()) {
            ends.add(earlier.lastDay());
        }
        ends.add(until);
        cases = new long[1 << ends.size()];
        running = until.isBefore(period.lastDay());
    }

    /** Takes a case into account that is behind the amount on these days. */
    void add(Predicate<LocalDate> behind) {
        int bits = 0;
        for (int i = 0; i < ends.size(); i++) {
            bits |= behind.test(ends.get(i)) ? 1 << i : 0;
        }
        cases[bits]++;
    }

    /** How many cases are behind the amount on the last day. */
    long now() {
        return differing(-1, ends.size() - 1);
    }

    /** Whether the amount may be told as it is on the last day. */
    boolean told(int minimum) {
        return told(ends.get(ends.size() - 1), minimum);
    }

    /** The same for the end of an earlier half-year; false for any other day. */
    boolean told(LocalDate day, int minimum) {
        int last = -1;
        for (int i = 0; i < ends.size(); i++) {
            long moved = differing(last, i);
            boolean still = running && i == ends.size() - 1;
            boolean told = enough(differing(-1, i), minimum) && (still ? moved == 0 : enough(moved, minimum));
            if (ends.get(i).equals(day)) {
                return told;
            }
            last = told ? i : last;
        }
        return false;
    }

    private static boolean enough(long count, int minimum) {
        return count == 0 || count >= minimum;
    }

    /** How many cases are behind the amount at one end and not at the other; at -1 there are none. */
    private long differing(int one, int other) {
        return IntStream.range(0, cases.length).filter(bits -> bit(bits, one) != bit(bits, other))
                .mapToLong(bits -> cases[bits]).sum();
    }

    private static boolean bit(int bits, int place) {
        return place >= 0 && (bits & 1 << place) != 0;
    }
}
