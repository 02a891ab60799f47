package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import nl.groeiruimte.reports.document.Unit;
import org.jspecify.annotations.Nullable;

/** Days, of which the median and quartiles are told: between two cases the place in between, in proportion. */
final class Spread {

    /** So long is a month where days are told as months. */
    static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private int[] days = new int[16];
    private int size;
    private boolean sorted;

    void add(long value) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = Math.toIntExact(value);
        sorted = false;
    }

    int size() {
        return size;
    }

    /** The day below which so many quarters of the cases are, exactly; none without cases. */
    @Nullable
    BigDecimal quartile(int quarters) {
        if (size == 0) {
            return null;
        }
        if (!sorted) {
            Arrays.sort(days, 0, size);
            sorted = true;
        }
        long place = (long) quarters * (size - 1);
        int below = (int) (place / 4);
        long rest = place % 4;
        int next = Math.min(below + 1, size - 1);
        return BigDecimal.valueOf(days[below] * 4L + rest * (days[next] - days[below]))
                .divide(FOUR);
    }

    /** In the unit of a column, days or months. */
    @Nullable
    BigDecimal in(Unit unit, int quarters) {
        return unit == Unit.MONTHS ? inMonths(quarters) : inDays(quarters);
    }

    /** In whole days. */
    @Nullable
    BigDecimal inDays(int quarters) {
        BigDecimal exact = quartile(quarters);
        return exact == null ? null : exact.setScale(0, RoundingMode.HALF_UP);
    }

    /** In months with one decimal. */
    @Nullable
    BigDecimal inMonths(int quarters) {
        BigDecimal exact = quartile(quarters);
        return exact == null ? null : exact.divide(DAYS_A_MONTH, 1, RoundingMode.HALF_UP);
    }
}
