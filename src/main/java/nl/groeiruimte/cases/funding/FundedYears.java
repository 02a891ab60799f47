package nl.groeiruimte.cases.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The money of a case as it stands: per instrument and year what was committed last and what was paid last.
 *
 * @param years by year, then by instrument
 */
public record FundedYears(List<OfYear> years) {

    /**
     * An instrument in a year.
     *
     * @param committed none when nobody committed
     * @param paid none when nothing was paid
     */
    public record OfYear(
            String instrument,
            int year,
            @Nullable Funding committed,
            @Nullable Funding paid) {

        /** Paid money was committed before, so the larger of both is there. */
        public BigDecimal eur() {
            return amount(committed).max(amount(paid));
        }
    }

    /** Copies the years. */
    public FundedYears {
        years = List.copyOf(years);
    }

    /** @param recorded the first one first */
    static FundedYears of(List<Funding> recorded) {
        List<Funding> last = new ArrayList<>();
        for (Funding one : recorded) {
            last.removeIf(one::sameAs);
            last.add(one);
        }
        last.removeIf(one -> one.eur().signum() == 0);
        return new FundedYears(last.stream()
                .sorted(Comparator.comparingInt(Funding::year).thenComparing(Funding::instrument))
                .map(one ->
                        new OfYear(one.instrument(), one.year(), find(last, one, "committed"), find(last, one, "paid")))
                .distinct()
                .toList());
    }

    private static @Nullable Funding find(List<Funding> last, Funding like, String state) {
        return last.stream()
                .filter(one -> one.instrument().equals(like.instrument())
                        && one.year() == like.year()
                        && one.state().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** All that was committed or paid, each euro once. */
    public BigDecimal total() {
        return years.stream().map(OfYear::eur).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that was paid. */
    public BigDecimal paid() {
        return years.stream().map(year -> amount(year.paid())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is told of as retained and is not recorded here, or less than nothing; none when nothing is recorded. */
    public Optional<BigDecimal> difference(BigDecimal retained) {
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(retained.subtract(total())).filter(difference -> difference.signum() != 0);
    }

    private static BigDecimal amount(@Nullable Funding one) {
        return one == null ? BigDecimal.ZERO : one.eur();
    }
}
