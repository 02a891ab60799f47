package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A sum over cases, and whether the shared edition may tell it. That takes enough cases, and beside an amount told
 * before it takes enough that came or went since: the difference tells what these brought, and if none did, by how much
 * one was corrected. What was told before of the same cases tells nothing more, so it may be told always.
 */
public final class Amount {

    private final List<EarlierAmounts.EarlierAmount> before;
    private final boolean daily;
    private final List<UUID> cases = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** @param place the name under which the cases of an amount are kept */
    public Amount(String place, EarlierAmounts earlier) {
        before = earlier.at().apply(place);
        daily = earlier.daily();
    }

    /** Adds what a case brings. */
    public void add(UUID id, BigDecimal amount) {
        cases.add(id);
        sum = sum.add(amount);
    }

    /** In euros or jobs. */
    public BigDecimal sum() {
        return sum;
    }

    /** Those that added to it. */
    public List<UUID> cases() {
        return cases;
    }

    /**
     * Whether a report may tell it as what it counted; of one that is given out daily the next day would tell too much.
     */
    public boolean told(int minimum) {
        return toldBefore()
                || !daily
                        && cases.size() >= minimum
                        && before.stream().allMatch(earlier -> differsEnough(earlier, minimum));
    }

    /** Whether a frozen report told just this. */
    public boolean toldBefore() {
        return before.stream()
                .anyMatch(earlier -> earlier.cases() == cases.size()
                        && rounded(earlier.amount()).compareTo(rounded(sum)) == 0
                        && earlier.ids().get().equals(new HashSet<>(cases)));
    }

    private boolean differsEnough(EarlierAmounts.EarlierAmount earlier, int minimum) {
        boolean unknown = earlier.cases() == 0 && earlier.amount().signum() != 0;
        return !unknown
                && (Math.abs(earlier.cases() - cases.size()) >= minimum
                        || differing(earlier.ids().get(), new HashSet<>(cases)) >= minimum);
    }

    /** How many are in one of them only. */
    private static long differing(Set<UUID> then, Set<UUID> now) {
        return then.stream().filter(id -> !now.contains(id)).count()
                + now.stream().filter(id -> !then.contains(id)).count();
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
