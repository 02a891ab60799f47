package nl.groeiruimte.cases.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.comparison.BandScale;
import org.jspecify.annotations.Nullable;

/**
 * What a financier reads of a need for capital: bands by year on the wide scale of money, so that amounts and purposes,
 * which point at a company, stay with the agency of origin.
 *
 * @param stage {@code start-up}, {@code scale-up} or {@code grown-up}; none when it was destroyed
 */
public record NeedInBands(@Nullable String stage, List<OfYear> years) {

    /**
     * What is needed in a year.
     *
     * @param band from what the company cannot do without to all that it wishes
     */
    public record OfYear(int year, Band band) {}

    /** Copies the years. */
    public NeedInBands {
        years = years == null ? List.of() : List.copyOf(years);
    }

    /** A need as others may read it. */
    public static NeedInBands of(String stage, CapitalNeed need) {
        Map<Integer, List<CapitalNeed.Amount>> byYear = need.amounts().stream()
                .collect(Collectors.groupingBy(amount -> amount.dueOn().getYear(), TreeMap::new, Collectors.toList()));
        return new NeedInBands(
                stage,
                byYear.entrySet().stream()
                        .flatMap(year -> bandOf(year.getValue()).stream().map(band -> new OfYear(year.getKey(), band)))
                        .toList());
    }

    private static List<Band> bandOf(List<CapitalNeed.Amount> amounts) {
        BigDecimal hard = sum(amounts.stream().filter(CapitalNeed.Amount::hard).toList());
        Band fine = BandScale.MONEY.of(hard, sum(amounts));
        return fine == null ? List.of() : List.of(BandScale.MONEY.wider(fine));
    }

    private static BigDecimal sum(List<CapitalNeed.Amount> amounts) {
        return amounts.stream().map(CapitalNeed.Amount::eur).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
