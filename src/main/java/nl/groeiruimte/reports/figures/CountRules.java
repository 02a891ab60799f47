package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.forecast.Goal;

/**
 * How the counts of an edition hang together: what readers who know the programme can reckon with. What does not hold
 * for the cases that there are is not among it.
 */
final class CountRules {

    /** These places together are as much as those, or no less. */
    record Rule(List<String> more, List<String> less, boolean equal) {}

    private static final String CASES = "cases";
    private static final String PORTFOLIO = Goal.LEADS_IN_PORTFOLIO.code();
    private static final String EXECUTION = Goal.CASES_IN_EXECUTION.code();
    private static final String ELSEWHERE = Goal.LEADS_OTHER_REGION.code();
    private static final String REALISED = ToldCounts.casesOf(Goal.RETAINED_INVESTMENT.code());

    private final Map<String, Long> counts;
    private final List<Rule> rules = new ArrayList<>();

    private CountRules(Map<String, Long> counts) {
        this.counts = counts;
    }

    static List<Rule> of(Map<String, Long> counts) {
        CountRules rules = new CountRules(counts);
        rules.targets();
        rules.pipeline();
        rules.ends();
        rules.answers();
        return List.copyOf(rules.rules);
    }

    private void targets() {
        equal(List.of(PORTFOLIO), places(Cases.ANTICIPATION, CASES, Cases.ALL));
        equal(List.of(at(Cases.ANTICIPATION, Cases.ALL, CASES)), List.of(PORTFOLIO));
        for (String target : List.of(PORTFOLIO, EXECUTION, ELSEWHERE)) {
            equal(List.of(target), places(Regional.REGIONS, target, ""));
        }
        noLess(List.of(ELSEWHERE), List.of(Goal.NEW_SCALE_UPS.code()));
        for (String region : rows(Regional.REGIONS)) {
            List<String> elsewhere = List.of(at(Regional.REGIONS, region, ELSEWHERE));
            List<String> execution = List.of(at(Regional.REGIONS, region, EXECUTION));
            equal(elsewhere, places(Regional.FLOWS + "/" + region, CASES, ""));
            noLess(List.of(at(Regional.REGIONS, region, PORTFOLIO)), execution);
            noLess(execution, elsewhere);
            KindOfRoom.CODES.forEach(kind -> noLess(execution, List.of(at(Regional.BOTTLENECKS, region, kind))));
        }
        equal(
                List.of(REALISED),
                Cases.PLACES.stream().map(place -> at(Cases.JOBS, place, CASES)).toList());
        equal(List.of(ELSEWHERE), List.of(at(Cases.JOBS, Outcome.OTHER_REGION.code(), CASES)));
        Cases.PLACES.forEach(
                place -> noLess(List.of(at(Cases.JOBS, place, CASES)), List.of(at(Cases.OUTCOMES, place, CASES))));
        equal(List.of(basedOn(Goal.LEADS_IN_PORTFOLIO)), List.of(at(Phases.LEAD_TIME, Phase.SIGNAL.code(), CASES)));
        equal(
                List.of(basedOn(Goal.CASES_IN_EXECUTION)),
                List.of(at(Phases.LEAD_TIME, Phase.ARTICULATION.code(), CASES)));
        equal(List.of(basedOn(Goal.NEW_SCALE_UPS)), List.of(ELSEWHERE));
        equal(List.of(basedOn(Goal.RETAINED_INVESTMENT)), List.of(REALISED));
    }

    /** Who entered a phase left it or is still there; who left the last one has an outcome and a lesson. */
    private void pipeline() {
        for (String phase : Phases.ALL) {
            String open = at(Phases.FLOW, phase, "open");
            equal(
                    List.of(at(Phases.FLOW, phase, "at-start"), at(Phases.FLOW, phase, "in")),
                    List.of(at(Phases.FLOW, phase, "out"), open));
            noLess(List.of(at(Phases.LEAD_TIME, phase, CASES)), List.of(at(Phases.FLOW, phase, "out")));
            equal(List.of(open), List.of(at(Cases.EXPECTED, phase, CASES)));
            noLess(List.of(open), List.of(at(Cases.EXPECTED, phase, CASES)));
        }
        equal(
                List.of(PORTFOLIO),
                List.of(
                        at(Phases.LEAD_TIME, Phase.ARTICULATION.code(), CASES),
                        at(Phases.FLOW, Phase.ARTICULATION.code(), "open")));
        equal(
                List.of(EXECUTION),
                List.of(
                        at(Phases.LEAD_TIME, Phase.OWN_REGION.code(), CASES),
                        at(Phases.FLOW, Phase.OWN_REGION.code(), "open")));
        equal(
                List.of(at(Phases.LEAD_TIME, Phase.SIGNAL.code(), CASES)),
                List.of(PORTFOLIO, at(Cases.OUTCOMES, Outcome.DECLINED.code(), CASES)));
        List<String> open = places(Phases.FLOW, "open", Phase.SIGNAL.code());
        List<String> ended = places(Cases.OUTCOMES, CASES, Outcome.DECLINED.code());
        // All that came into the portfolio is in a phase or ended.
        equal(List.of(PORTFOLIO), Stream.concat(open.stream(), ended.stream()).toList());
        noLess(
                List.of(EXECUTION),
                open.stream()
                        .filter(place ->
                                !place.contains(Phase.ARTICULATION.code()) && !place.contains(Phase.LEARNING.code()))
                        .toList());
        noLess(List.of(at(Phases.FLOW, Phase.RESOLUTION.code(), "open")), List.of(Target.expectedOf(ELSEWHERE)));
    }

    private void ends() {
        List<String> ended = places(Cases.OUTCOMES, CASES, Outcome.DECLINED.code());
        List<String> learned = List.of(at(Phases.LEAD_TIME, Phase.LEARNING.code(), CASES));
        equal(learned, ended);
        equal(learned, places(Cases.THEMES, CASES, ""));
        equal(List.of(at(Cases.ABROAD, Cases.ALL, CASES)), places(Cases.ABROAD, CASES, Cases.ALL));
        rows(Cases.OUTCOMES)
                .forEach(end -> noLess(List.of(at(Cases.OUTCOMES, end, CASES)), List.of(at(Cases.ABROAD, end, CASES))));
        noLess(places(Phases.FLOW, "open", ""), List.of(at(Cases.ABROAD, Cases.OPEN, CASES)));
        places(Cases.REASONS, CASES, "").forEach(reason -> noLess(List.of(EXECUTION), List.of(reason)));
    }

    private void answers() {
        for (String agency : rows(Regional.PROPOSITIONS)) {
            equal(
                    List.of(at(Regional.PROPOSITIONS, agency, "asked")),
                    Regional.ANSWERS.stream()
                            .map(answer -> at(Regional.PROPOSITIONS, agency, answer))
                            .toList());
        }
        Stream.concat(Stream.of("asked"), Regional.ANSWERS.stream())
                .forEach(answer -> equal(
                        List.of(at(Regional.PROPOSITIONS, Cases.ALL, answer)),
                        places(Regional.PROPOSITIONS, answer, Cases.ALL)));
        for (String kind : rows(Cases.NO_PROPOSITION)) {
            List<String> searched = List.of(at(Cases.NO_PROPOSITION, kind, "searched"));
            equal(
                    searched,
                    List.of(
                            at(Cases.NO_PROPOSITION, kind, "offered"),
                            at(Cases.NO_PROPOSITION, kind, "waiting"),
                            at(Cases.NO_PROPOSITION, kind, "none")));
            noLess(List.of(EXECUTION), searched);
            List.of("searched", "offered", "waiting", "none")
                    .forEach(answer -> noLess(
                            List.of(at(Cases.NO_PROPOSITION, Cases.ALL, answer)),
                            List.of(at(Cases.NO_PROPOSITION, kind, answer))));
            noLess(
                    List.of(at(Phases.FLOW, Phase.CROSS_REGION.code(), "open")),
                    List.of(at(Cases.NO_PROPOSITION, kind, "waiting")));
        }
        noLess(
                places(Cases.NO_PROPOSITION, "waiting", Cases.ALL),
                List.of(at(Phases.FLOW, Phase.CROSS_REGION.code(), "open")));
    }

    private static String at(String table, String row, String column) {
        return ReportTable.behind(table, row, column);
    }

    private static String basedOn(Goal goal) {
        return at(ReportTable.FORECAST, goal.code(), CASES);
    }

    /** The places of a table's column, but for one row. */
    private List<String> places(String table, String column, String except) {
        return counts.keySet().stream()
                .filter(place -> place.startsWith(table + "/") && place.endsWith("/" + column))
                .filter(place -> except.isEmpty() || !place.equals(at(table, except, column)))
                .toList();
    }

    private List<String> rows(String table) {
        return counts.keySet().stream()
                .filter(place -> place.startsWith(table + "/"))
                .map(place -> place.split("/")[1])
                .filter(row -> !row.equals(Cases.ALL))
                .distinct()
                .toList();
    }

    private void equal(List<String> wholes, List<String> parts) {
        add(wholes, parts, true);
    }

    private void noLess(List<String> more, List<String> less) {
        add(more, less, false);
    }

    private void add(List<String> more, List<String> less, boolean equal) {
        long difference = sum(more) - sum(less);
        boolean holds = equal ? difference == 0 : difference >= 0;
        if (holds
                && !less.isEmpty()
                && Stream.concat(more.stream(), less.stream()).allMatch(counts::containsKey)) {
            rules.add(new Rule(more, less, equal));
        }
    }

    private long sum(List<String> places) {
        return places.stream()
                .mapToLong(place -> counts.getOrDefault(place, 0L))
                .sum();
    }
}
