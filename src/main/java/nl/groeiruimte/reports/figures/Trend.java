package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * The outlook of the shared edition: how a target goes on when it grows as in the last year. It is made of nothing but
 * the growth that the same edition tells, so that it tells nothing more; the pipeline stays out.
 *
 * @param low one in ten chance to end below, roughly
 * @param middle as likely above as below
 * @param high one in ten chance to end above, roughly
 */
record Trend(double low, double middle, double high) {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int MONTHS_A_HALF_YEAR = 6;
    /** So many standard deviations from the middle one in ten is further away. */
    private static final double ONE_IN_TEN = 1.2816;
    /** Over less than nearly a half-year nothing can be said of how it grows. */
    private static final int SHORTEST_MONTHS = 5;

    /** A number that was told. */
    private record Told(LocalDate day, double number) {}

    /**
     * Until the end of 2028; none when too little is told to say.
     *
     * @param line the growth by half-year, as the edition tells it
     * @param whole whether single cases are counted, which come one by one
     */
    static @Nullable Trend of(Line line, boolean whole) {
        LocalDate start = HalfYear.FIRST.firstDay().minusDays(1);
        List<Told> told = new ArrayList<>(List.of(new Told(start, 0)));
        line.points().stream()
                .filter(point -> point.realised().state() == Value.State.NUMBER)
                .forEach(point ->
                        told.add(new Told(point.day(), point.realised().known().doubleValue())));
        Told now = told.get(told.size() - 1);
        LocalDate lastDay = line.points().get(line.points().size() - 1).day();
        if (!now.day().equals(lastDay)) {
            return null;
        }
        Told then = told.stream()
                .filter(one -> !one.day().isAfter(lastDay.minusYears(1).plusDays(1)))
                .reduce(told.get(0), (one, later) -> later);
        double months = months(then.day(), lastDay);
        if (months < SHORTEST_MONTHS) {
            return null;
        }
        double perMonth = Math.max(0, (now.number() - then.number()) / months);
        double left = months(lastDay, HalfYear.LAST.lastDay());
        double variance = left * (1 + left / months) * variance(told, perMonth, whole);
        double spread = ONE_IN_TEN * Math.sqrt(variance);
        double added = perMonth * left;
        return new Trend(
                now.number() + Math.max(0, added - spread), now.number() + added, now.number() + added + spread);
    }

    /** Of the growth in a month: as far as half-years differ, and no less than chance makes of single cases. */
    private static double variance(List<Told> told, double perMonth, boolean whole) {
        double squares = 0;
        for (int i = 1; i < told.size(); i++) {
            double months = months(told.get(i - 1).day(), told.get(i).day());
            double off = told.get(i).number() - told.get(i - 1).number() - perMonth * months;
            squares += off * off / Math.max(1, months);
        }
        double seen = squares / (told.size() - 1);
        double chance = whole ? perMonth : perMonth * perMonth * MONTHS_A_HALF_YEAR;
        return Math.max(seen, chance);
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_A_MONTH;
    }
}
