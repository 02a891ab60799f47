package nl.groeiruimte.cases.comparison;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How all sites come out on one hard need.
 *
 * @param need its key
 * @param unit code of a {@link NeedUnit}
 * @param each all sites by their verdict on this need
 * @param alone the sites whose verdict as a whole this need alone decides, by that verdict; an unknown only when no
 *     other need is nearly met
 * @param furthestGap of the near misses that it alone decides, the most that is missing; none when nothing is
 * @param latestDays of the same, the most days that an expected value comes late; none when none does
 * @param by ISO date by which it has to be there, if any
 */
public record Tally(
        String need,
        String unit,
        Split each,
        Split alone,
        @Nullable String furthestGap,
        @Nullable Integer latestDays,
        @Nullable String by) {

    /** Numbers of sites by verdict. */
    public record Split(int fits, int fitsBy, int toAsk, int unknown, int nearMisses, int fails) {

        /** With so many sites of each verdict. */
        public static Split of(ToIntFunction<Verdict> sites) {
            return new Split(
                    sites.applyAsInt(Verdict.FITS),
                    sites.applyAsInt(Verdict.FITS_BY),
                    sites.applyAsInt(Verdict.TO_ASK),
                    sites.applyAsInt(Verdict.UNKNOWN),
                    sites.applyAsInt(Verdict.NEAR_MISS),
                    sites.applyAsInt(Verdict.FAILS));
        }

        /** All of them. */
        public int sum() {
            return fits + fitsBy + toAsk + unknown + nearMisses + fails;
        }
    }
}
