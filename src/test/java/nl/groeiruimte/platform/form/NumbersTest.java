package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.WrittenNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @Test
    void numbersAreNeverScientificOrAbsurdlyLong() {
        assertThat(Numbers.tidy(new BigDecimal("6E+4")).orElseThrow().toString())
                .isEqualTo("60000");
        assertThat(Numbers.tidy(new BigDecimal("1E+1000000000"))).isEmpty();
        assertThat(Numbers.tidy(new BigDecimal("1E-1000000000"))).isEmpty();
        assertThat(Numbers.tidy(BigDecimal.ZERO)).hasValue(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"60000;60.000;60,000", "1.5;1,5;1.5", "1234.567;1.234,57;1,234.57", "0;0;0", "-2000;-2.000;-2,000"
            })
    void numbersAreWrittenInTheNotationOfTheLanguage(BigDecimal number, String dutch, String english) {
        assertThat(Numbers.write(number, 2, Locale.forLanguageTag("nl"))).isEqualTo(dutch);
        assertThat(Numbers.write(number, 2, Locale.ENGLISH)).isEqualTo(english);
    }

    /** A browser sends back what it was given. */
    @ParameterizedTest
    @CsvSource({"1250,2", "1250.5,2", "12500,1", "1250,0", "0.25,2"})
    void whatStandsInAFieldIsReadBack(BigDecimal number, int decimals) {
        for (Locale locale : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            assertThat(WrittenNumber.read(Numbers.typed(number, decimals, locale), decimals))
                    .hasValueSatisfying(read -> {
                        assertThat(read.number()).isEqualByComparingTo(number);
                        assertThat(read.inDoubt()).isFalse();
                    });
        }
    }
}
