package nl.groeiruimte.cases.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;

/**
 * The capital that a company needs: what for in which year, and what of it is there.
 *
 * @param amounts by year
 * @param ownMeans what the company puts in itself; none when unknown
 * @param committed what financiers committed already; none when unknown
 * @param leadInvestor {@code found}, {@code not-found} or {@code unknown}; none when nobody asked
 */
public record CapitalNeed(
        List<Amount> amounts,
        @Nullable BigDecimal ownMeans,
        @Nullable BigDecimal committed,
        @Nullable String leadInvestor) {

    /**
     * What is needed in a year.
     *
     * @param dueOn the money must be there by then
     * @param purpose such as {@code equipment}
     * @param hard whether the company cannot do without; otherwise a wish
     */
    public record Amount(LocalDate dueOn, String purpose, BigDecimal eur, boolean hard) {}

    /** Copies the amounts, the first to be paid first. */
    public CapitalNeed {
        amounts = amounts.stream().sorted(Comparator.comparing(Amount::dueOn)).toList();
    }

    /** What the facts of a request for capital say; a line that is not whole says nothing. */
    public static CapitalNeed of(FormValues facts) {
        Optional<LocalDate> first = facts.date("neededBy");
        return new CapitalNeed(
                AmountRow.ALL.stream()
                        .filter(row -> row.complete(facts))
                        .map(row -> amount(row, facts, first))
                        .toList(),
                facts.number("ownMeansEur").orElse(null),
                facts.number("committedEur").orElse(null),
                facts.text("leadInvestor").orElse(null));
    }

    private static Amount amount(AmountRow row, FormValues facts, Optional<LocalDate> first) {
        int year = facts.number(row.year()).orElseThrow().intValue();
        return new Amount(
                first.filter(day -> day.getYear() == year).orElse(LocalDate.of(year, 1, 1)),
                facts.text(row.purpose()).orElseThrow(),
                facts.number(row.amount()).orElseThrow(),
                facts.text(row.need()).filter("required"::equals).isPresent());
    }

    /** Whether there is anything to finance. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** What the company cannot do without, over all years; none when all are wishes. */
    public @Nullable BigDecimal least() {
        return sum(Amount::hard);
    }

    /** All that is asked, over all years; none when nothing is. */
    public @Nullable BigDecimal all() {
        return sum(amount -> true);
    }

    /** What is there already, as far as it is known. */
    public BigDecimal there() {
        return zeroFor(ownMeans).add(zeroFor(committed));
    }

    /** What is still to be found of all that is asked, never below zero. */
    public BigDecimal open() {
        return zeroFor(all()).subtract(there()).max(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal sum(Predicate<Amount> which) {
        return amounts.stream()
                .filter(which)
                .map(Amount::eur)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static BigDecimal zeroFor(@Nullable BigDecimal unknown) {
        return unknown == null ? BigDecimal.ZERO : unknown;
    }
}
