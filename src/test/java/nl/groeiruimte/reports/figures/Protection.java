package nl.groeiruimte.reports.figures;

import java.util.Map;
import java.util.function.LongFunction;

/** What keeps small counts secret, each to be left out once: with any of them missing something can be worked out. */
enum Protection {

    /** Parts are told between which numbers they lie. */
    BANDS("(regions|outcomes|learning-themes|propositions-per-agency)/.*", Protection::exactly),
    /** A part is told only where no count is left with too few possible values. */
    ONLY_WHAT_LEAVES_ENOUGH(
            "(regions|outcomes|learning-themes|considered-abroad|bottlenecks|jobs)/[^/]*/[^/]*"
                    + "|flow-per-phase/.*/open|propositions-per-agency/.*/(offered|declined|unanswered|ended|open)",
            Protection::between),
    /** In its half-year, and beside what earlier editions told. */
    BESIDE_EARLIER_ONES("", null),
    /** What parts add up to is not told. */
    NO_WHOLES(
            "propositions-per-agency/.*/asked|no-dutch-proposition/.*/searched"
                    + "|(considered-abroad|propositions-per-agency|no-dutch-proposition)/all/.*",
            Protection::between),
    /** What came and went since the half-year before is not told. */
    NOTHING_OF_WHAT_CAME_AND_WENT("flow-per-phase/.*/(at-start|in|out)", Protection::between),
    /** Of how many cases a lead time is, which grows by what left the phase, is not told. */
    NO_CASES_OF_LEAD_TIMES("lead-time-per-phase/.*/cases", Protection::between),
    /** From which half-year the leads are is not told. */
    NO_SIGNALS_BY_HALF_YEAR("anticipation/2.*/cases", Protection::exactly),
    /** Of how many cases something is expected is not told. */
    NO_EXPECTED_CASES("expected/.*/cases", Protection::exactly),
    /** Of how many cases the realised amount is is not told. */
    NO_CASES_OF_AMOUNTS("cases/retained-investment", Protection::exactly),
    /** Whether there are enough cases to look ahead is told by no outlook. */
    NO_OUTLOOK_OF_WHAT_IS_HIDDEN(
            "forecast/.*/cases", count -> count < 8 ? new long[] {0, 7} : new long[] {8, 1_000_000}),
    /** Where few went from region to region there is no row. */
    NO_ROW_WHERE_FEW_WENT("flows-between-regions/.*", Protection::exactly),
    /** A target below the minimum is no exact number. */
    NO_SMALL_TARGETS("leads-in-portfolio|cases-in-execution|leads-other-region", Protection::exactly),
    /** A half-year that is open tells of targets only. */
    ONLY_CLOSED_ONES_TELL_PARTS("", null);

    private static final int WIDTH = 3;

    private final String places;
    private final LongFunction<long[]> instead;

    Protection(String places, LongFunction<long[]> instead) {
        this.places = places;
        this.instead = instead;
    }

    /** Whether the product computes something else without it, and not only tells more. */
    boolean decidesWhatIsComputed() {
        return instead == null;
    }

    /** Tells what it would keep. */
    void leaveOut(Map<String, Long> truth, Map<String, long[]> told) {
        if (instead != null) {
            truth.forEach((place, count) -> {
                if (place.matches(places)) {
                    told.put(place, instead.apply(count));
                }
            });
        }
    }

    private static long[] exactly(long count) {
        return new long[] {count, count};
    }

    private static long[] between(long count) {
        return new long[] {count / WIDTH * WIDTH, count / WIDTH * WIDTH + WIDTH - 1};
    }
}
