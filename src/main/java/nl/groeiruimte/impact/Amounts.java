package nl.groeiruimte.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.groeiruimte.report.HalfYear;

/**
 * Whether an amount may be told in the shared edition. It is a sum over cases, so it takes enough of them; and two amounts
 * beside each other tell what the cases brought that are behind one of them only, so it takes enough of those too, or none.
 * Of a half-year that is told every day anew an amount is told only while no case came or went since the last one that was
 * told: of each other day the next one would tell too much.
 */
final class Amounts {

    /** The days of which amounts are told, the earliest first: what earlier reports count until, half-years' ends, the last day. */
    private final List<LocalDate> ends;
    private final boolean daily;
    /** How many cases are behind the amount at the same ones of these ends, a bit each. */
    private final Map<Integer, Integer> cases = new HashMap<>();

    Amounts(HalfYear period, LocalDate until, Telling telling) {
        TreeSet<LocalDate> days = new TreeSet<>(telling.earlier());
        for (HalfYear earlier = HalfYear.FIRST; earlier.compareTo(period) < 0; earlier = earlier.next()) {
            days.add(earlier.lastDay());
        }
        days.add(until);
        ends = List.copyOf(days);
        daily = telling.daily() && until.isBefore(period.lastDay());
    }

    /** Takes a case into account that is behind the amount on these days. */
    void add(Predicate<LocalDate> behind) {
        int bits = 0;
        for (int i = 0; i < ends.size(); i++) {
            bits |= behind.test(ends.get(i)) ? 1 << i : 0;
        }
        cases.merge(bits, 1, Integer::sum);
    }

    /** Whether the amount may be told as it is on the last day. */
    boolean told(int minimum) {
        return told(ends.get(ends.size() - 1), minimum);
    }

    /** The same for the end of an earlier half-year; false for a day of which no amount is told. */
    boolean told(LocalDate day, int minimum) {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int end = i;
            boolean still = daily && i == ends.size() - 1;
            boolean tells = enough(behind(i), minimum) && (still
                    ? differing(told.isEmpty() ? -1 : told.get(told.size() - 1), i) == 0
                    : told.stream().allMatch(earlier -> enough(differing(earlier, end), minimum)));
            if (ends.get(i).equals(day)) {
                return tells;
            }
            if (tells) {
                told.add(i);
            }
        }
        return false;
    }

    private static boolean enough(long count, int minimum) {
        return count == 0 || count >= minimum;
    }

    private long behind(int end) {
        return differing(-1, end);
    }

    /** How many cases are behind the amount at one end and not at the other; at -1 there are none. */
    private long differing(int one, int other) {
        return cases.entrySet().stream().filter(same -> bit(same.getKey(), one) != bit(same.getKey(), other))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static boolean bit(int bits, int place) {
        return place >= 0 && (bits & 1 << place) != 0;
    }
}
