package nl.groeiruimte.cases.basket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.cases.capital.CapitalNeed;

/**
 * What is to be paid, in whole euros.
 *
 * @param amounts in the order of their days
 * @param there what the company has and others committed, of which each amount can be paid
 * @param led whether a lead investor was found already
 */
record Bill(List<CapitalNeed.Amount> amounts, long there, boolean led) {

    static Bill of(CapitalNeed need) {
        long all = euros(need.amounts());
        long there = need.there()
                .min(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return new Bill(need.amounts(), there, "found".equals(need.leadInvestor()));
    }

    int size() {
        return amounts.size();
    }

    long eur(int amount) {
        return euros(amounts.subList(amount, amount + 1));
    }

    boolean hard(int amount) {
        return amounts.get(amount).hard();
    }

    /** All amounts from one on. */
    long from(int first) {
        return euros(amounts.subList(first, size()));
    }

    long all() {
        return from(0);
    }

    /** What is still to be found. */
    long open() {
        return all() - there;
    }

    /** What of each amount is paid with what is there alone: first what the company cannot do without. */
    List<Long> paidWithOwn() {
        long[] paid = new long[size()];
        long left = there;
        for (boolean hard : new boolean[] {true, false}) {
            for (int a = 0; a < size(); a++) {
                if (hard(a) == hard) {
                    paid[a] = Math.min(left, eur(a));
                    left -= paid[a];
                }
            }
        }
        List<Long> told = new ArrayList<>();
        for (long one : paid) {
            told.add(one);
        }
        return told;
    }

    private static long euros(List<CapitalNeed.Amount> some) {
        return some.stream()
                .map(CapitalNeed.Amount::eur)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.UP)
                .longValueExact();
    }
}
