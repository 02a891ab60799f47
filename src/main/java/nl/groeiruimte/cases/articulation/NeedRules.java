package nl.groeiruimte.cases.articulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;

/** What makes the facts of a need contradict each other. */
final class NeedRules {

    private static final List<String> JOBS = List.of("jobsMbo", "jobsHbo", "jobsWo");

    private static final String HOMES = "homes";
    private static final String HOMES_NEED = "homesNeed";

    /** A minimum (a hard need) and the wish that may not be below it. */
    private record Range(String minimum, String wish) {}

    private static final List<Range> RANGES = List.of(
            new Range("floorAreaMin", "floorAreaWish"),
            new Range("plotAreaMin", "plotAreaWish"),
            new Range("demandMwMin", "demandMwWish"));

    private NeedRules() {}

    static List<FieldError> errors(String kind, FormValues facts) {
        List<FieldError> errors = new ArrayList<>();
        for (Range range : RANGES) {
            Optional<BigDecimal> minimum = facts.number(range.minimum());
            facts.number(range.wish())
                    .filter(wish -> minimum.isPresent() && wish.compareTo(minimum.get()) < 0)
                    .ifPresent(wish -> errors.add(
                            FieldError.of(range.wish(), "articulation.error.wish-below-minimum", minimum.get())));
        }
        if (kind.equals("talent") && JOBS.stream().noneMatch(level -> counts(facts, level))) {
            errors.add(FieldError.of(JOBS.get(0), "articulation.error.no-jobs"));
        }
        if (isPositive(facts.number(HOMES)) && !facts.answered(HOMES_NEED)) {
            errors.add(FieldError.of(HOMES_NEED, "articulation.error.need-or-wish"));
        }
        return errors;
    }

    private static boolean counts(FormValues facts, String level) {
        return isPositive(facts.number(level)) || facts.answered(level) && !facts.has(level);
    }

    private static boolean isPositive(Optional<BigDecimal> number) {
        return number.filter(value -> value.signum() > 0).isPresent();
    }
}
