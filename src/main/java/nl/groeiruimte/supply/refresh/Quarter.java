package nl.groeiruimte.supply.refresh;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import nl.groeiruimte.platform.calendar.WorkingDays;

/** A quarter of a year, written as {@code 2026-Q4}. */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    static Quarter parse(String code) {
        return new Quarter(Integer.parseInt(code.substring(0, 4)), Integer.parseInt(code.substring(6)));
    }

    /** The first day of the next quarter. */
    LocalDate end() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1).plusMonths(MONTHS);
    }

    String code() {
        return year + "-Q" + number;
    }

    /** A moment on a day, for the engine's clock in the Netherlands. */
    static String moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingDays.ZONE).toOffsetDateTime().toString();
    }
}
