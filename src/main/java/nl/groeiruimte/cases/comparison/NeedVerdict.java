package nl.groeiruimte.cases.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How a site meets one need or wish.
 *
 * @param need such as {@code floor-area}; the message key {@code matching.need.…} says it in words
 * @param hard true for a hard need, which can exclude a site; false for a wish, which only scores
 * @param asked what the company asks, as plain text: a number, an ISO date, a class, category or code, or {@code yes};
 *     none in shortlists of the first five rules when the request gave no figure
 * @param offered what the site has or expects, in the same way; none when unknown
 * @param gap how much is missing: in the unit, for {@code date} in days, for classes and categories in steps; none
 *     unless it is known and falls short
 * @param unit code of a {@link NeedUnit}
 * @param by the day by which it has to be there, ISO, if any
 * @param from the day from which it is expected, ISO; none when the site has it now or nothing is expected
 * @param daysLate how many days after {@code by} that is; none when in time
 * @param teller code of the {@link Teller} of what is unknown; otherwise none. Shortlists of the first rules have none
 *     of the last four
 */
public record NeedVerdict(
        String need,
        boolean hard,
        Verdict verdict,
        @Nullable String asked,
        @Nullable String offered,
        @Nullable String gap,
        String unit,
        @Nullable String by,
        @Nullable String from,
        @Nullable Integer daysLate,
        @Nullable String teller) {

    /** What it is asked and offered in. */
    public NeedUnit in() {
        return NeedUnit.of(unit);
    }

    /** Whether it is about power and what the site has is unknown. */
    public boolean powerUnknown() {
        return verdict == Verdict.UNKNOWN && (need.equals(Measure.DEMAND.key()) || need.equals(Measure.FEED_IN.key()));
    }
}
