package nl.groeiruimte.cases.articulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.KindOfRoom;

/** What makes the facts of a need contradict each other. */
final class NeedRules {

    private static final String HOMES = "homes";
    private static final String HOMES_NEED = "homesNeed";

    private NeedRules() {}

    static List<FieldError> errors(KindOfRoom kind, FormValues facts) {
        List<FieldError> errors = new ArrayList<>();
        List<RequestField> fields = RequestField.of(kind.code());
        fields.stream().filter(wish -> wish.use() == RequestField.Use.WISH).forEach(wish -> fields.stream()
                .filter(field -> field.use() == RequestField.Use.MINIMUM && field.measure() == wish.measure())
                .forEach(minimum -> notBelow(facts, minimum, wish, errors)));
        if (kind == KindOfRoom.TALENT) {
            List<String> jobs = fields.stream()
                    .filter(field -> field.use() == RequestField.Use.AMOUNT)
                    .map(RequestField::key)
                    .toList();
            if (jobs.stream().noneMatch(level -> counts(facts, level))) {
                errors.add(FieldError.of(jobs.get(0), "articulation.error.no-jobs"));
            }
        }
        if (kind == KindOfRoom.CAPITAL) {
            errors.addAll(AmountRules.errors(facts));
        }
        if (isPositive(facts.number(HOMES)) && !facts.answered(HOMES_NEED)) {
            errors.add(FieldError.of(HOMES_NEED, "articulation.error.need-or-wish"));
        }
        return errors;
    }

    /** A wish may not be below what is needed at least. */
    private static void notBelow(FormValues facts, RequestField minimum, RequestField wish, List<FieldError> errors) {
        Optional<BigDecimal> least = facts.number(minimum.key());
        facts.number(wish.key())
                .filter(wished -> least.isPresent() && wished.compareTo(least.get()) < 0)
                .ifPresent(wished ->
                        errors.add(FieldError.of(wish.key(), "articulation.error.wish-below-minimum", least.get())));
    }

    private static boolean counts(FormValues facts, String level) {
        return isPositive(facts.number(level)) || facts.answered(level) && !facts.has(level);
    }

    private static boolean isPositive(Optional<BigDecimal> number) {
        return number.filter(value -> value.signum() > 0).isPresent();
    }
}
