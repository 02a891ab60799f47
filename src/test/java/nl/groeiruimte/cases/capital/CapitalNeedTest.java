package nl.groeiruimte.cases.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import org.junit.jupiter.api.Test;

/** A worked example that a reader checks by hand. */
class CapitalNeedTest {

    private static FormValues example() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "neededBy", "2028-06-01",
                "amountYear1", 2029,
                "amountFor1", "equipment",
                "amountEur1", 30_000_000,
                "amountNeed1", "required"));
        facts.putAll(Map.of(
                "amountYear3",
                2028,
                "amountFor3",
                "building",
                "amountEur3",
                20_000_000,
                "amountNeed3",
                "required",
                "amountYear5",
                2029,
                "amountFor5",
                "research",
                "amountEur5",
                5_000_000,
                "amountNeed5",
                "wished"));
        facts.put("ownMeansEur", 10_000_000);
        return FormValues.of(facts);
    }

    @Test
    void amountsComeByTheirDayTheFirstOnTheDayOfTheNeedAndOthersWhenTheirYearBegins() {
        assertThat(CapitalNeed.of(example()).amounts())
                .extracting(CapitalNeed.Amount::dueOn, CapitalNeed.Amount::purpose, CapitalNeed.Amount::hard)
                .containsExactly(
                        tuple(LocalDate.of(2028, 6, 1), "building", true),
                        tuple(LocalDate.of(2029, 1, 1), "equipment", true),
                        tuple(LocalDate.of(2029, 1, 1), "research", false));
    }

    @Test
    void wishesAreNotAmongWhatTheCompanyCannotDoWithout() {
        CapitalNeed need = CapitalNeed.of(example());

        assertThat(need.least()).isEqualByComparingTo("50000000");
        assertThat(need.all()).isEqualByComparingTo("55000000");
        assertThat(need.open()).as("without the own means").isEqualByComparingTo("45000000");
    }

    @Test
    void unknownMeansAreUnknownAndAnUnfinishedLineSaysNothing() {
        CapitalNeed need = CapitalNeed.of(FormValues.of(Map.of("amountEur1", 5, "amountYear1", 2028)));

        assertThat(need.isEmpty()).isTrue();
        assertThat(need.least()).isNull();
        assertThat(need.ownMeans()).isNull();
        assertThat(need.open()).isEqualByComparingTo(BigDecimal.ZERO);
    }
}
