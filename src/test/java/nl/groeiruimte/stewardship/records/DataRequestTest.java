package nl.groeiruimte.stewardship.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataRequestTest {

    @ParameterizedTest
    @CsvSource({"2026-12-11, 2026-12-11", "2026-12-12, 2026-12-14", "2026-12-25, 2026-12-28"})
    void termThatEndsOnAFreeDayEndsOnTheNextWorkingDay(LocalDate month, LocalDate end) {
        DataRequest asked = new DataRequest(null, null, "access", null, month, null, null, null);

        assertThat(asked.within(new WorkingDays()).answerBy()).isEqualTo(end);
    }
}
