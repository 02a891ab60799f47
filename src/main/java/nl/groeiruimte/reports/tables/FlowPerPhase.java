package nl.groeiruimte.reports.tables;

import static nl.groeiruimte.reports.tables.Relations.ELSEWHERE;
import static nl.groeiruimte.reports.tables.Relations.EXECUTION;
import static nl.groeiruimte.reports.tables.Relations.PORTFOLIO;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.Coded;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;

/** How many cases come into each phase and leave it in the half-year. */
final class FlowPerPhase extends FigureTable {

    static final String CODE = "flow-per-phase";
    static final List<String> PHASES = Coded.codes(Phase.WORKING);

    /** What stood in the half-year before, and sums with it, are never told. */
    FlowPerPhase() {
        super(
                CODE,
                "phase",
                FigureColumn.cases("at-start").thatFalls(),
                FigureColumn.cases("in").thatFalls(),
                FigureColumn.cases("out").thatFalls(),
                FigureColumn.cases("open").thatFalls().inBands());
    }

    /** The place of how often a phase was left in the half-year. */
    static String out(String phase) {
        return ReportTable.place(CODE, phase, "out");
    }

    /** The place of how many cases are in a phase at the end. */
    static String open(String phase) {
        return ReportTable.place(CODE, phase, "open");
    }

    /** The same. */
    static String open(Phase phase) {
        return open(phase.code());
    }

    @Override
    List<String> rows(Scope scope) {
        return PHASES;
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        Scope scope = count.scope();
        for (CaseFacts.Visit visit : facts.visits()) {
            if (visit.from().isAfter(scope.until())) {
                continue;
            }
            if (visit.lastsOn(scope.period().firstDay().minusDays(1))) {
                count.add(visit.phase(), "at-start", facts);
            }
            if (scope.inPeriod(visit.from())) {
                count.add(visit.phase(), "in", facts);
            }
            if (visit.lastsOn(scope.until())) {
                count.add(visit.phase(), "open", facts);
            } else if (scope.inPeriod(visit.to())) {
                count.add(visit.phase(), "out", facts);
            }
        }
    }

    /** What was in a phase at the end is in it at the next start. */
    @Override
    public List<Relations.Since> since() {
        return PHASES.stream()
                .map(phase -> new Relations.Since(place(phase, "at-start"), open(phase), List.of()))
                .toList();
    }

    /** Who entered a phase left it or is still there; all that came into the portfolio is in a phase or ended. */
    @Override
    void relate(Relations relations) {
        for (String phase : PHASES) {
            relations.equal(List.of(place(phase, "at-start"), place(phase, "in")), List.of(out(phase), open(phase)));
        }
        List<String> open = relations.placesBut(CODE, "open", Phase.SIGNAL.code());
        List<String> ended = relations.placesBut(Outcomes.CODE, CASES, Outcome.DECLINED.code());
        relations.equal(PORTFOLIO, Stream.concat(open.stream(), ended.stream()).toList());
        relations.noLess(
                List.of(EXECUTION),
                open.stream()
                        .filter(place -> !place.equals(open(Phase.ARTICULATION)) && !place.equals(open(Phase.LEARNING)))
                        .toList());
        relations.noLess(open(Phase.RESOLUTION), Target.expectedOf(ELSEWHERE));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.phase(row);
    }
}
