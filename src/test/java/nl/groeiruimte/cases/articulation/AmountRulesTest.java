package nl.groeiruimte.cases.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;
import org.junit.jupiter.api.Test;

/** A need for capital is a list of amounts that hang together. */
class AmountRulesTest {

    private static final Map<String, Object> LINE = Map.of(
            "neededBy", "2028-06-01",
            "amountYear1", 2028,
            "amountFor1", "equipment",
            "amountEur1", 1_000_000,
            "amountNeed1", "required");

    private static List<FieldError> errors(Object... changes) {
        Map<String, Object> facts = new HashMap<>(LINE);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                facts.remove(changes[i]);
            } else {
                facts.put((String) changes[i], changes[i + 1]);
            }
        }
        return NeedRules.errors(KindOfRoom.CAPITAL, FormValues.of(facts));
    }

    @Test
    void oneWholeLineIsEnoughWhereverItStands() {
        assertThat(errors()).isEmpty();
        assertThat(NeedRules.errors(
                        KindOfRoom.CAPITAL,
                        FormValues.of(Map.of(
                                "amountYear8",
                                2028,
                                "amountFor8",
                                "research",
                                "amountEur8",
                                5,
                                "amountNeed8",
                                "wished"))))
                .isEmpty();
    }

    @Test
    void needForCapitalWithoutAnyAmountSaysThatOneIsNeeded() {
        assertThat(NeedRules.errors(KindOfRoom.CAPITAL, FormValues.of(Map.of("financingStage", "growth"))))
                .containsExactly(FieldError.of("amountEur1", "articulation.error.no-amounts"));
    }

    @Test
    void allThatIsMissingOfAllLinesIsSaidAtOnce() {
        assertThat(errors("amountFor1", null, "amountYear1", null, "amountEur2", 7))
                .containsExactly(
                        FieldError.of("amountYear1", "articulation.error.amount-line"),
                        FieldError.of("amountFor1", "articulation.error.amount-choice"),
                        FieldError.of("amountYear2", "articulation.error.amount-line"),
                        FieldError.of("amountFor2", "articulation.error.amount-choice"),
                        FieldError.of("amountNeed2", "articulation.error.amount-choice"));
    }

    @Test
    void firstAmountIsOfTheYearInWhichMoneyIsNeeded() {
        assertThat(errors("neededBy", "2029-01-01"))
                .containsExactly(
                        FieldError.of("amountYear1", "articulation.error.first-year", BigInteger.valueOf(2029)));
    }

    @Test
    void noMoreIsThereThanIsNeeded() {
        assertThat(errors("ownMeansEur", 400_000, "committedEur", 600_000)).isEmpty();
        assertThat(errors("ownMeansEur", 400_000, "committedEur", 600_001))
                .containsExactly(
                        FieldError.of("ownMeansEur", "articulation.error.more-than-needed", new BigDecimal("1000000")));
        assertThat(errors("committedEur", 1_000_001))
                .extracting(FieldError::key)
                .containsExactly("committedEur");
    }
}
