package nl.groeiruimte.supply.fact;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From the smallest to the largest amount on offer.
 *
 * @param from the least that is handed out, or the lowest price, if known
 * @param to the most that one newcomer can get, or the highest price, if known
 * @throws IllegalArgumentException when neither is known, one is negative, or {@code from} is more than {@code to}
 */
public record AmountRange(
        @Nullable BigDecimal from, @Nullable BigDecimal to) {

    /** Checks the order. */
    public AmountRange {
        from = from == null ? null : plain(from);
        to = to == null ? null : plain(to);
        boolean wrong = from == null
                ? to == null || to.signum() < 0
                : from.signum() < 0 || to != null && from.compareTo(to) > 0;
        if (wrong) {
            throw new IllegalArgumentException("not a range: " + from + " to " + to);
        }
    }

    /** No range at all when both ends are unknown. */
    public static @Nullable AmountRange orNull(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null && to == null ? null : new AmountRange(from, to);
    }

    /** Without zeros at the end: 2.50 and 2.5 are the same amount. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The most that is surely on offer: the upper end, or the lower one when that is all that is known. */
    public BigDecimal most() {
        return to == null ? Objects.requireNonNull(from, "one end is known") : to;
    }
}
