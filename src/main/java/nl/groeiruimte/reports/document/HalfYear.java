package nl.groeiruimte.reports.document;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A half-year of the experiment, written as {@code 2026-H1}.
 *
 * @param year from 2025 to 2028
 * @param half 1 for January to June, 2 for July to December
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    /** The experiment's first half-year. */
    public static final HalfYear FIRST = new HalfYear(2025, 1);
    /** The half-year in which the experiment ends and conclusions are drawn. */
    public static final HalfYear LAST = new HalfYear(2028, 2);

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-H([12])");

    public HalfYear {
        if (half < 1 || half > 2 || year < 2025 || year > 2028) {
            throw new IllegalArgumentException("no half-year of the experiment: " + year + "-H" + half);
        }
    }

    /** What a report of a half-year is called: December's is the year report, the last the final report. */
    public enum Kind {
        HALF_YEAR,
        YEAR,
        FINAL
    }

    /**
     * The half-year written as {@code 2026-H1}.
     *
     * @throws IllegalArgumentException for anything else, also for a half-year outside the experiment
     */
    public static HalfYear parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no half-year: expected for instance 2026-H1");
        }
        return new HalfYear(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The half-year that a day is in; days before and after the experiment count as its first and last. */
    public static HalfYear of(LocalDate day) {
        HalfYear[] ends = {FIRST, LAST};
        if (day.isBefore(ends[0].firstDay())) {
            return FIRST;
        }
        return day.isAfter(ends[1].lastDay()) ? LAST : new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    /**
     * Until which day a report counts that is made on a day: until that day, or the last one when the half-year is
     * over.
     */
    public LocalDate countedUntil(LocalDate madeOn) {
        return madeOn.isBefore(lastDay()) ? madeOn : lastDay();
    }

    public Kind kind() {
        if (equals(LAST)) {
            return Kind.FINAL;
        }
        return half == 2 ? Kind.YEAR : Kind.HALF_YEAR;
    }

    /** The half-year before; none before the first. */
    public @Nullable HalfYear previous() {
        if (equals(FIRST)) {
            return null;
        }
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    /** The half-year after; none after the last. */
    public @Nullable HalfYear next() {
        if (equals(LAST)) {
            return null;
        }
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    @Override
    public int compareTo(HalfYear other) {
        return year == other.year ? Integer.compare(half, other.half) : Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}
