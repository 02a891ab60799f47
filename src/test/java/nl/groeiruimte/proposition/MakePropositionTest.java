package nl.groeiruimte.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import org.junit.jupiter.api.Test;

/** A price says what it is for, and does not run backwards. */
class MakePropositionTest {

    @Test
    void anOfferNeedsNoPrice() {
        assertThat(MakeProposition.priceErrors(FormValues.empty())).isEmpty();
    }

    @Test
    void aPriceNeedsAUnit() {
        assertThat(MakeProposition.priceErrors(FormValues.of(Map.of("priceToEur", 90))))
                .containsExactly(FieldError.of("priceUnit", "proposition.error.price-unit"));
    }

    @Test
    void oneEndOfAPriceIsEnough() {
        assertThat(MakeProposition.priceErrors(FormValues.of(Map.of("priceFromEur", 90, "priceUnit", "m2-year")))).isEmpty();
    }

    @Test
    void thePriceToIsNotBelowThePriceFrom() {
        assertThat(MakeProposition.priceErrors(
                FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 80, "priceUnit", "m2-year"))))
                .containsExactly(FieldError.of("priceToEur", "proposition.error.price-order"));
        assertThat(MakeProposition.priceErrors(
                FormValues.of(Map.of("priceFromEur", 90, "priceToEur", 90, "priceUnit", "m2-year")))).isEmpty();
    }
}
