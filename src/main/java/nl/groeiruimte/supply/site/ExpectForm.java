package nl.groeiruimte.supply.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;

/** An expected value, as the forms {@code expect-…} ask it: one form for each type of fact. */
final class ExpectForm {

    private static final String VALUE = "value";

    private ExpectForm() {}

    static String key(Fact fact) {
        return "expect-" + fact.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<FieldError> check(Fact fact, FormValues values) {
        if (fact.type() != FactType.RANGE) {
            return List.of();
        }
        if (!values.answered("valueFrom") && !values.answered("valueTo")) {
            return List.of(FieldError.of("valueFrom", "supply.error.one-end"));
        }
        return SiteForm.wrongWayRound(
                        values.number("valueFrom").orElse(null),
                        values.number("valueTo").orElse(null))
                ? List.of(FieldError.of("valueTo", "supply.error.range"))
                : List.of();
    }

    static Object value(Fact fact, FormValues values) {
        return switch (fact.type()) {
            case NUMBER -> values.number(VALUE).orElseThrow();
            case RANGE ->
                new AmountRange(
                        values.number("valueFrom").orElse(null),
                        values.number("valueTo").orElse(null));
            case DATE -> values.date(VALUE).orElseThrow();
            case YES_NO -> values.text(VALUE).orElseThrow().equals("yes");
            case CODE, TEXT -> values.text(VALUE).orElseThrow();
        };
    }

    /** The first day on which the value is expected to hold; a day that is expected holds from itself on. */
    static LocalDate from(Fact fact, FormValues values) {
        return values.date(fact.type() == FactType.DATE ? VALUE : "from").orElseThrow();
    }
}
