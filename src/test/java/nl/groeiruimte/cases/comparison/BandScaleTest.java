package nl.groeiruimte.cases.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures become ranges that do not point at one company. */
class BandScaleTest {

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
        "PEOPLE, 1, 1, 10",
        "PEOPLE, 120, 100, 250",
        "PEOPLE, 500, 500, 1000",
        "MONEY, 900000, 0, 1000000",
        "MONEY, 90000000, 50000000, 100000000"
    })
    void aFigureFallsInTheBandThatStartsAtOrBelowIt(
            BandScale scale, BigDecimal figure, BigDecimal from, BigDecimal to) {
        assertThat(scale.of(figure)).isEqualTo(new Band(from, to));
    }

    @Test
    void aFigureAboveTheScaleHasAnOpenBand() {
        assertThat(BandScale.MONEY.of(new BigDecimal("1500000000.50")))
                .isEqualTo(new Band(new BigDecimal("1000000000"), null));
    }

    @Test
    void aWishStretchesTheBand() {
        assertThat(BandScale.AREA.of(new BigDecimal(5000), new BigDecimal(12000)))
                .isEqualTo(new Band(new BigDecimal(5000), new BigDecimal(25000)));
    }

    @Test
    void aWishBelowTheMinimumChangesNothing() {
        assertThat(BandScale.POWER.of(new BigDecimal(8), new BigDecimal(2)))
                .isEqualTo(BandScale.POWER.of(new BigDecimal(8)));
    }

    @Test
    void aWishAloneIsEnough() {
        assertThat(BandScale.POWER.of(null, new BigDecimal(3)))
                .isEqualTo(new Band(new BigDecimal(2), new BigDecimal(5)));
    }

    @Test
    void whatIsUnknownOrZeroHasNoBand() {
        assertThat(BandScale.PEOPLE.of(null)).isNull();
        assertThat(BandScale.PEOPLE.of(BigDecimal.ZERO)).isNull();
    }
}
