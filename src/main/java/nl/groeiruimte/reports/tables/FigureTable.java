package nl.groeiruimte.reports.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report, declared once for all that count, show, hide, compare or file it. Its title and definition,
 * and those of its columns, stand in the catalogue of {@link Definitions} under its code. Readers of the shared edition
 * are told of it what it declares, and nothing else.
 */
public abstract class FigureTable {

    /** The row of all rows together. */
    public static final String ALL = "all";
    /** The column that says how many cases each row is of. */
    public static final String CASES = "cases";

    private static final int MONTH = 1;
    private static final int TEN_DAYS = 10;

    private final String code;
    private final String heading;
    private final List<FigureColumn> columns;

    /**
     * @param code stable, in kebab-case, as in {@link ReportTable#code}
     * @param heading code of the first column, which says what rows are
     */
    FigureTable(String code, String heading, FigureColumn... columns) {
        this.code = code;
        this.heading = heading;
        this.columns = List.of(columns);
    }

    /** As in {@link ReportTable#code}. */
    public final String code() {
        return code;
    }

    /** The columns after the first. */
    public final List<FigureColumn> columns() {
        return columns;
    }

    /** Whether the shared edition has anything of it. */
    public final boolean isShared() {
        return columns.stream().anyMatch(column -> column.told().shown());
    }

    /** A column; empty for the first, and for one that is not declared. */
    public final Optional<FigureColumn> column(String column) {
        return columns.stream().filter(one -> one.code().equals(column)).findFirst();
    }

    /** How it is drawn. */
    public Drawing drawing() {
        return Drawing.NONE;
    }

    /** Whether the shared edition has the row of all rows together, which tells what the others add up to. */
    public boolean tellsAll() {
        return false;
    }

    /** Whether a row without cases, or of so few that their number is not told, is left out. */
    public boolean leavesOutSmallRows() {
        return false;
    }

    /** Whether row codes begin with a region's, whose members read those rows exactly. */
    public boolean isByRegion() {
        return false;
    }

    /** Whether rows are regions that are asked, so that the cases are those of others. */
    public boolean isOfAskedRegions() {
        return false;
    }

    /** Whether it tells of what is to come, which the report of the very end does not. */
    public boolean looksAhead() {
        return false;
    }

    /** Places that say again what is told of a target. */
    public Map<String, ComputedTarget> targetsSaidAgain() {
        return Map.of();
    }

    /** Whether a count can become lower from one half-year to the next. */
    public boolean falls(String row, String column) {
        return column(column).map(FigureColumn::falls).orElse(false);
    }

    /** How its counts go on from those of the half-year before. */
    public List<Relations.Since> since() {
        return List.of();
    }

    /** Rows that a full report does not write because nothing is counted in them. */
    public List<String> unwrittenRows(Report full) {
        return List.of();
    }

    /** Codes of the rows in the order in which they are read; any other row is told to nobody but the coordinator. */
    abstract List<String> rows(Scope scope);

    /** Counts a case that was signalled until the last day. */
    abstract void count(CaseFacts facts, TableCount count);

    /** Says how its counts hang together with those of other tables and of the targets. */
    abstract void relate(Relations relations);

    /** What a row is called that the catalogue does not name. */
    abstract @Nullable Bilingual label(String row, Labels labels, Scope scope);

    /** A column's title. */
    Bilingual title(FigureColumn column, Definitions definitions, Labels labels) {
        return definitions.column(code, column.code());
    }

    /** Whether the shared edition may tell a sum; unless a table says when, it may not. */
    boolean tellsAmount(TableCount count, String row, String column, EditionValues values, int minimum) {
        return false;
    }

    /** What stands in a place. */
    Value value(TableCount count, String row, FigureColumn column, EditionValues values, int minimum) {
        return switch (column.counts()) {
            case CASES, QUESTIONS -> values.count(place(row, column.code()), count.of(row, column.code()));
            case QUARTILE ->
                values.quartile(
                        place(row, CASES),
                        column.quarters(),
                        count.days(row).in(column.unit(), column.quarters()),
                        column.unit() == Unit.MONTHS ? MONTH : TEN_DAYS);
            case AMOUNT ->
                values.amount(
                        count.amount(row, column.code()).sum(),
                        tellsAmount(count, row, column.code(), values, minimum));
            case CONSTANT -> throw new IllegalStateException("nobody says what " + code + "/" + column.code() + " is");
        };
    }

    final String heading() {
        return heading;
    }

    /** The name under which the cases of a number are kept. */
    final String place(String row, String column) {
        return ReportTable.place(code, row, column);
    }
}
