package nl.groeiruimte.stewardship.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReviewsTest {

    @Test
    void reviewThatWouldBeDueOnAFreeDayIsDueOnTheNextWorkingDay() {
        JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
        Review last = new Review(1, "quarterly", Instant.parse("2026-09-12T09:00:00Z"), "Kim", "", List.of());
        when(jdbc.sql(anyString()).param(any()).query(any(RowMapper.class)).list())
                .thenReturn(List.of(last));

        assertThat(new Reviews(jdbc, null, null, null, new WorkingDays()).nextBy())
                .as("12 December 2026 is a Saturday")
                .contains(LocalDate.of(2026, 12, 14));
    }
}
