package nl.groeiruimte.reports.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target grew, for a burn-up chart.
 *
 * @param target the target's code
 * @param points at the end of each month since the experiment's start, in the shared edition of each half-year, the
 *     last one at the report's last day
 */
public record Line(String target, List<Point> points) {

    /** What was realised until a day; there is no {@code proRata} for a target without such a line. */
    public record Point(
            LocalDate day, Value realised, @Nullable BigDecimal proRata) {}

    /** Whether it tells of half-years only; reports of before that tell of months, to all readers. */
    public boolean byHalfYear() {
        return points.stream()
                .limit(Math.max(0, points.size() - 1))
                .map(Point::day)
                .allMatch(day -> day.equals(HalfYear.of(day).lastDay()));
    }
}
