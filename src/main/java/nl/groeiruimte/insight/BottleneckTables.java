package nl.groeiruimte.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.fit.Measure;
import nl.groeiruimte.fit.Outcome;
import nl.groeiruimte.fit.RequestField;
import nl.groeiruimte.suppression.Cell;
import nl.groeiruimte.suppression.ShownTable;
import nl.groeiruimte.suppression.SmallCells;
import org.springframework.stereotype.Component;

/**
 * Makes the heat table of counts. Where small numbers are protected, each need and area is a table of half-years by how
 * it came out, so that neither the other half-years nor the other outcomes tell a small number; and the number that
 * asked the need, which all areas share, is shown only where each of them bears it.
 */
@Component
class BottleneckTables {

    /** What every kind of room asks. */
    static final String GENERAL = "general";

    private static final int PARTS = 4;

    /**
     * Kinds about which earlier rules only said that the region had to be asked; what was counted then stays to be
     * seen.
     */
    private static final Set<String> ONCE_ASKED_AS_A_WHOLE = Set.of("capital", "talent", "housing-access");

    /** The needs in the order of a request's forms, by kind of room. */
    private static final Map<String, List<String>> KINDS = kinds();

    private final SmallCells smallCells;

    BottleneckTables(SmallCells smallCells) {
        this.smallCells = smallCells;
    }

    /** The half-years of these counts, newest first. */
    static List<LocalDate> halfYears(List<Bottlenecks.Count> counts) {
        return List.copyOf(
                new TreeSet<>(counts.stream().map(Bottlenecks.Count::halfYear).toList()).descendingSet());
    }

    /**
     * The table.
     *
     * @param halfYear null for all together
     * @param kind of room; null for all
     */
    BottleneckTable of(
            List<Bottlenecks.Count> counts,
            List<BottleneckTable.Area> areas,
            boolean protect,
            LocalDate halfYear,
            String kind) {
        List<LocalDate> halfYears = halfYears(counts);
        Map<String, Map<String, long[][]>> byNeed = new HashMap<>();
        for (Bottlenecks.Count count : counts) {
            byNeed.computeIfAbsent(count.need(), unseen -> new HashMap<>())
                            .computeIfAbsent(count.area(), unseen -> new long[halfYears.size()][PARTS])[
                            halfYears.indexOf(count.halfYear())] =
                    count.parts();
        }
        int period = halfYear == null ? halfYears.size() : halfYears.indexOf(halfYear);
        List<BottleneckTable.Group> groups = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : KINDS.entrySet()) {
            if (kind == null || kind.equals(group.getKey()) || group.getKey().equals(GENERAL)) {
                List<BottleneckTable.Row> rows = group.getValue().stream()
                        .filter(byNeed::containsKey)
                        .map(need -> row(
                                need,
                                protect ? smallCells.minimum() : 1,
                                areas.stream()
                                        .map(area -> shown(byNeed.get(need).get(area.code()), protect))
                                        .toList(),
                                period))
                        .filter(row -> row.asked().suppressed() || row.asked().value() > 0)
                        .toList();
                if (!rows.isEmpty()) {
                    groups.add(new BottleneckTable.Group(group.getKey(), rows));
                }
            }
        }
        return new BottleneckTable(areas, groups);
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(GENERAL, List.of(Outcome.WHOLE, Measure.AVAILABLE.key()));
        for (String kind : RequestField.KINDS) {
            List<String> needs = new ArrayList<>(
                    RequestField.measures(kind).stream().map(Measure::key).toList());
            if (ONCE_ASKED_AS_A_WHOLE.contains(kind)) {
                needs.add(kind);
            }
            kinds.put(kind, needs);
        }
        return kinds;
    }

    private static BottleneckTable.Row row(String need, int least, List<ShownTable> tables, int period) {
        Cell asked = tables.stream()
                .map(table -> asked(table, period))
                .filter(Cell::suppressed)
                .findFirst()
                .orElseGet(() -> asked(tables.get(0), period));
        return new BottleneckTable.Row(
                need,
                asked,
                tables.stream()
                        .map(table -> BottleneckSpot.of(
                                asked,
                                period == table.cells().size()
                                        ? table.columnTotals()
                                        : table.cells().get(period),
                                least))
                        .toList());
    }

    private static Cell asked(ShownTable table, int period) {
        return period == table.cells().size()
                ? table.total()
                : table.rowTotals().get(period);
    }

    private ShownTable shown(long[][] counts, boolean protect) {
        if (protect) {
            return smallCells.table(counts);
        }
        long[] columns = new long[PARTS];
        Stream.of(counts).forEach(row -> IntStream.range(0, PARTS).forEach(part -> columns[part] += row[part]));
        return new ShownTable(
                Stream.of(counts).map(BottleneckTables::cells).toList(),
                cells(Stream.of(counts)
                        .mapToLong(row -> Arrays.stream(row).sum())
                        .toArray()),
                cells(columns),
                new Cell(Arrays.stream(columns).sum()));
    }

    private static List<Cell> cells(long[] counts) {
        return Arrays.stream(counts).mapToObj(Cell::new).toList();
    }
}
