package nl.groeiruimte.platform.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days in the Netherlands: every day but Saturdays, Sundays and public holidays. Good Friday is worked, and 5
 * May is free once in five years (2025, 2030), as is usual in Dutch collective agreements.
 */
@Component
public class WorkingDays {

    /** The zone in which a moment becomes a day for everyone who works with this system. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final Map<Integer, Set<LocalDate>> freeDays = new ConcurrentHashMap<>();

    /** The moment at which a day's clocks come: 09:00 in the Netherlands, so that people can act on it that day. */
    public static Instant startOfWork(LocalDate day) {
        return day.atTime(START_OF_WORK).atZone(ZONE).toInstant();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !freeDays.computeIfAbsent(day.getYear(), this::freeDaysOf).contains(day);
    }

    /**
     * The working day that comes {@code days} working days after (below zero: before) the given day; the given day
     * itself does not count. With 0: the given day, or the first working day after it when it is free.
     */
    public LocalDate plus(LocalDate day, int days) {
        if (days == 0) {
            return onOrAfter(day);
        }
        int step = days < 0 ? -1 : 1;
        LocalDate reached = day;
        for (int left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /**
     * The working days after {@code from} up to and including {@code to}; negative when {@code to} lies before
     * {@code from}. So a deadline that was yesterday, a working day, is 1 working day late today when today is one.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    /** The given day when people work on it, else the first day after it on which they do: the last day of a term. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate reached = day;
        while (!isWorkingDay(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /**
     * A deadline whose clock stood still from one day to another: it has as many working days left on {@code to} as it
     * had on {@code from}. What was late then stays as many working days late.
     */
    public LocalDate carried(LocalDate deadline, LocalDate from, LocalDate to) {
        if (!deadline.isBefore(from)) {
            return plus(to, between(from, onOrAfter(deadline)));
        }
        int late = between(deadline, from);
        LocalDate reached = plus(to, -1);
        while (between(reached, to) < late) {
            reached = plus(reached, -1);
        }
        return reached;
    }

    private Set<LocalDate> freeDaysOf(int year) {
        // Made here, once a year: reading the calendar takes an eighth of a second, which a start can do without.
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
        return holidays.getHolidays(Year.of(year)).stream()
                .filter(holiday -> isFree(holiday, year))
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isFree(Holiday holiday, int year) {
        return switch (holiday.getPropertiesKey()) {
            case "christian.GOOD_FRIDAY" -> false;
            case "LIBERATION" -> year % 5 == 0;
            default -> true;
        };
    }
}
