package nl.groeiruimte.reports.figures;

import java.util.List;
import java.util.function.Function;
import nl.groeiruimte.reports.tables.EarlierAmounts;

/**
 * How the shared edition of a report is given out, and beside what: that decides what it may tell.
 *
 * @param amounts which amounts frozen reports told, and whether this one is given out again tomorrow, as it then stands
 * @param counts what each frozen report told of its counts
 */
public record Release(EarlierAmounts amounts, List<ToldCounts> counts) {

    /** Once, as a report that does not change any more. */
    public static Release once(Function<String, List<EarlierAmounts.EarlierAmount>> amounts, List<ToldCounts> counts) {
        return new Release(new EarlierAmounts(false, amounts), counts);
    }

    /** Every day as it stands, while a half-year is open: then only of targets, whatever was told before. */
    public static Release everyDay(Function<String, List<EarlierAmounts.EarlierAmount>> amounts) {
        return new Release(new EarlierAmounts(true, amounts), List.of());
    }

    boolean daily() {
        return amounts.daily();
    }
}
