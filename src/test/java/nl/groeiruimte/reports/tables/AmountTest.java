package nl.groeiruimte.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmountTest {

    private static final int MINIMUM = 3;
    private static final List<UUID> CASES =
            Stream.generate(UUID::randomUUID).limit(8).toList();

    @Test
    void anAmountOfFewCasesIsNotTold() {
        assertThat(amount(false, 2, List.of()).told(MINIMUM)).isFalse();
        assertThat(amount(false, 3, List.of()).told(MINIMUM)).isTrue();
        assertThat(amount(false, 0, List.of()).told(MINIMUM))
                .as("that nobody brings anything")
                .isFalse();
    }

    @Test
    void besideAnAmountThatWasToldItTakesEnoughCasesMore() {
        assertThat(amount(false, 4, List.of(told("3", 3))).told(MINIMUM)).isFalse();
        assertThat(amount(false, 5, List.of(told("3", 3))).told(MINIMUM)).isFalse();
        assertThat(amount(false, 6, List.of(told("3", 3))).told(MINIMUM)).isTrue();
    }

    @Test
    void asManyCasesThatAreOthersCountAsWell() {
        EarlierAmounts.EarlierAmount others = new EarlierAmounts.EarlierAmount(
                BigDecimal.ONE, 3, () -> Set.of(CASES.get(0), CASES.get(6), CASES.get(7)));

        assertThat(amount(false, 3, List.of(others)).told(MINIMUM)).isTrue();
        assertThat(amount(false, 3, List.of(others, told("4", 4))).told(MINIMUM))
                .as("one case less than another report told")
                .isFalse();
    }

    @Test
    void whatWasToldOfTheSameCasesIsToldAgainUnlessOneWasCorrected() {
        assertThat(amount(false, 3, List.of(told("3.00", 3), told("4", 4))).told(MINIMUM))
                .isTrue();
        assertThat(amount(false, 3, List.of(told("2.50", 3))).told(MINIMUM)).isFalse();
        assertThat(amount(false, 3, List.of(told("2.50", 3))).toldBefore()).isFalse();
        assertThat(amount(false, 3, List.of(told("3", 4))).toldBefore())
                .as("the same by chance")
                .isFalse();
    }

    @Test
    void whatIsGivenOutEveryDayTellsOnlyWhatAFrozenReportTold() {
        assertThat(amount(true, 6, List.of(told("3", 3))).told(MINIMUM)).isFalse();
        assertThat(amount(true, 3, List.of(told("3", 3))).told(MINIMUM)).isTrue();
        assertThat(amount(true, 0, List.of()).told(MINIMUM)).isFalse();
    }

    @Test
    void besideAnAmountOfWhichNobodyKnowsTheCasesNothingElseIsTold() {
        assertThat(amount(false, 6, List.of(new EarlierAmounts.EarlierAmount(BigDecimal.TEN, 0, Set::of)))
                        .told(MINIMUM))
                .isFalse();
        assertThat(amount(false, 6, List.of(told("0", 0))).told(MINIMUM))
                .as("nothing of no case")
                .isTrue();
    }

    /** One euro of each of the first cases. */
    private static Amount amount(boolean daily, int cases, List<EarlierAmounts.EarlierAmount> before) {
        Amount amount =
                new Amount("place", new EarlierAmounts(daily, place -> place.equals("place") ? before : List.of()));
        CASES.stream().limit(cases).forEach(id -> amount.add(id, BigDecimal.ONE));
        return amount;
    }

    private static EarlierAmounts.EarlierAmount told(String amount, int cases) {
        return new EarlierAmounts.EarlierAmount(
                new BigDecimal(amount), cases, () -> Set.copyOf(CASES.subList(0, cases)));
    }
}
