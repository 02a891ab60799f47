package nl.groeiruimte.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "2026-12-06"})
    void noWorkAtTheWeekend(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2026-04-06", "2026-05-14", "2026-05-25", "2026-12-25", "2028-12-26"})
    void noWorkOnPublicHolidays(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @Test
    void goodFridayIsWorked() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 4, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-05-05,false", "2026-05-05,true", "2027-05-05,true", "2028-05-05,true", "2035-05-04,true"})
    void liberationDayIsFreeOnceInFiveYears(LocalDate day, boolean worked) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void ascensionDayIsFreeEvenOnTheFifthOfMay() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2016, 5, 5))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-27,false", "2027-04-27,false", "2025-04-28,true"})
    void kingsDayIsTheTwentySeventhOfAprilAndNeverMovesToAMonday(LocalDate day, boolean worked) {
        assertThat(workingDays.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void aDeadlineSkipsWeekendsAndHolidays() {
        LocalDate beforeChristmas = LocalDate.of(2026, 12, 23);

        assertThat(workingDays.plus(beforeChristmas, 1)).isEqualTo("2026-12-24");
        assertThat(workingDays.plus(beforeChristmas, 2)).isEqualTo("2026-12-28");
        assertThat(workingDays.plus(beforeChristmas, 6)).isEqualTo("2027-01-04");
    }

    @Test
    void countingBackReachesTheWorkingDayBefore() {
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 28), -1)).isEqualTo("2026-12-24");
    }

    @Test
    void zeroDaysStayOnTheDayItselfUnlessItIsFree() {
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 24), 0)).isEqualTo("2026-12-24");
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 25), 0)).isEqualTo("2026-12-28");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-11,2026-12-11", "2026-12-12,2026-12-14", "2026-12-25,2026-12-28"})
    void aTermThatEndsOnAFreeDayEndsOnTheNextWorkingDay(LocalDate day, LocalDate end) {
        assertThat(workingDays.onOrAfter(day)).isEqualTo(end);
    }

    @ParameterizedTest(name = "due {0}, held from {1} to {2}")
    @CsvSource({
        "2026-12-11, 2026-11-28, 2026-12-01, 2026-12-15", "2026-12-11, 2026-12-01, 2026-12-01, 2026-12-11",
        "2026-12-24, 2026-12-22, 2026-12-24, 2026-12-29", "2026-12-01, 2026-12-01, 2026-12-05, 2026-12-07",
        "2026-12-13, 2026-12-11, 2026-12-11, 2026-12-14", "2026-12-10, 2026-12-11, 2026-12-18, 2026-12-17",
        "2026-12-04, 2026-12-05, 2026-12-12, 2026-12-11", "2026-12-03, 2026-12-05, 2026-12-12, 2026-12-10"
    })
    void workingDaysLeftStayWorkingDaysLeftWhileAClockStandsStill(
            LocalDate due, LocalDate from, LocalDate to, LocalDate carried) {
        assertThat(workingDays.carried(due, from, to)).isEqualTo(carried);
    }

    @Test
    void noCarriedDeadlineIsOnAFreeDay() {
        LocalDate start = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 6_000; i++) {
            LocalDate from = start.plusDays(i % 17);
            LocalDate carried = workingDays.carried(start.plusDays(i % 43), from, from.plusDays(i % 31));
            assertThat(workingDays.isWorkingDay(carried)).as("%s", carried).isTrue();
        }
    }

    @Test
    void whatWasDueOnFridayIsOneWorkingDayLateOnMonday() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(workingDays.between(monday, friday)).isEqualTo(-1);
        assertThat(workingDays.between(friday, monday)).isEqualTo(1);
        assertThat(workingDays.between(monday, monday)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 15, 20, 200})
    void plusAndBetweenAgree(int days) {
        LocalDate start = LocalDate.of(2026, 3, 18);

        assertThat(workingDays.between(start, workingDays.plus(start, days))).isEqualTo(days);
    }
}
