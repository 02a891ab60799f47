package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.ELSEWHERE;
import static nl.groeiruimte.reports.tables.Relations.REALISED;
import static nl.groeiruimte.reports.tables.Relations.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Unit;
import org.jspecify.annotations.Nullable;

/** Jobs in realised cases; new and retained ones are never added up. */
final class Jobs extends FigureTable {

    private static final String CODE = "jobs";
    private static final List<String> WHERE = Coded.codes(Outcome.PLACES);

    private static final String OTHER_REGION = Outcome.OTHER_REGION.code();

    Jobs() {
        super(
                CODE,
                "place",
                FigureColumn.cases(CASES).inBands(),
                FigureColumn.amount("new", Unit.COUNT).fromEnoughCases(),
                FigureColumn.amount("retained", Unit.COUNT).fromEnoughCases());
    }

    @Override
    public Map<String, ComputedTarget> targetsSaidAgain() {
        return Map.of(place(OTHER_REGION, CASES), ComputedTarget.LEADS_OTHER_REGION);
    }

    @Override
    List<String> rows(Scope scope) {
        return WHERE;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        String chosen = facts.result().chosen();
        if (chosen != null && facts.realisedBy(count.scope().until())) {
            count.add(chosen, facts);
            count.sum(chosen, "new", facts, number(facts.realised().jobsNew()));
            count.sum(chosen, "retained", facts, number(facts.realised().jobsRetained()));
        }
    }

    static @Nullable BigDecimal number(@Nullable Integer jobs) {
        return jobs == null ? null : BigDecimal.valueOf(jobs);
    }

    /** With each row what they add up to is told, so then that has to be allowed too. */
    @Override
    boolean tellsAmount(TableCount count, String row, String column, EditionValues values, int minimum) {
        boolean together = count.amount(ALL, column).told(minimum);
        return values.tellsAtLeast(place(row, CASES), minimum)
                && count.amount(row, column).told(minimum)
                && (together
                        || !WHERE.stream()
                                .allMatch(each -> count.amount(each, column).told(minimum)));
    }

    @Override
    void relate(Relations relations) {
        relations.equal(
                REALISED, WHERE.stream().map(place -> cases(CODE, place)).toList());
        relations.equal(ELSEWHERE, List.of(cases(CODE, OTHER_REGION)));
        WHERE.forEach(place -> relations.noLess(cases(CODE, place), cases(Outcomes.CODE, place)));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.outcome(row);
    }
}
