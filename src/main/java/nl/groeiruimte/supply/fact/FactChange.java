package nl.groeiruimte.supply.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of what is known of something on offer.
 *
 * @param change {@code added}, {@code changed}, {@code confirmed}, {@code withdrawn}, {@code restored} or
 *     {@code imported}
 * @param by name of the person, if somebody did it by hand
 * @param facts what became another value
 * @param others keys of the labels of what else became another
 * @param sourced facts of which the value stayed, and what is expected or from whom it is did not
 */
public record FactChange(
        Instant at,
        String change,
        @Nullable String by,
        List<Step> facts,
        List<String> others,
        List<? extends DeclaredFact> sourced) {

    /** A fact's value before and after, as far as known. */
    public record Step(
            DeclaredFact fact,
            @Nullable Object before,
            @Nullable Object after) {}

    /** Whether all is as it was. */
    public boolean nothing() {
        return facts.isEmpty() && others.isEmpty() && sourced.isEmpty();
    }

    /** What became of the facts. */
    public static <F extends Enum<F> & DeclaredFact> FactChange of(
            Instant at,
            String change,
            @Nullable String by,
            KnownFacts<F> before,
            KnownFacts<F> after,
            List<String> others) {
        List<Step> steps = new ArrayList<>();
        List<F> sourced = new ArrayList<>();
        for (F fact : after.all()) {
            if (!Objects.equals(before.known(fact), after.known(fact))) {
                steps.add(new Step(fact, before.known(fact), after.known(fact)));
            } else if (!before.expected(fact).equals(after.expected(fact))
                    || !before.provenance(fact).equals(after.provenance(fact))) {
                sourced.add(fact);
            }
        }
        return new FactChange(at, change, by, steps, others, sourced);
    }
}
