package nl.groeiruimte.reports.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;

/** Counts the cases in all tables, and writes these as one circle of readers may know them. */
public final class CountedTables {

    private final List<FigureTable> tables;
    private final List<TableCount> counts;

    /** @param tables in the order in which they are read */
    public CountedTables(List<FigureTable> tables, Scope scope) {
        this.tables = tables;
        counts = tables.stream().map(table -> new TableCount(table, scope)).toList();
    }

    /** Their declarations. */
    public List<FigureTable> declarations() {
        return tables;
    }

    /** Counts a case that was signalled until the last day. */
    public void add(CaseFacts facts) {
        counts.forEach(count -> count.table().count(facts, count));
    }

    /** The cases of each number, by its place. */
    public void cases(BiConsumer<String, List<UUID>> keep) {
        counts.forEach(count -> count.cases(keep));
    }

    /** The table of a place, when it declares the row too; empty for all that nobody decided about. */
    public Optional<FigureTable> declaring(String place) {
        return ReportTables.in(tables, place)
                .filter(table -> counts.get(tables.indexOf(table)).declares(ReportTables.row(place)));
    }

    /** The tables that an edition has; none where it tells of targets only. */
    public List<ReportTable> write(EditionValues values, Definitions definitions, Labels labels, int minimum) {
        if (!values.tellsParts()) {
            return List.of();
        }
        return counts.stream()
                .filter(count -> count.table().columns().stream().anyMatch(values::tellsColumn))
                .map(count -> write(count, values, definitions, labels, minimum))
                .toList();
    }

    private static ReportTable write(
            TableCount count, EditionValues values, Definitions definitions, Labels labels, int minimum) {
        FigureTable table = count.table();
        List<FigureColumn> told =
                table.columns().stream().filter(values::tellsColumn).toList();
        List<ReportTable.Column> columns = new ArrayList<>();
        columns.add(
                new ReportTable.Column(table.heading(), definitions.column(table.code(), table.heading()), Unit.TEXT));
        told.forEach(column -> columns.add(
                new ReportTable.Column(column.code(), table.title(column, definitions, labels), column.unit())));
        List<ReportTable.Row> rows = new ArrayList<>();
        for (String row : count.rows()) {
            if (values.tellsRow(table, row, count.declares(row))) {
                Bilingual label =
                        definitions.row(table.code(), row).orElseGet(() -> table.label(row, labels, count.scope()));
                List<Value> cells = new ArrayList<>(List.of(Value.of(label)));
                told.forEach(column -> cells.add(table.value(count, row, column, values, minimum)));
                if (!table.leavesOutSmallRows() || tellsOfCases(count, row, cells)) {
                    rows.add(new ReportTable.Row(row, List.copyOf(cells)));
                }
            }
        }
        return new ReportTable(
                table.code(),
                definitions.title(table.code()),
                definitions.definition(table.code()),
                List.copyOf(columns),
                List.copyOf(rows));
    }

    /** A row that says nothing would tell that somebody is in it. */
    private static boolean tellsOfCases(TableCount count, String row, List<Value> cells) {
        return count.of(row, FigureTable.CASES) > 0
                && cells.stream().noneMatch(cell -> cell.state() == Value.State.SUPPRESSED);
    }
}
