package nl.groeiruimte.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "60.000,5;60000.5",
                "60,000.5;60000.5",
                "1,5;1.5",
                "1.5;1.5",
                "60 000;60000",
                "60\u00a0000,25;60000.25",
                "\u200b60\u202f000;60000",
                "€ 1.500.000;1500000",
                "1.500.000 euro;1500000",
                "€ 100,-;100",
                "0,125;0.125",
                ",5;0.5",
                "007;7",
                "-3;-3",
                "\u22123;-3",
                "12 m²;12",
                "12\u00a0MW;12",
                "1,50;1.5",
                "100;100",
                "1250,0;1250"
            })
    void dutchAndEnglishNumbersAreReadTheSameEverywhere(String typed, String number) {
        assertThat(WrittenNumber.read(typed, 2, "m²", "MW")).hasValueSatisfying(read -> {
            assertThat(read.number()).isEqualByComparingTo(number);
            assertThat(read.inDoubt()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.250;1250;1.25",
                "1,250;1250;1.25",
                "12,500 MW;12500;12.5",
                "-1.250;-1250;-1.25",
                "100.000;100000;100"
            })
    void thousandsAndDecimalsThatCannotBeToldApartAreAsked(String typed, BigDecimal thousands, BigDecimal decimals) {
        assertThat(WrittenNumber.read(typed, 2, "MW")).hasValueSatisfying(read -> {
            assertThat(read.number()).isEqualByComparingTo(thousands);
            assertThat(read.otherwise()).isEqualByComparingTo(decimals);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"51,823;51.823", "51.823;51.823", "5,809;5.809", " 52.1234567° ;52.12346", "52;52"})
    void degreesHaveNoThousandsSoThatCommaAndPointAreTheSame(String typed, BigDecimal degrees) {
        assertThat(WrittenNumber.degrees(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(degrees));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "51.823,5", "noord", "-5,8", "51 823", "1.234.567"})
    void whatIsNoNumberOfDegreesIsNotRead(String typed) {
        assertThat(WrittenNumber.degrees(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "1,250", "1 250", "1250"})
    void whereOnlyWholeNumbersAreAskedThereIsNoDoubt(String typed) {
        assertThat(WrittenNumber.read(typed, 0)).hasValue(new WrittenNumber(new BigDecimal(1250), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "veel",
                "1e5",
                "1E400",
                "NaN",
                "1.2.3",
                "1,00,000",
                "60.00,000",
                "12 34",
                "5.",
                "--5",
                "٣",
                "0x10",
                "00000000000000000000000000000000000000000000000000001"
            })
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(WrittenNumber.read(typed, 2, "m²")).isEmpty();
    }
}
