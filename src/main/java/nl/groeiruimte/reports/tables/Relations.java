package nl.groeiruimte.reports.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;

/**
 * How the counts of an edition hang together: what readers who know the programme can reckon with. What does not hold
 * for the cases that there are is not among it. A count that nobody relates to others is not told.
 */
public final class Relations {

    /** These places together are as much as those, or no less. */
    public record Rule(List<String> more, List<String> less, boolean equal) {}

    /** A place is as much as that one was at the end of the half-year before, and what these are in this one. */
    public record Since(String now, String before, List<String> during) {}

    static final String PORTFOLIO = ComputedTarget.LEADS_IN_PORTFOLIO.code();
    static final String EXECUTION = ComputedTarget.CASES_IN_EXECUTION.code();
    static final String ELSEWHERE = ComputedTarget.LEADS_OTHER_REGION.code();
    static final String REALISED = Target.casesOf(ComputedTarget.RETAINED_INVESTMENT.code());

    private final Map<String, Long> counts;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> related = new HashSet<>();

    private Relations(Map<String, Long> counts) {
        this.counts = counts;
    }

    /** Those of the targets and of all these tables, over counts by place. */
    public static Relations of(List<FigureTable> tables, Map<String, Long> counts) {
        Relations relations = new Relations(counts);
        relations.noLess(List.of(ELSEWHERE), List.of(ComputedTarget.NEW_SCALE_UPS.code()));
        tables.forEach(table -> table.relate(relations));
        return relations;
    }

    /** Those that hold. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The places of which any relation was declared, whether it holds or not. */
    public Set<String> related() {
        return Set.copyOf(related);
    }

    /** The place of a count of cases. */
    static String cases(String table, String row) {
        return ReportTable.place(table, row, FigureTable.CASES);
    }

    /** The places of a table's column. */
    List<String> places(String table, String column) {
        return counts.keySet().stream()
                .filter(place -> place.startsWith(table + "/") && place.endsWith("/" + column))
                .toList();
    }

    /** The same but for one row. */
    List<String> placesBut(String table, String column, String except) {
        return places(table, column).stream()
                .filter(place -> !place.equals(ReportTable.place(table, except, column)))
                .toList();
    }

    /** The first parts of a table's row codes, without what is of all rows. */
    List<String> rows(String table) {
        return counts.keySet().stream()
                .filter(place -> place.startsWith(table + "/"))
                .map(place -> place.split("/")[1])
                .filter(row -> !row.equals(FigureTable.ALL))
                .distinct()
                .toList();
    }

    void equal(String whole, List<String> parts) {
        equal(List.of(whole), parts);
    }

    void equal(List<String> wholes, List<String> parts) {
        add(wholes, parts, true);
    }

    void noLess(String more, String less) {
        noLess(List.of(more), List.of(less));
    }

    void noLess(List<String> more, List<String> less) {
        add(more, less, false);
    }

    private void add(List<String> more, List<String> less, boolean equal) {
        related.addAll(more);
        related.addAll(less);
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
