package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a company asks of a site, hard or as a wish; compared with what is known of a site and what is
 * expected.
 */
public final class Need {

    /** No day by which it has to be there. */
    static final int ANY_DAY = Integer.MAX_VALUE - Measure.NEAR_DAYS;

    private static final double NOW = Double.NEGATIVE_INFINITY;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Measure measure;
    private final boolean hard;
    private final double asked;
    private final int by;
    private final @Nullable String askedText;
    private final NeedUnit unit;

    /** 1 when more is better and -1 when less is, so that better is always more. */
    private final double way;

    private final double enough;
    private final double nearly;

    private Need(Measure measure, boolean hard, double asked, int by) {
        this.measure = measure;
        this.hard = hard;
        this.asked = asked;
        this.by = by;
        this.askedText = measure.text(asked);
        this.unit = measure.unit();
        this.way = measure.lessIsBetter() ? -1 : 1;
        this.enough = way * asked;
        this.nearly = way * measure.nearly(asked);
    }

    /** At least (for classes and days: at most) so much by a day, in the measure's own terms. */
    static Need of(Measure measure, boolean hard, double asked, int by) {
        return new Need(measure, hard, asked, by);
    }

    /** Such as {@code floor-area}; the message key {@code matching.need.…} says it in words. */
    public String key() {
        return measure.key();
    }

    /** What it is measured on. */
    Measure measure() {
        return measure;
    }

    NeedUnit unit() {
        return unit;
    }

    boolean hard() {
        return hard;
    }

    double asked() {
        return asked;
    }

    /** The last epoch day on which it may come. */
    int by() {
        return by;
    }

    /** The verdict alone, for comparing many sites. */
    Verdict verdict(MeasuredSite place, int today) {
        double known = place.known(measure);
        double[] steps = place.expected(measure);
        if (steps != null) {
            return ofSteps(known, steps);
        }
        Verdict verdict = ofKnown(known, today);
        return verdict == Verdict.FAILS
                        && measure == Measure.HOMES
                        && known + place.known(Measure.HOMES_PLANNED) >= asked
                ? Verdict.NEAR_MISS
                : verdict;
    }

    /** The day since which it is met, negative infinity when always; infinite when never, NaN when not known. */
    double since(MeasuredSite place) {
        double known = place.known(measure);
        double[] steps = place.expected(measure);
        if (steps == null && Double.isNaN(known)) {
            return Double.NaN;
        }
        if (measure.day()) {
            return known;
        }
        return steps == null ? way * known >= enough ? NOW : NEVER : since(known, steps);
    }

    /** The amount on offer from {@link #by} on; NaN when not known. */
    double offered(MeasuredSite place) {
        double known = place.known(measure);
        double[] steps = place.expected(measure);
        if (steps == null) {
            return known;
        }
        double worst = worst(known, steps);
        return Double.isInfinite(worst) ? Double.NaN : way * worst;
    }

    private Verdict ofKnown(double value, int today) {
        if (Double.isNaN(value)) {
            return Verdict.UNKNOWN;
        }
        double offered = way * value;
        if (offered >= enough) {
            return measure.day() && value > today ? Verdict.FITS_BY : Verdict.FITS;
        }
        return offered >= nearly ? Verdict.NEAR_MISS : Verdict.FAILS;
    }

    private Verdict ofSteps(double known, double[] steps) {
        double since = since(known, steps);
        if (since <= by) {
            return since == NOW ? Verdict.FITS : Verdict.FITS_BY;
        }
        return since <= by + Measure.NEAR_DAYS || worst(known, steps) >= nearly ? Verdict.NEAR_MISS : Verdict.FAILS;
    }

    /**
     * The day from which on there is enough, for as long as anything is expected; {@link #NEVER} when there is none.
     */
    private double since(double known, double[] steps) {
        double since = NEVER;
        for (int i = steps.length - 2; i >= 0; i -= 2) {
            if (way * steps[i] < enough) {
                return since;
            }
            since = steps[i + 1];
        }
        return way * known >= enough ? NOW : since;
    }

    /**
     * The worst that is offered from {@link #by} on, better being more; when that is not known, it is nothing at all.
     */
    private double worst(double known, double[] steps) {
        double worst = Double.POSITIVE_INFINITY;
        for (int i = steps.length - 2; i >= 0; i -= 2) {
            worst = Math.min(worst, way * steps[i]);
            if (steps[i + 1] <= by) {
                return worst;
            }
        }
        return Double.isNaN(known) ? Double.NEGATIVE_INFINITY : Math.min(worst, way * known);
    }

    /** The verdict with what it rests on; of two ways to fit nearly, the one with the smaller change. */
    NeedVerdict judge(MeasuredSite place, int today) {
        Verdict verdict = verdict(place, today);
        double known = place.known(measure);
        double[] steps = place.expected(measure);
        if (steps == null) {
            return told(verdict, known, verdict == Verdict.FITS_BY ? known : NOW);
        }
        double since = since(known, steps);
        double worst = worst(known, steps);
        if (since <= by || verdict == Verdict.NEAR_MISS && late(since) <= shortage(worst) || Double.isInfinite(worst)) {
            return told(verdict, since == NOW ? known : value(steps, since), since);
        }
        return told(verdict, way * worst, NOW);
    }

    /** Of a near miss: how many days too late it comes; 0 when an amount is missing. */
    int nearDays(MeasuredSite place) {
        double[] steps = place.expected(measure);
        if (steps == null) {
            return 0;
        }
        double known = place.known(measure);
        double since = since(known, steps);
        return late(since) <= shortage(worst(known, steps)) ? (int) (since - by) : 0;
    }

    /** What is missing when only so much is offered, as plain text. */
    String gap(double offered) {
        return measure.gap(asked, offered);
    }

    /** Whether one offer is worse than another. */
    boolean worse(double one, double other) {
        return way * one < way * other;
    }

    /** How late, 1 being the latest that still is nearly in time. */
    private double late(double since) {
        return (since - by) / Measure.NEAR_DAYS;
    }

    /** How much is missing, 1 being the most that still is nearly enough. */
    private double shortage(double worst) {
        return enough > nearly ? (enough - worst) / (enough - nearly) : Double.POSITIVE_INFINITY;
    }

    private static double value(double[] steps, double since) {
        for (int i = 0; i < steps.length; i += 2) {
            if (steps[i + 1] == since) {
                return steps[i];
            }
        }
        return steps[steps.length - 2];
    }

    private NeedVerdict told(Verdict verdict, double value, double since) {
        String offered = measure.text(value);
        boolean isShort = offered != null && way * value < enough && !unit.isYesNo();
        boolean later = since > NOW && since < NEVER;
        return new NeedVerdict(
                key(),
                hard,
                verdict,
                askedText,
                offered,
                isShort ? measure.gap(asked, value) : null,
                unit.code(),
                by == ANY_DAY ? null : day(by),
                later ? day(since) : null,
                later && since > by ? (int) (since - by) : null,
                verdict == Verdict.UNKNOWN ? measure.teller().code() : null);
    }

    private static String day(double epochDay) {
        return LocalDate.ofEpochDay((long) epochDay).toString();
    }
}
