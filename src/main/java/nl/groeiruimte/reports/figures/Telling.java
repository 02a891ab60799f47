package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the shared edition of a report is given out, and beside what: that decides what it may tell.
 *
 * @param daily whether it is given out again tomorrow, as it then stands
 * @param told by place, which amounts frozen reports told there; places are named as in
 *     {@link Figures.Computed#casesBehind}
 * @param counts what each frozen report told of its counts
 */
public record Telling(boolean daily, Function<String, List<Told>> told, List<ToldCounts> counts) {

    /**
     * An amount that a frozen report told.
     *
     * @param cases how many cases were behind it; 0 also when nobody wrote them down
     * @param behind these cases, which may be many: asked for only when their number does not decide
     */
    public record Told(BigDecimal amount, int cases, Supplier<Set<UUID>> behind) {}

    /** Once, as a report that does not change any more. */
    public static Telling once(Function<String, List<Told>> told, List<ToldCounts> counts) {
        return new Telling(false, told, counts);
    }

    /** Every day as it stands, while a half-year is open: then only of targets, whatever was told before. */
    public static Telling everyDay(Function<String, List<Told>> told) {
        return new Telling(true, told, List.of());
    }
}
