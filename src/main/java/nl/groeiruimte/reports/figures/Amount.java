package nl.groeiruimte.reports.figures;

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
final class Amount {

    private final List<Telling.Told> before;
    private final boolean daily;
    private final List<UUID> cases = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** @param place as in {@link Figures.Computed#casesBehind} */
    Amount(String place, Telling telling) {
        before = telling.told().apply(place);
        daily = telling.daily();
    }

    void add(UUID id, BigDecimal amount) {
        cases.add(id);
        sum = sum.add(amount);
    }

    BigDecimal sum() {
        return sum;
    }

    List<UUID> cases() {
        return cases;
    }

    /**
     * Whether a report may tell it as what it counted; of one that is given out daily the next day would tell too much.
     */
    boolean told(int minimum) {
        return toldBefore()
                || !daily
                        && cases.size() >= minimum
                        && before.stream().allMatch(earlier -> differsEnough(earlier, minimum));
    }

    /** Whether a frozen report told just this. */
    boolean toldBefore() {
        return before.stream()
                .anyMatch(earlier -> earlier.cases() == cases.size()
                        && rounded(earlier.amount()).compareTo(rounded(sum)) == 0
                        && earlier.behind().get().equals(new HashSet<>(cases)));
    }

    private boolean differsEnough(Telling.Told earlier, int minimum) {
        boolean unknown = earlier.cases() == 0 && earlier.amount().signum() != 0;
        return !unknown
                && (Math.abs(earlier.cases() - cases.size()) >= minimum
                        || differing(earlier.behind().get(), new HashSet<>(cases)) >= minimum);
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
