package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures become ranges that do not point at one company. */
class BandsTest {

    @ParameterizedTest
    @CsvSource({
        "AREA, 1, 0, 1000",
        "AREA, 999.99, 0, 1000",
        "AREA, 1000, 1000, 2500",
        "AREA, 7500, 5000, 10000",
        "AREA, 99999, 50000, 100000",
        "AREA, 100000, 100000, 250000",
        "POWER, 0.1, 0, 1",
        "POWER, 8.5, 5, 10",
        "POWER, 10, 10, 20",
        "POWER, 100, 100, 200",
        "JOBS, 1, 1, 10",
        "JOBS, 120, 100, 250",
        "JOBS, 500, 500, 1000",
        "INVESTMENT, 900000, 0, 1000000",
        "INVESTMENT, 90000000, 50000000, 100000000"
    })
    void aFigureFallsInTheBandThatStartsAtOrBelowIt(Bands scale, BigDecimal figure, BigDecimal from, BigDecimal to) {
        assertThat(scale.of(figure)).isEqualTo(new Band(from, to));
    }

    @Test
    void aFigureAboveTheScaleHasAnOpenBand() {
        assertThat(Bands.INVESTMENT.of(new BigDecimal("1500000000.50")))
                .isEqualTo(new Band(new BigDecimal("1000000000"), null));
    }

    @Test
    void aWishStretchesTheBand() {
        assertThat(Bands.AREA.of(new BigDecimal(5000), new BigDecimal(12000)))
                .isEqualTo(new Band(new BigDecimal(5000), new BigDecimal(25000)));
    }

    @Test
    void aWishBelowTheMinimumChangesNothing() {
        assertThat(Bands.POWER.of(new BigDecimal(8), new BigDecimal(2))).isEqualTo(Bands.POWER.of(new BigDecimal(8)));
    }

    @Test
    void aWishAloneIsEnough() {
        assertThat(Bands.POWER.of(null, new BigDecimal(3))).isEqualTo(new Band(new BigDecimal(2), new BigDecimal(5)));
    }

    @Test
    void whatIsUnknownOrZeroHasNoBand() {
        assertThat(Bands.JOBS.of(null)).isNull();
        assertThat(Bands.JOBS.of(BigDecimal.ZERO)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2028-01-01, 2028-H1", "2028-06-30, 2028-H1", "2028-07-01, 2028-H2", "2028-12-31, 2028-H2"})
    void aDayBecomesAHalfYear(LocalDate day, String halfYear) {
        assertThat(Bands.halfYear(day)).isEqualTo(halfYear);
    }
}
