package nl.groeiruimte.cases.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.InquiryTimers;

/** The days on which an asked region is reminded, the coordinator is called in, and the question closes. */
record Deadlines(LocalDate reminderOn, LocalDate escalationOn, LocalDate closingOn) {

    /**
     * Counted from a day.
     *
     * @param rule the matching rule of the table {@code proposition-deadlines}: {@code reminder}, {@code escalation}
     *     and {@code closing} in working days
     */
    static Deadlines after(LocalDate day, Map<String, Object> rule, WorkingDays calendar) {
        return new Deadlines(
                calendar.plus(day, days(rule, "reminder")),
                calendar.plus(day, days(rule, "escalation")),
                calendar.plus(day, days(rule, "closing")));
    }

    /** The same working days later, when the clocks stood still between two days. */
    Deadlines carried(LocalDate from, LocalDate to, WorkingDays calendar) {
        return new Deadlines(
                calendar.carried(reminderOn, from, to),
                calendar.carried(escalationOn, from, to),
                calendar.carried(closingOn, from, to));
    }

    /** The engine's clocks, none of which may come before a day. */
    InquiryTimers timers(LocalDate earliest) {
        return new InquiryTimers(
                start(reminderOn, earliest), start(escalationOn, earliest), start(closingOn, earliest));
    }

    private static Instant start(LocalDate day, LocalDate earliest) {
        return WorkingDays.startOfWork(day.isBefore(earliest) ? earliest : day);
    }

    /**
     * The moment of a deadline for the engine's clock: 09:00 in the Netherlands, so that people can act on it that day.
     */
    static String moment(LocalDate day) {
        return WorkingDays.startOfWork(day)
                .atZone(WorkingDays.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    private static int days(Map<String, Object> rule, String output) {
        return ((Number) Objects.requireNonNull(rule.get(output), output)).intValue();
    }
}
