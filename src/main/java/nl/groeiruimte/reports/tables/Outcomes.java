package nl.groeiruimte.reports.tables;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** How closed cases ended. */
final class Outcomes extends FigureTable {

    static final String CODE = "outcomes";

    Outcomes() {
        super(CODE, "outcome", FigureColumn.cases(CASES).inBands());
    }

    @Override
    List<String> rows(Scope scope) {
        return Outcome.CODES;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        String outcome = facts.result().outcome();
        if (outcome != null && count.scope().past(facts.days().endedOn())) {
            count.add(outcome, facts);
        }
    }

    /** Who left the last phase has an outcome. */
    @Override
    void relate(Relations relations) {
        relations.equal(
                LeadTimePerPhase.left(Phase.LEARNING), relations.placesBut(CODE, CASES, Outcome.DECLINED.code()));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.outcome(row);
    }
}
