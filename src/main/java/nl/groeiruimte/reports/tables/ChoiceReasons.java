package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** Why companies chose as they did; a company can give several reasons. */
final class ChoiceReasons extends FigureTable {

    private static final String CODE = "choice-reasons";

    ChoiceReasons() {
        super(CODE, "reason", FigureColumn.cases(CASES).thatFalls().inBands());
    }

    @Override
    List<String> rows(Scope scope) {
        return CodeList.CHOICE_REASONS.codes();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        CaseFacts.Choice choice = facts.lastChoiceBy(count.scope().until());
        if (choice != null) {
            choice.reasons().stream().distinct().forEach(reason -> count.add(reason, facts));
        }
    }

    @Override
    void relate(Relations relations) {
        relations.places(CODE, CASES).forEach(reason -> relations.noLess(EXECUTION, reason));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.reason(row);
    }
}
