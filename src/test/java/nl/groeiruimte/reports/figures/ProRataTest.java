package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProRataTest {

    @ParameterizedTest
    @CsvSource({
        "2024-12-31,0",
        "2025-01-01,0",
        "2025-12-31,10",
        "2026-06-29,14",
        "2026-06-30,15",
        "2026-11-21,18",
        "2028-02-29,31",
        "2028-12-30,39",
        "2028-12-31,40",
        "2030-01-01,40"
    })
    void fortyLeadsInFourYearsAreFifteenByMid2026(LocalDate day, BigDecimal wholeLeads) {
        assertThat(ProRata.at(BigDecimal.valueOf(40), day)).isEqualByComparingTo(wholeLeads);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31,750000000", "2028-12-31,1500000000"})
    void amountsFollowTheSameLine(LocalDate day, BigDecimal euros) {
        assertThat(ProRata.at(new BigDecimal("1500000000.00"), day)).isEqualByComparingTo(euros);
    }
}
