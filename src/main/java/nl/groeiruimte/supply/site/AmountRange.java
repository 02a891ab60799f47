package nl.groeiruimte.supply.site;

import java.math.BigDecimal;

/**
 * From the smallest to the largest amount on offer.
 *
 * @param from the least that is handed out, or the lowest price; null when not known
 * @param to the most that one newcomer can get, or the highest price; null when not known
 * @throws IllegalArgumentException when both are null, one is negative, or {@code from} is more than {@code to}
 */
public record AmountRange(BigDecimal from, BigDecimal to) {

    /** Checks the order. */
    public AmountRange {
        from = Fact.plain(from);
        to = Fact.plain(to);
        boolean wrong = from == null
                ? to == null || to.signum() < 0
                : from.signum() < 0 || to != null && from.compareTo(to) > 0;
        if (wrong) {
            throw new IllegalArgumentException("not a range: " + from + " to " + to);
        }
    }

    /** No range at all when both ends are unknown. */
    static AmountRange orNull(BigDecimal from, BigDecimal to) {
        return from == null && to == null ? null : new AmountRange(from, to);
    }

    /** The most that is surely on offer: the upper end, or the lower one when that is all that is known. */
    public BigDecimal most() {
        return to == null ? from : to;
    }
}
