package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.cases;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;

/** What open cases of the portfolio say that they will bring, by the phase they are in. */
final class Expected extends FigureTable {

    private static final String CODE = "expected";
    private static final String INVESTMENT = "investment";
    private static final String JOBS = "jobs";
    private static final List<String> PHASES = Coded.codes(Phase.EXPECTING);
    /** The same investment as the target expects. */
    private static final String TOGETHER = Target.expectedOf(ComputedTarget.RETAINED_INVESTMENT.code());

    /** How many cases expect something would tell with the flow per phase how many do not. */
    Expected() {
        super(
                CODE,
                "phase",
                FigureColumn.cases(CASES).thatFalls(),
                FigureColumn.amount(INVESTMENT, Unit.EUR).fromEnoughCases(),
                FigureColumn.amount(JOBS, Unit.COUNT).fromEnoughCases());
    }

    @Override
    List<String> rows(Scope scope) {
        return PHASES;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        String phase = facts.expectedOn(count.scope().until())
                ? facts.phaseOn(count.scope().until())
                : null;
        if (phase == null) {
            return;
        }
        count.add(phase, facts);
        count.sum(phase, INVESTMENT, facts, facts.wanted().investmentEur());
        count.sum(phase, JOBS, facts, Jobs.number(facts.wanted().jobs()));
        if (facts.wanted().investmentEur() != null) {
            count.amountAt(TOGETHER).add(facts.id(), facts.wanted().investmentEur());
        }
    }

    /** Beside their total, which is a target's, one phase left out would tell its amount: so all are told, or none. */
    @Override
    boolean tellsAmount(TableCount count, String row, String column, EditionValues values, int minimum) {
        return count.amountAt(TOGETHER).told(minimum)
                && PHASES.stream().allMatch(phase -> values.tellsAtLeast(FlowPerPhase.open(phase), minimum))
                && Stream.of(INVESTMENT, JOBS).allMatch(each -> Stream.concat(PHASES.stream(), Stream.of(ALL))
                        .allMatch(phase -> count.amount(phase, each).told(minimum)));
    }

    @Override
    void relate(Relations relations) {
        for (String phase : FlowPerPhase.PHASES) {
            relations.equal(FlowPerPhase.open(phase), List.of(cases(CODE, phase)));
            relations.noLess(FlowPerPhase.open(phase), cases(CODE, phase));
        }
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.phase(row);
    }
}
