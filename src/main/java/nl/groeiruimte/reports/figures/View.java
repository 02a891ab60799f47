package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import nl.groeiruimte.reports.document.Value;

/** The numbers as one circle of readers may know them. */
class View {

    /** Every number. */
    static final View FULL = new View();

    Value count(String place, long count) {
        return Value.of(count);
    }

    /** What was counted for a target, also until an earlier day. */
    Value target(BigDecimal count) {
        return Value.of(count);
    }

    /** Whether the outlook may be made of the pipeline, and not only of the growth that is told anyway. */
    boolean tellsPipeline() {
        return true;
    }

    /** Whether it tells more than the targets. */
    boolean tellsParts() {
        return true;
    }

    /** Whether the growth is told month by month, not only by half-year. */
    boolean everyMonth() {
        return true;
    }

    boolean tellsColumn(String table, String column) {
        return true;
    }

    boolean tellsRow(String table, String row) {
        return true;
    }

    /** Whether readers may know that there are so many cases. */
    boolean tellsAtLeast(String place, long count) {
        return true;
    }

    /**
     * A quartile; the middle one takes fewer cases than the others, which come nearer to single ones.
     *
     * @param place where its cases are counted
     * @param step what it is rounded to where it may not be told exactly
     */
    Value quartile(String place, int quarters, BigDecimal value, int step) {
        return value == null ? Value.NONE : Value.of(value);
    }

    /** A sum over cases. */
    Value amount(BigDecimal sum, boolean told) {
        return Value.of(sum);
    }

    /** Without small numbers and what would tell them. */
    static final class Shared extends View {

        private final Map<String, long[]> told;
        private final Bands bands;
        private final boolean daily;

        /** @param told by place, the lowest and the highest that may be told */
        Shared(Map<String, long[]> told, int minimum, boolean daily) {
            this.told = told;
            this.bands = new Bands(minimum);
            this.daily = daily;
        }

        @Override
        Value count(String place, long count) {
            return Bands.value(told.get(place));
        }

        @Override
        Value target(BigDecimal count) {
            return Bands.value(bands.ofTarget(count.longValueExact()));
        }

        @Override
        boolean tellsPipeline() {
            return false;
        }

        @Override
        boolean tellsParts() {
            return !daily;
        }

        @Override
        boolean everyMonth() {
            return false;
        }

        @Override
        boolean tellsColumn(String table, String column) {
            return Secrecy.tellsColumn(table, column);
        }

        @Override
        boolean tellsRow(String table, String row) {
            return Secrecy.tellsRow(table, row);
        }

        @Override
        boolean tellsAtLeast(String place, long count) {
            return told.containsKey(place) && told.get(place)[0] >= count;
        }

        @Override
        Value quartile(String place, int quarters, BigDecimal value, int step) {
            boolean enough =
                    tellsAtLeast(place, quarters == 2 ? Bands.FEWEST_WITH_MEDIAN : Bands.FEWEST_WITH_QUARTILES);
            return enough ? Value.of(rounded(value, step)) : Value.SUPPRESSED;
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
