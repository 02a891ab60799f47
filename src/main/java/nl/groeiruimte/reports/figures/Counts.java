package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.groeiruimte.reports.document.ReportTable;

/** What a table counts, with the cases behind each number. */
final class Counts {

    private static final class Cell {
        private long count;
        private final List<UUID> cases = new ArrayList<>();
    }

    private final String table;
    private final List<String> columns;
    private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();

    /** Rows stand in this order; a row that is not among them comes after, when something is counted in it. */
    Counts(String table, List<String> rows, List<String> columns) {
        this.table = table;
        this.columns = columns;
        rows.forEach(this::row);
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    Set<String> rows() {
        return rows.keySet();
    }

    /** Counts something of a case; cases come one after the other. */
    void add(String row, String column, UUID id) {
        Cell cell = row(row).computeIfAbsent(column, name -> new Cell());
        cell.count++;
        if (cell.cases.isEmpty() || !cell.cases.get(cell.cases.size() - 1).equals(id)) {
            cell.cases.add(id);
        }
    }

    long of(String row, String column) {
        Cell cell = row(row).get(column);
        return cell == null ? 0 : cell.count;
    }

    long sumOf(String column) {
        return rows.keySet().stream().mapToLong(row -> of(row, column)).sum();
    }

    /** Each place with cases, by the name under which they are kept. */
    void behind(BiConsumer<String, List<UUID>> keep) {
        rows.forEach((row, cells) ->
                cells.forEach((column, cell) -> keep.accept(ReportTable.behind(table, row, column), cell.cases)));
    }

    /** The cases behind all of a column together, each once, under the name of a row that is none of these. */
    void behindTogether(String row, BiConsumer<String, List<UUID>> keep) {
        for (String column : columns) {
            Set<UUID> cases = new LinkedHashSet<>();
            rows.values().stream()
                    .map(cells -> cells.get(column))
                    .filter(Objects::nonNull)
                    .forEach(cell -> cases.addAll(cell.cases));
            if (!cases.isEmpty()) {
                keep.accept(ReportTable.behind(table, row, column), List.copyOf(cases));
            }
        }
    }

    private Map<String, Cell> row(String row) {
        return rows.computeIfAbsent(row, name -> new LinkedHashMap<>());
    }
}
