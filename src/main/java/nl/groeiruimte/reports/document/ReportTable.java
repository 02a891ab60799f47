package nl.groeiruimte.reports.document;

import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;

/**
 * A table of a report.
 *
 * @param code stable name in the API, file names and comparisons, in kebab-case, such as {@code lead-time-per-phase}
 * @param title as a heading
 * @param definition what is counted, in one or two plain sentences
 * @param columns the first is the rows' heading, of unit {@code TEXT}
 * @param rows in the order in which they are read; none when there is nothing to tell
 */
public record ReportTable(String code, Bilingual title, Bilingual definition, List<Column> columns, List<Row> rows) {

    /** Beginning of the codes of the final report's tables with all half-years; a target's code follows. */
    public static final String SIDE_BY_SIDE = "half-years-";
    /** Code of the table that tells what the outlook rests on. */
    public static final String FORECAST = "forecast";
    /** Its column that tells how many signals came in far beyond what is usual. */
    public static final String UNUSUAL_SIGNALS = "unusual-signals";

    /** Code of the table that tells how long cases were in each phase; a row a phase. */
    public static final String LEAD_TIME = "lead-time-per-phase";
    /** Its column with how many days are usual. */
    public static final String MEDIAN = "median";

    /** A column; {@code code} is stable, in kebab-case. */
    public record Column(String code, Bilingual title, Unit unit) {}

    /**
     * A row.
     *
     * @param code stable, unique in its table, such as {@code space} or {@code bom/space}
     * @param values as many as there are columns
     */
    public record Row(String code, List<Value> values) {}

    /** The name of a place in a table, under which its cases are kept too. */
    public static String place(String table, String row, String column) {
        return table + "/" + row + "/" + column;
    }
}
