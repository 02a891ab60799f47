package nl.groeiruimte.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void barIsFullAtTheTargetAndNeverLonger() {
        assertThat(leads(10).barLength()).isEqualByComparingTo("25");
        assertThat(leads(40).barLength()).isEqualByComparingTo("100");
        assertThat(leads(57).barLength()).isEqualByComparingTo("100");
        assertThat(leads(10).linePlace()).isEqualByComparingTo("45");
    }

    @Test
    void fewerThanTheLineAsksIsBehind() {
        assertThat(leads(3).ahead()).isEqualByComparingTo("-15");
        assertThat(leads(20).ahead()).isEqualByComparingTo("2");
    }

    @Test
    void targetWithoutANumberIsDescribed() {
        Figure described = new Figure("learning-effects", "Leereffecten", "Learning effects", "text", null, false, null, 0L, null);
        assertThat(described.computed()).isFalse();
        assertThat(described.name(Locale.forLanguageTag("nl"))).isEqualTo("Leereffecten");
        assertThat(described.name(Locale.ENGLISH)).isEqualTo("Learning effects");
    }

    private static Figure leads(int actual) {
        return new Figure("leads-in-portfolio", "Leads", "Leads", "count", BigDecimal.valueOf(40), true,
                BigDecimal.valueOf(actual), (long) actual, BigDecimal.valueOf(18));
    }
}
