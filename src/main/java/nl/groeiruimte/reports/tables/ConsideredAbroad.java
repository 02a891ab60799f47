package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.cases;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** Cases whose company thought of leaving the country, by where they ended. */
final class ConsideredAbroad extends FigureTable {

    static final String CODE = "considered-abroad";
    /** The row of what has not ended. */
    private static final String OPEN = "open";

    ConsideredAbroad() {
        super(CODE, "outcome", FigureColumn.cases(CASES).inBands());
    }

    @Override
    public boolean falls(String row, String column) {
        return row.equals(OPEN);
    }

    @Override
    List<String> rows(Scope scope) {
        return Stream.concat(Outcome.CODES.stream(), Stream.of(OPEN, ALL)).toList();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        if (facts.wanted().abroad()) {
            String outcome = facts.result().outcome();
            count.add(outcome != null && count.scope().past(facts.days().endedOn()) ? outcome : OPEN, facts);
            count.add(ALL, facts);
        }
    }

    @Override
    void relate(Relations relations) {
        relations.equal(cases(CODE, ALL), relations.placesBut(CODE, CASES, ALL));
        relations.rows(Outcomes.CODE).forEach(end -> relations.noLess(cases(Outcomes.CODE, end), cases(CODE, end)));
        relations.noLess(relations.places(FlowPerPhase.CODE, "open"), List.of(cases(CODE, OPEN)));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.outcome(row);
    }
}
