package nl.groeiruimte.supply.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-Q1, 2026-04-01", "2026-06-30, 2026-Q2, 2026-07-01", "2026-12-31, 2026-Q4, 2027-01-01"
    })
    void everyDayIsInAQuarterThatEndsWhenTheNextBegins(LocalDate day, String code, LocalDate end) {
        assertThat(Quarter.of(day).code()).isEqualTo(code);
        assertThat(Quarter.of(day).end()).isEqualTo(end);
        assertThat(Quarter.parse(code)).isEqualTo(Quarter.of(day));
    }

    @Test
    void momentsAreDutchTimeInSummerAndWinter() {
        assertThat(Quarter.moment(LocalDate.of(2026, 7, 1), LocalTime.of(9, 0))).isEqualTo("2026-07-01T09:00+02:00");
        assertThat(Quarter.moment(LocalDate.of(2026, 1, 1), LocalTime.of(9, 0))).isEqualTo("2026-01-01T09:00+01:00");
    }
}
