package nl.groeiruimte.reports.tables;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** What was learned, by theme; each case has one. */
final class LearningThemes extends FigureTable {

    private static final String CODE = "learning-themes";

    LearningThemes() {
        super(CODE, "theme", FigureColumn.cases(CASES).inBands());
    }

    @Override
    List<String> rows(Scope scope) {
        return CodeList.THEMES.codes();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        if (facts.result().learning() != null
                && count.scope().past(facts.result().learning().on())) {
            count.add(facts.result().learning().theme(), facts);
        }
    }

    /** Who left the last phase has a lesson. */
    @Override
    void relate(Relations relations) {
        relations.equal(LeadTimePerPhase.left(Phase.LEARNING), relations.places(CODE, CASES));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.theme(row);
    }
}
