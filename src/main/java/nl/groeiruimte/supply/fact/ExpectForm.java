package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;

/** An expected value, as the forms {@code expect-…} ask it: one form for each type of fact. */
public final class ExpectForm {

    /** What the choices of a value are called in these forms. */
    static final String VALUES = "values";

    private static final String VALUE = "value";

    private ExpectForm() {}

    /** The form that asks a value of this type. */
    public static String key(DeclaredFact fact) {
        return "expect-" + fact.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the form itself cannot know to be wrong. */
    public static List<FieldError> check(DeclaredFact fact, FormValues values) {
        if (fact.type() != FactType.RANGE) {
            return List.of();
        }
        if (!values.answered("valueFrom") && !values.answered("valueTo")) {
            return List.of(FieldError.of("valueFrom", "supply.error.one-end"));
        }
        return FactForm.wrongWayRound(
                        values.number("valueFrom").orElse(null),
                        values.number("valueTo").orElse(null))
                ? List.of(FieldError.of("valueTo", "supply.error.range"))
                : List.of();
    }

    /** The value that is expected. */
    public static Object value(DeclaredFact fact, FormValues values) {
        return switch (fact.type()) {
            case NUMBER -> values.number(VALUE).orElseThrow();
            case RANGE ->
                new AmountRange(
                        values.number("valueFrom").orElse(null),
                        values.number("valueTo").orElse(null));
            case DATE -> values.date(VALUE).orElseThrow();
            case YES_NO -> values.text(VALUE).orElseThrow().equals("yes");
            case WINDOWS -> throw new IllegalArgumentException("nobody expects " + fact.key());
            case CODES -> values.list(VALUE);
            case CODE, TEXT -> values.text(VALUE).orElseThrow();
        };
    }

    /** The first day on which the value is expected to hold; a day that is expected holds from itself on. */
    public static LocalDate from(DeclaredFact fact, FormValues values) {
        return values.date(fact.type() == FactType.DATE ? VALUE : "from").orElseThrow();
    }

    /** The facts with what was answered, which was said today by this person. */
    public static <F extends Enum<F> & DeclaredFact, K extends KnownFacts<F>> K expect(
            KnownFacts.Builder<F, K> facts, F fact, FormValues values, LocalDate today, String by) {
        Provenance said = new Provenance(values.text(FactForm.SOURCE).orElseThrow(), today, by);
        return facts.expect(fact, value(fact, values), from(fact, values), said).build();
    }
}
