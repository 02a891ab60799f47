package nl.groeiruimte.cases.articulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.cases.capital.AmountRow;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;

/** What makes the amounts of a need for capital contradict each other or the day of the need. */
final class AmountRules {

    private AmountRules() {}

    static List<FieldError> errors(FormValues facts) {
        List<FieldError> errors = new ArrayList<>();
        AmountRow.ALL.forEach(row -> row.missing(facts)
                .forEach(field -> errors.add(FieldError.of(
                        field,
                        field.equals(row.amount()) || field.equals(row.year())
                                ? "articulation.error.amount-line"
                                : "articulation.error.amount-choice"))));
        if (AmountRow.ALL.stream().allMatch(row -> row.keys().stream().noneMatch(facts::answered))) {
            errors.add(FieldError.of(AmountRow.ALL.get(0).amount(), "articulation.error.no-amounts"));
        }
        beginsAsSaid(facts, errors);
        CapitalNeed need = CapitalNeed.of(facts);
        BigDecimal all = need.all();
        if (errors.isEmpty() && all != null && need.there().compareTo(all) > 0) {
            errors.add(FieldError.of(
                    facts.answered("ownMeansEur") ? "ownMeansEur" : "committedEur",
                    "articulation.error.more-than-needed",
                    all));
        }
        return errors;
    }

    /** The day of the need is that of its first amount. */
    private static void beginsAsSaid(FormValues facts, List<FieldError> errors) {
        facts.date("neededBy").ifPresent(day -> AmountRow.ALL.stream()
                .filter(row -> facts.number(row.year()).isPresent())
                .min(Comparator.comparing(row -> facts.number(row.year()).orElseThrow()))
                .filter(row -> facts.number(row.year()).orElseThrow().intValue() != day.getYear())
                .ifPresent(row -> errors.add(FieldError.of(
                        row.year(), "articulation.error.first-year", BigInteger.valueOf(day.getYear())))));
    }
}
