package nl.groeiruimte.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days in the Netherlands: every day but Saturdays, Sundays and public holidays. Good Friday is worked,
 * and 5 May is free once in five years (2025, 2030), as is usual in Dutch collective agreements.
 */
@Component
public class WorkingDays {

    /** The zone in which a moment becomes a day for everyone who works with this system. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Map<Integer, Set<LocalDate>> freeDays = new ConcurrentHashMap<>();

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !freeDays.computeIfAbsent(day.getYear(), this::freeDaysOf).contains(day);
    }

    /**
     * The working day that comes {@code days} working days after (below zero: before) the given day; the given day itself
     * does not count. With 0: the given day, whatever day it is.
     */
    public LocalDate plus(LocalDate day, int days) {
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
        return Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count());
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
