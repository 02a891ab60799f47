package nl.groeiruimte.cases.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Band;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A worked example that a reader checks by hand. */
class NeedInBandsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static NeedInBands example() {
        return NeedInBands.of(
                "scale-up",
                new CapitalNeed(
                        List.of(
                                amount("2029-01-01", "equipment", 37_123_457, true),
                                amount("2028-06-01", "building", 20_000_001, true),
                                amount("2029-01-01", "research", 15_000_003, false),
                                amount("2030-01-01", "research", 900_007, false)),
                        BigDecimal.valueOf(11_000_009),
                        null,
                        "found"));
    }

    private static CapitalNeed.Amount amount(String day, String purpose, long eur, boolean hard) {
        return new CapitalNeed.Amount(LocalDate.parse(day), purpose, BigDecimal.valueOf(eur), hard);
    }

    private static Band band(long from, long to) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    @Test
    void eachYearIsABandFromWhatTheCompanyCannotDoWithoutToAllThatItWishes() {
        assertThat(example().years())
                .containsExactly(
                        new NeedInBands.OfYear(2028, band(10_000_000, 50_000_000)),
                        new NeedInBands.OfYear(2029, band(10_000_000, 250_000_000)),
                        new NeedInBands.OfYear(2030, band(0, 1_000_000)));
    }

    @Test
    void noAmountPurposeOrMeansOfTheCompanyIsInIt() {
        String told = JSON.writeValueAsString(example());

        assertThat(told).doesNotContain("37123457", "52123460", "20000001", "900007", "11000009");
        assertThat(told).doesNotContain("equipment", "research", "found");
        assertThat(JSON.readValue(told, NeedInBands.class)).isEqualTo(example());
    }

    @Test
    void whatWasDestroyedIsReadAsNothing() {
        assertThat(JSON.readValue("{}", NeedInBands.class)).isEqualTo(new NeedInBands(null, List.of()));
    }
}
