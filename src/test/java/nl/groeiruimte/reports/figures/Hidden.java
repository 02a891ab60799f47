package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;

/**
 * What a reader of the shared edition works out with pen and paper: writes down every sum that must hold between the
 * numbers on the page, and solves for those that are hidden.
 */
final class Hidden {

    private static final List<String> PHASES =
            List.of("signal", "articulation", "own-region", "cross-region", "resolution", "learning");
    private static final List<String> ANSWERS = List.of("offered", "declined", "unanswered", "ended", "open");

    private final Map<String, BigDecimal> full;
    private final Map<String, Integer> unknowns = new LinkedHashMap<>();
    private final List<double[]> equations = new ArrayList<>();

    private Hidden(Map<String, BigDecimal> full, List<String> suppressed) {
        this.full = new LinkedHashMap<>(full);
        // A row that stands in the shared edition only is there to hide another one, and is zero.
        suppressed.forEach(place -> this.full.putIfAbsent(place, BigDecimal.ZERO));
        suppressed.forEach(place -> unknowns.putIfAbsent(place, unknowns.size()));
    }

    /** Whether a place holds a count of a breakdown, not a target, an amount or a time. */
    static boolean isBreakdown(String place) {
        FigureTable table = ReportTables.in(ReportTables.all(), place).orElse(null);
        return table == null
                ? place.equals(Target.expectedOf(ComputedTarget.LEADS_OTHER_REGION.code()))
                : !table.targetsSaidAgain().containsKey(place)
                        && table.column(ReportTables.columnOf(place))
                                .filter(FigureColumn::isCount)
                                .isPresent();
    }

    /** The hidden small counts that follow from what is shown. */
    static List<String> told(Map<String, BigDecimal> full, List<String> suppressed) {
        Hidden hidden = new Hidden(full, suppressed);
        hidden.writeSums();
        return hidden.solved();
    }

    private void writeSums() {
        sum(List.of("leads-in-portfolio"), starting("anticipation/", "/cases", "all"));
        sum(List.of("leads-in-portfolio"), starting("regions/", "/leads-in-portfolio", ""));
        sum(List.of("cases-in-execution"), starting("regions/", "/cases-in-execution", ""));
        sum(List.of("leads-other-region"), starting("regions/", "/leads-other-region", ""));
        starting("regions/", "/leads-other-region", "")
                .forEach(region -> sum(
                        List.of(region),
                        starting("flows-between-regions/" + region.split("/")[1] + "/", "/cases", "")));
        sum(List.of("cases/retained-investment"), List.of("jobs/own-region/cases", "leads-other-region"));
        for (String phase : PHASES) {
            sum(
                    List.of("flow-per-phase/" + phase + "/at-start", "flow-per-phase/" + phase + "/in"),
                    List.of("flow-per-phase/" + phase + "/out", "flow-per-phase/" + phase + "/open"));
        }
        sum(
                List.of("leads-in-portfolio"),
                List.of("lead-time-per-phase/articulation/cases", "flow-per-phase/articulation/open"));
        sum(
                List.of("cases-in-execution"),
                List.of("lead-time-per-phase/own-region/cases", "flow-per-phase/own-region/open"));
        sum(List.of("lead-time-per-phase/learning/cases"), starting("outcomes/", "/cases", "declined"));
        sum(List.of("lead-time-per-phase/learning/cases"), starting("learning-themes/", "/cases", ""));
        sum(List.of("lead-time-per-phase/signal/cases"), List.of("leads-in-portfolio", "outcomes/declined/cases"));
        // Open cases may all be told by phase, so take them as told; how many did not think of leaving is worth hiding
        // too.
        sum(List.of("considered-abroad/all/cases"), starting("considered-abroad/", "/cases", "all"));
        sum(starting("capital-per-region/", "/cases", ""), starting("capital-per-life-phase/", "/cases", ""));
        for (String agency : starting("propositions-per-agency/", "/asked", "").stream()
                .map(place -> place.split("/")[1])
                .toList()) {
            sum(
                    List.of("propositions-per-agency/" + agency + "/asked"),
                    ANSWERS.stream()
                            .map(answer -> "propositions-per-agency/" + agency + "/" + answer)
                            .toList());
        }
        Stream.concat(Stream.of("asked"), ANSWERS.stream())
                .forEach(answer -> sum(
                        List.of("propositions-per-agency/all/" + answer),
                        starting("propositions-per-agency/", "/" + answer, "all")));
        starting("no-dutch-proposition/", "/searched", "")
                .forEach(row -> sum(
                        List.of(row),
                        Stream.of("offered", "waiting", "none")
                                .map(answer -> row.replace("searched", answer))
                                .toList()));
        PHASES.subList(1, 5)
                .forEach(phase ->
                        sum(List.of("flow-per-phase/" + phase + "/open"), List.of("expected/" + phase + "/cases")));
    }

    private List<String> starting(String prefix, String suffix, String except) {
        return full.keySet().stream()
                .filter(place -> place.startsWith(prefix) && place.endsWith(suffix))
                .filter(place -> except.isEmpty() || !place.equals(prefix + except + suffix))
                .toList();
    }

    /** Only what holds in this programme: a few cases are in no part of the whole. */
    private void sum(List<String> wholes, List<String> parts) {
        if (value(wholes).compareTo(value(parts)) != 0) {
            return;
        }
        double[] equation = new double[unknowns.size()];
        wholes.forEach(place -> add(equation, place, 1));
        parts.forEach(place -> add(equation, place, -1));
        equations.add(equation);
    }

    private void add(double[] equation, String place, int sign) {
        if (unknowns.containsKey(place)) {
            equation[unknowns.get(place)] += sign;
        }
    }

    private BigDecimal value(List<String> places) {
        return places.stream()
                .map(place -> full.getOrDefault(place, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> solved() {
        List<String> names = List.copyOf(unknowns.keySet());
        List<double[]> reduced = reduced();
        List<String> told = new ArrayList<>();
        for (double[] equation : reduced) {
            int last = -1;
            int terms = 0;
            for (int i = 0; i < equation.length; i++) {
                if (Math.abs(equation[i]) > 1e-9) {
                    last = i;
                    terms++;
                }
            }
            if (terms == 1
                    && isBreakdown(names.get(last))
                    && full.get(names.get(last)).signum() > 0
                    && full.get(names.get(last)).intValueExact() < 3) {
                told.add(names.get(last));
            }
        }
        return told;
    }

    /** Gauss and Jordan. */
    private List<double[]> reduced() {
        List<double[]> rows = new ArrayList<>(equations);
        int pivot = 0;
        for (int column = 0; column < unknowns.size() && pivot < rows.size(); column++) {
            int found = pivot;
            while (found < rows.size() && Math.abs(rows.get(found)[column]) < 1e-9) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            double[] row = rows.get(found);
            rows.set(found, rows.get(pivot));
            rows.set(pivot, row);
            double scale = row[column];
            for (int i = 0; i < row.length; i++) {
                row[i] /= scale;
            }
            for (int other = 0; other < rows.size(); other++) {
                double factor = rows.get(other)[column];
                if (other != pivot && Math.abs(factor) > 1e-9) {
                    for (int i = 0; i < row.length; i++) {
                        rows.get(other)[i] -= factor * row[i];
                    }
                }
            }
            pivot++;
        }
        return rows;
    }
}
