package nl.groeiruimte.reports.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.groeiruimte.reports.document.ReportTable;

/** What a table counts, with the cases of each number. */
final class Counts {

    private static final class Cell {
        private long count;
        private final List<UUID> cases = new ArrayList<>();
    }

    private final String table;
    private final Set<String> declared;
    private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();

    /** Rows stand in this order; a row that is not among them comes after, when something is counted in it. */
    Counts(String table, List<String> rows) {
        this.table = table;
        declared = Set.copyOf(rows);
        rows.forEach(this::row);
    }

    /** Whether a row was there from the beginning, and not only because something was counted in it. */
    boolean declares(String row) {
        return declared.contains(row);
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
        Cell cell = rows.getOrDefault(row, Map.of()).get(column);
        return cell == null ? 0 : cell.count;
    }

    /** The cases of each place with any. */
    void cases(BiConsumer<String, List<UUID>> keep) {
        rows.forEach((row, cells) ->
                cells.forEach((column, cell) -> keep.accept(ReportTable.place(table, row, column), cell.cases)));
    }

    private Map<String, Cell> row(String row) {
        return rows.computeIfAbsent(row, name -> new LinkedHashMap<>());
    }
}
