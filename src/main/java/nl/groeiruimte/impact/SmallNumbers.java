package nl.groeiruimte.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.groeiruimte.forecast.Goal;
import nl.groeiruimte.report.Value;
import nl.groeiruimte.suppression.Cell;
import nl.groeiruimte.suppression.ShownTable;
import nl.groeiruimte.suppression.SmallCells;
import nl.groeiruimte.suppression.Sums;

/**
 * Decides which counts the shared edition leaves out. The counts against the targets are what the programme reports to the
 * ministry, hence always told; all other small counts go, and with them what would tell them, also across tables: how tables
 * hang together is what stands here.
 */
final class SmallNumbers {

    private static final String CASES = "cases";

    private final SmallCells cells;
    private final Goals goals;
    private final View.Shared view;
    private final List<Runnable> decisions = new ArrayList<>();
    private Sums sums;

    private SmallNumbers(SmallCells cells, Goals goals) {
        this.cells = cells;
        this.goals = goals;
        view = new View.Shared(cells.minimum());
    }

    static View.Shared decide(SmallCells cells, Goals goals, Phases phases, Cases cases, Regional regional) {
        SmallNumbers small = new SmallNumbers(cells, goals);
        small.together(() -> small.pipeline(phases, cases));
        small.together(() -> small.abroad(cases, phases));
        small.together(() -> small.regions(regional));
        small.together(() -> small.anticipation(cases.signals()));
        small.together(() -> small.realised(cases.jobs()));
        cases.elsewhere().rows().forEach(row -> small.together(() -> small.elsewhere(cases.elsewhere(), row)));
        small.propositions(regional.propositions());
        return small.view;
    }

    private void together(Runnable statement) {
        sums = cells.sums();
        decisions.clear();
        statement.run();
        sums.protect();
        decisions.forEach(Runnable::run);
    }

    private Sums.Term shown(Counts counts, String row, String column) {
        return decided(counts, row, column, sums.shown(counts.of(row, column)));
    }

    private Sums.Term decided(Counts counts, String row, String column, Sums.Term term) {
        decisions.add(() -> view.decide(counts.table(), row, column, term.cell()));
        return term;
    }

    private List<Sums.Term> column(Counts counts, String column) {
        return counts.rows().stream().map(row -> shown(counts, row, column)).toList();
    }

    private Sums.Term known(Goal goal) {
        return sums.known(goals.cases(goal));
    }

    /** Adds up, but for what no table counts. */
    private void addUp(List<Sums.Term> wholes, List<Sums.Term> parts) {
        long rest = sum(wholes) - sum(parts);
        List<Sums.Term> completed = new ArrayList<>(rest > 0 ? parts : wholes);
        if (rest != 0) {
            completed.add(sums.free(Math.abs(rest)));
        }
        sums.equal(rest > 0 ? wholes : completed, rest > 0 ? completed : parts);
    }

    private static long sum(List<Sums.Term> terms) {
        return terms.stream().mapToLong(Sums.Term::value).sum();
    }

    /** Who entered a phase left it or is still there; who left the last one has an outcome and a lesson. */
    private void pipeline(Phases phases, Cases cases) {
        Map<String, Sums.Term> left = new LinkedHashMap<>();
        for (String phase : Phases.ALL) {
            Sums.Term gone = shown(phases.left(), phase, CASES);
            Sums.Term open = shown(phases.flow(), phase, "open");
            long entered = phases.entered(phase);
            boolean told = phase.equals("articulation") && entered == goals.cases(Goal.LEADS_IN_PORTFOLIO)
                    || phase.equals("own-region") && entered == goals.cases(Goal.CASES_IN_EXECUTION);
            addUp(List.of(told ? sums.known(entered) : sums.free(entered)), List.of(gone, open));
            long atStart = phases.flow().of(phase, "at-start");
            // Unless small it stood in the report of the half-year before.
            Sums.Term start = decided(phases.flow(), phase, "at-start",
                    cells.shows(atStart) ? sums.known(atStart) : sums.shown(atStart));
            addUp(List.of(shown(phases.flow(), phase, "out"), open), List.of(start, shown(phases.flow(), phase, "in")));
            left.put(phase, gone);
        }
        Sums.Term declined = shown(cases.outcomes(), "declined", CASES);
        addUp(List.of(left.get("signal")), List.of(known(Goal.LEADS_IN_PORTFOLIO), declined));
        List<Sums.Term> learned = cases.outcomes().rows().stream().filter(row -> !row.equals("declined"))
                .map(row -> shown(cases.outcomes(), row, CASES)).toList();
        addUp(List.of(left.get("learning")), learned);
        addUp(learned, column(cases.themes(), CASES));
    }

    /**
     * A case that ended somewhere thought of leaving or did not. How many ended there is told already; where it is not, how
     * many of them thought of leaving would say something of it.
     */
    private void abroad(Cases cases, Phases phases) {
        Counts abroad = cases.abroad();
        List<Sums.Term> thought = new ArrayList<>();
        List<Sums.Term> others = new ArrayList<>();
        long all = 0;
        for (String end : abroad.rows()) {
            if (end.equals(Cases.ALL)) {
                continue;
            }
            long ended = end.equals(Cases.OPEN) ? phases.flow().sumOf("open") : cases.outcomes().of(end, CASES);
            boolean hidden = !end.equals(Cases.OPEN)
                    && view.count(cases.outcomes().table(), end, CASES, ended).state() == Value.State.SUPPRESSED;
            if (hidden) {
                decisions.add(() -> view.decide(abroad.table(), end, CASES, new Cell(null)));
            }
            Sums.Term leaving = hidden ? sums.unsaid(abroad.of(end, CASES)) : shown(abroad, end, CASES);
            Sums.Term staying = sums.unsaid(ended - leaving.value());
            sums.equal(List.of(hidden ? sums.free(ended) : sums.known(ended)), List.of(leaving, staying));
            thought.add(leaving);
            others.add(staying);
            all += ended;
        }
        Sums.Term leaving = decided(abroad, Cases.ALL, CASES, sums.total(sum(thought)));
        Sums.Term staying = sums.unsaid(sum(others));
        sums.equal(thought, List.of(leaving));
        sums.equal(others, List.of(staying));
        sums.equal(List.of(leaving, staying), List.of(sums.known(all)));
    }

    private void regions(Regional regional) {
        Counts regions = regional.regions();
        List<Sums.Term> portfolio = column(regions, Goal.LEADS_IN_PORTFOLIO.code());
        List<Sums.Term> execution = column(regions, Goal.CASES_IN_EXECUTION.code());
        List<Sums.Term> elsewhere = column(regions, Goal.LEADS_OTHER_REGION.code());
        addUp(List.of(known(Goal.LEADS_IN_PORTFOLIO)), portfolio);
        addUp(execution, List.of(known(Goal.CASES_IN_EXECUTION)));
        addUp(List.of(known(Goal.LEADS_OTHER_REGION)), elsewhere);
        int place = 0;
        for (String from : regions.rows()) {
            long waiting = portfolio.get(place).value() - execution.get(place).value();
            if (waiting >= 0) {
                sums.equal(List.of(portfolio.get(place)), List.of(execution.get(place), sums.unsaid(waiting)));
            }
            addUp(List.of(elsewhere.get(place)), regional.flows().rows().stream().filter(flow -> flow.startsWith(from + "/"))
                    .map(flow -> shown(regional.flows(), flow, CASES)).toList());
            place++;
        }
    }

    private void anticipation(Counts signals) {
        addUp(List.of(decided(signals, Cases.ALL, CASES, known(Goal.LEADS_IN_PORTFOLIO))), signals.rows().stream()
                .filter(row -> !row.equals(Cases.ALL)).map(row -> shown(signals, row, CASES)).toList());
    }

    private void realised(Counts jobs) {
        Sums.Term all = sums.total(goals.cases(Goal.RETAINED_INVESTMENT));
        decisions.add(() -> view.decide(Goal.RETAINED_INVESTMENT.code(), "", "", all.cell()));
        addUp(List.of(all), List.of(shown(jobs, "own-region", CASES),
                decided(jobs, "other-region", CASES, known(Goal.LEADS_OTHER_REGION))));
    }

    private void elsewhere(Counts elsewhere, String row) {
        addUp(List.of(decided(elsewhere, row, "searched", sums.total(elsewhere.of(row, "searched")))),
                List.of(shown(elsewhere, row, "offered"), shown(elsewhere, row, "waiting"), shown(elsewhere, row, "none")));
    }

    private void propositions(Counts propositions) {
        List<String> rows = List.copyOf(propositions.rows());
        ShownTable shown = cells.table(rows.stream().map(row -> Regional.ANSWERS.stream()
                .mapToLong(answer -> propositions.of(row, answer)).toArray()).toArray(long[][]::new));
        for (int row = 0; row < rows.size(); row++) {
            for (int answer = 0; answer < Regional.ANSWERS.size(); answer++) {
                view.decide(Regional.PROPOSITIONS, rows.get(row), Regional.ANSWERS.get(answer), shown.cells().get(row).get(answer));
                view.decide(Regional.PROPOSITIONS, Cases.ALL, Regional.ANSWERS.get(answer), shown.columnTotals().get(answer));
            }
            view.decide(Regional.PROPOSITIONS, rows.get(row), "asked", shown.rowTotals().get(row));
        }
        view.decide(Regional.PROPOSITIONS, Cases.ALL, "asked", shown.total());
    }
}
