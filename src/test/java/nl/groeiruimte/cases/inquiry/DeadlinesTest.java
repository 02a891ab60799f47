package nl.groeiruimte.cases.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

/** A region has working days, not days, and its clock strikes at the start of a Dutch working day. */
class DeadlinesTest {

    private static final Map<String, Object> RULE = Map.of("reminder", 10, "escalation", 15, "closing", 20);
    private static final WorkingDays CALENDAR = new WorkingDays();

    @Test
    void weekendsDoNotCount() {
        assertThat(Deadlines.after(LocalDate.of(2026, 9, 7), RULE, CALENDAR))
                .isEqualTo(
                        new Deadlines(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 5)));
    }

    @Test
    void publicHolidaysDoNotCount() {
        // Christmas on Friday and New Year's Day on Friday.
        assertThat(Deadlines.after(LocalDate.of(2026, 12, 14), RULE, CALENDAR))
                .isEqualTo(
                        new Deadlines(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 6), LocalDate.of(2027, 1, 13)));
    }

    @Test
    void theTableDecidesHowMany() {
        assertThat(Deadlines.after(
                                LocalDate.of(2026, 9, 7),
                                Map.of("reminder", 1L, "escalation", 2L, "closing", 3L),
                                CALENDAR)
                        .closingOn())
                .isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void theClockStrikesAtNineInSummerAndInWinter() {
        assertThat(Deadlines.moment(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01T09:00+02:00");
        assertThat(Deadlines.moment(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-01T09:00+01:00");
    }
}
