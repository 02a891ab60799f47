package nl.groeiruimte.cases.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked examples that a reader checks by hand, in millions. */
class FundedYearsTest {

    private static Funding money(String instrument, int year, String state, long eur) {
        return new Funding(
                instrument,
                year,
                state,
                BigDecimal.valueOf(eur),
                LocalDate.of(2026, 11, 30),
                "Brief",
                "Lotte",
                Instant.EPOCH);
    }

    private static final FundedYears EXAMPLE = FundedYears.of(List.of(
            money("loan", 2028, "committed", 10),
            money("fund", 2027, "committed", 5),
            money("loan", 2028, "paid", 4),
            money("fund", 2027, "paid", 7),
            money("fund", 2027, "committed", 6)));

    @Test
    void paidMoneyIsNotCountedBesideWhatWasCommittedOfIt() {
        assertThat(EXAMPLE.total()).as("7 of the fund and 10 of the loan").isEqualByComparingTo("17");
        assertThat(EXAMPLE.paid()).isEqualByComparingTo("11");
    }

    @Test
    void eachInstrumentStandsOnceInAYearWithWhatWasRecordedLast() {
        assertThat(EXAMPLE.years())
                .extracting(FundedYears.OfYear::instrument, FundedYears.OfYear::year)
                .containsExactly(tuple("fund", 2027), tuple("loan", 2028));
        assertThat(EXAMPLE.years().get(0).committed().eur()).isEqualByComparingTo("6");
    }

    @Test
    void zeroTakesBackWhatWasRecorded() {
        FundedYears taken = FundedYears.of(List.of(money("loan", 2028, "paid", 4), money("loan", 2028, "paid", 0)));

        assertThat(taken.years()).isEmpty();
    }

    @Test
    void retainedCapitalThatDiffersFromTheMoneyIsTold() {
        assertThat(EXAMPLE.difference(BigDecimal.valueOf(20))).hasValue(BigDecimal.valueOf(3));
        assertThat(EXAMPLE.difference(BigDecimal.valueOf(15))).hasValue(BigDecimal.valueOf(-2));
        assertThat(EXAMPLE.difference(new BigDecimal("17.00"))).isEmpty();
        assertThat(FundedYears.of(List.of()).difference(BigDecimal.TEN))
                .as("nothing was recorded to hold it against")
                .isEmpty();
    }
}
