package nl.groeiruimte.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"60.000;60000", "60,000;60000", "60.000,5;60000.5", "60,000.5;60000.5", "1,5;1.5", "1.5;1.5",
        "60 000;60000", "60\u00a0000,25;60000.25", "€ 1.500.000;1500000", "1.500.000 euro;1500000", "€ 100,-;100", "0,125;0.125",
        ",5;0.5", "007;7", "-3;-3", "12 m²;12", "1,50;1.5", "100;100"})
    void dutchAndEnglishNumbersAreRead(String typed, String number) {
        assertThat(Numbers.read(typed, "m²").map(BigDecimal::toPlainString)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "veel", "1e5", "1E400", "NaN", "1.2.3", "1,00,000", "60.00,000", "12 34", "5.", "--5", "٣", "0x10",
        "1234567890123456", "00000000000000000000000000000000000000000000000000001"})
    void whatIsNoSensibleNumberIsNotRead(String typed) {
        assertThat(Numbers.read(typed, "m²")).isEmpty();
    }

    @Test
    void numbersAreNeverScientificOrAbsurdlyLong() {
        assertThat(Numbers.tidy(new BigDecimal("6E+4")).orElseThrow().toString()).isEqualTo("60000");
        assertThat(Numbers.tidy(new BigDecimal("1E+1000000000"))).isEmpty();
        assertThat(Numbers.tidy(new BigDecimal("1E-1000000000"))).isEmpty();
        assertThat(Numbers.tidy(BigDecimal.ZERO)).hasValue(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"60000;60.000;60,000", "1.5;1,5;1.5", "1234.567;1.234,57;1,234.57", "0;0;0", "-2000;-2.000;-2,000"})
    void numbersAreWrittenInTheNotationOfTheLanguage(BigDecimal number, String dutch, String english) {
        assertThat(Numbers.write(number, 2, Locale.forLanguageTag("nl"))).isEqualTo(dutch);
        assertThat(Numbers.write(number, 2, Locale.ENGLISH)).isEqualTo(english);
    }
}
