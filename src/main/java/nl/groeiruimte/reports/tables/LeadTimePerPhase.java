package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.EXECUTION;
import static nl.groeiruimte.reports.tables.Relations.PORTFOLIO;
import static nl.groeiruimte.reports.tables.Relations.cases;

import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;

/** How long cases were in each phase, of every time that one was left. */
final class LeadTimePerPhase extends FigureTable {

    static final String CODE = ReportTable.LEAD_TIME;

    LeadTimePerPhase() {
        super(
                CODE,
                "phase",
                FigureColumn.quartile(ReportTable.MEDIAN, 2, Unit.DAYS).fromEnoughCases(),
                FigureColumn.quartile("lower-quartile", 1, Unit.DAYS).fromEnoughCases(),
                FigureColumn.quartile("upper-quartile", 3, Unit.DAYS).fromEnoughCases(),
                FigureColumn.cases(CASES).byMedians());
    }

    @Override
    public Drawing drawing() {
        return Drawing.RANGES;
    }

    /** The place of how often a phase was left. */
    static String left(Phase phase) {
        return cases(CODE, phase.code());
    }

    @Override
    List<String> rows(Scope scope) {
        return FlowPerPhase.PHASES;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        for (CaseFacts.Visit visit : facts.visits()) {
            if (!visit.from().isAfter(count.scope().until())
                    && !visit.lastsOn(count.scope().until())) {
                count.add(visit.phase(), facts);
                count.days(visit.phase()).add(ChronoUnit.DAYS.between(visit.from(), visit.to()));
            }
        }
    }

    /** What was left ever grows by what is left in the half-year. */
    @Override
    public List<Relations.Since> since() {
        return FlowPerPhase.PHASES.stream()
                .map(phase ->
                        new Relations.Since(cases(CODE, phase), cases(CODE, phase), List.of(FlowPerPhase.out(phase))))
                .toList();
    }

    @Override
    void relate(Relations relations) {
        for (String phase : FlowPerPhase.PHASES) {
            relations.noLess(cases(CODE, phase), FlowPerPhase.out(phase));
        }
        relations.equal(PORTFOLIO, List.of(left(Phase.ARTICULATION), FlowPerPhase.open(Phase.ARTICULATION)));
        relations.equal(EXECUTION, List.of(left(Phase.OWN_REGION), FlowPerPhase.open(Phase.OWN_REGION)));
        relations.equal(left(Phase.SIGNAL), List.of(PORTFOLIO, cases(Outcomes.CODE, Outcome.DECLINED.code())));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.phase(row);
    }
}
