package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.EditionValues;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import org.jspecify.annotations.Nullable;

/** The numbers of the shared edition: without small ones, what would tell them, and what nobody decided about. */
final class SharedValues extends EditionValues {

    private final Map<String, long[]> told;
    private final CountBands bands;
    private final boolean daily;

    /** @param told by place, the lowest and the highest that may be told */
    SharedValues(Map<String, long[]> told, int minimum, boolean daily) {
        this.told = told;
        this.bands = new CountBands(minimum);
        this.daily = daily;
    }

    @Override
    public Value count(String place, long count) {
        return CountBands.value(told.get(place));
    }

    @Override
    public Value target(BigDecimal count) {
        return CountBands.value(bands.ofTarget(count.longValueExact()));
    }

    @Override
    public boolean tellsPipeline() {
        return false;
    }

    @Override
    public boolean tellsParts() {
        return !daily;
    }

    @Override
    public boolean everyMonth() {
        return false;
    }

    @Override
    public boolean tellsColumn(FigureColumn column) {
        return column.told().shown();
    }

    @Override
    public boolean tellsRow(FigureTable table, String row, boolean declared) {
        return declared && (!row.equals(FigureTable.ALL) || table.tellsAll());
    }

    @Override
    public boolean tellsAtLeast(String place, long count) {
        return told.containsKey(place) && told.get(place)[0] >= count;
    }

    @Override
    public Value quartile(String place, int quarters, @Nullable BigDecimal value, int step) {
        boolean enough =
                tellsAtLeast(place, quarters == 2 ? CountBands.FEWEST_WITH_MEDIAN : CountBands.FEWEST_WITH_QUARTILES);
        return enough && value != null ? Value.of(rounded(value, step)) : Value.SUPPRESSED;
    }

    private static BigDecimal rounded(BigDecimal value, int step) {
        BigDecimal steps = BigDecimal.valueOf(step);
        return value.divide(steps, 0, RoundingMode.HALF_UP).multiply(steps);
    }

    @Override
    public Value amount(BigDecimal sum, boolean told) {
        return told ? Value.of(sum) : Value.SUPPRESSED;
    }
}
