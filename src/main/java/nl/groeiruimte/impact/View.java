package nl.groeiruimte.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.Value;
import nl.groeiruimte.suppression.Cell;

/** The numbers as one circle of readers may know them. */
class View {

    /** Every number. */
    static final View FULL = new View();

    Value count(String table, String row, String column, long count) {
        return Value.of(count);
    }

    /** Of how many cases the outlook is, which other counts follow from; null when it may not be told. */
    Integer basedOn(int cases) {
        return cases;
    }

    /** Whether the growth is told month by month, not only by half-year. */
    boolean everyMonth() {
        return true;
    }

    /**
     * A quartile of so many cases; the middle one takes fewer cases than the others, which come nearer to single ones.
     *
     * @param step what it is rounded to where it may not be told exactly
     */
    Value quartile(Value count, long cases, int quarters, BigDecimal value, int step) {
        return value == null ? Value.NONE : Value.of(value);
    }

    /** A sum over cases. */
    Value amount(BigDecimal sum, boolean told) {
        return Value.of(sum);
    }

    /** Without small numbers and what would tell them. */
    static final class Shared extends View {

        /** The middle of fewer cases is one of them, and of one more is half of another. */
        private static final int FEWEST_WITH_MIDDLE = 5;

        private final int minimum;
        private final Map<String, Cell> decided = new HashMap<>();

        Shared(int minimum) {
            this.minimum = minimum;
        }

        void decide(String table, String row, String column, Cell cell) {
            decided.put(ReportTable.behind(table, row, column), cell);
        }

        @Override
        Value count(String table, String row, String column, long count) {
            Cell cell = decided.get(ReportTable.behind(table, row, column));
            boolean shown = cell == null ? count == 0 || count >= minimum : !cell.suppressed();
            return shown ? Value.of(count) : Value.SUPPRESSED;
        }

        @Override
        Integer basedOn(int cases) {
            return null;
        }

        @Override
        boolean everyMonth() {
            return false;
        }

        @Override
        Value quartile(Value count, long cases, int quarters, BigDecimal value, int step) {
            if (value == null && count.state() == Value.State.NUMBER) {
                return Value.NONE;
            }
            boolean enough = cases >= Math.max(FEWEST_WITH_MIDDLE, quarters == 2 ? minimum : 2L * minimum);
            return enough && count.state() == Value.State.NUMBER ? Value.of(rounded(value, step)) : Value.SUPPRESSED;
        }

        private static BigDecimal rounded(BigDecimal value, int step) {
            BigDecimal steps = BigDecimal.valueOf(step);
            return value.divide(steps, 0, RoundingMode.HALF_UP).multiply(steps);
        }

        @Override
        Value amount(BigDecimal sum, boolean told) {
            return told ? Value.of(sum) : Value.SUPPRESSED;
        }
    }
}
