package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/** The numbers as the readers of one edition may know them; this is the full one, which tells every number. */
public class EditionValues {

    /** Every number. */
    public static final EditionValues FULL = new EditionValues();

    protected EditionValues() {}

    /** A count of cases or questions. */
    public Value count(String place, long count) {
        return Value.of(count);
    }

    /** What was counted for a target, also until an earlier day. */
    public Value target(BigDecimal count) {
        return Value.of(count);
    }

    /** Whether the outlook may be made of the pipeline, and not only of the growth that is told anyway. */
    public boolean tellsPipeline() {
        return true;
    }

    /** Whether it tells more than the targets. */
    public boolean tellsParts() {
        return true;
    }

    /** Whether the growth is told month by month, not only by half-year. */
    public boolean everyMonth() {
        return true;
    }

    /** Whether it has a column at all. */
    public boolean tellsColumn(FigureColumn column) {
        return true;
    }

    /**
     * Whether it has a row at all.
     *
     * @param declared whether the table's declaration names the row
     */
    public boolean tellsRow(FigureTable table, String row, boolean declared) {
        return true;
    }

    /** Whether readers may know that there are so many cases. */
    public boolean tellsAtLeast(String place, long count) {
        return true;
    }

    /**
     * A quartile; the middle one takes fewer cases than the others, which come nearer to single ones.
     *
     * @param place where its cases are counted
     * @param step what it is rounded to where it may not be told exactly
     */
    public Value quartile(String place, int quarters, @Nullable BigDecimal value, int step) {
        return value == null ? Value.NONE : Value.of(value);
    }

    /** A sum over cases. */
    public Value amount(BigDecimal sum, boolean told) {
        return Value.of(sum);
    }
}
