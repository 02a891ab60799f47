package nl.groeiruimte.impact;

import java.math.BigDecimal;
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

    /** A quartile of so many cases; the middle one takes fewer cases than the others, which come nearer to single ones. */
    Value quartile(Value count, long cases, int quarters, BigDecimal value) {
        return value == null ? Value.NONE : Value.of(value);
    }

    /** A sum over cases. */
    Value amount(BigDecimal sum, boolean told) {
        return Value.of(sum);
    }

    /** Without small numbers and what would tell them. */
    static final class Shared extends View {

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
        Value quartile(Value count, long cases, int quarters, BigDecimal value) {
            if (value == null && count.state() == Value.State.NUMBER) {
                return Value.NONE;
            }
            boolean enough = cases >= (quarters == 2 ? minimum : 2L * minimum);
            return enough && count.state() == Value.State.NUMBER ? Value.of(value) : Value.SUPPRESSED;
        }

        @Override
        Value amount(BigDecimal sum, boolean told) {
            return told ? Value.of(sum) : Value.SUPPRESSED;
        }
    }
}
