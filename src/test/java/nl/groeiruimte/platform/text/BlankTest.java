package nl.groeiruimte.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u2007\u202f",
                "\u3000",
                "\u200b",
                "\u200c\u200d",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u200e\u202e",
                "\u0085",
                "\u2028",
                "\u0000",
                "\u2800",
                "\u3164",
                "\uffa0",
                "\u115f\u1160",
                "\u180e",
                "\ufe0f",
                "\udb40\udc20"
            })
    void whatShowsNothingIsBlank(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(Blank.strip(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", ".", "\u00a0x\u00a0", "½", "名", "☐", "\ud83c\udf31"})
    void whatShowsSomethingIsNot(String text) {
        assertThat(Blank.is(text)).isFalse();
    }

    @Test
    void whiteSpaceOfEveryKindAroundATextIsTakenOff() {
        assertThat(Blank.strip("\u00a0\u200b\ufeff Hal 3\u00a0b \u3000\n")).isEqualTo("Hal 3\u00a0b");
        assertThat(Blank.plainSpaces("Hal\u00a03\u202fb")).isEqualTo("Hal 3 b");
        assertThat(Blank.is(null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234\u00a0AB|1234 AB", "1234  ab|1234 AB", "1234ab|1234 AB", "1234|1234", "12345 AB|12345 AB"})
    void postcodesAreKeptInOneForm(String written, String kept) {
        assertThat(WrittenCode.postcode(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9123\u00a04567|91234567", "9123.4567|91234567", "9123-45 67|91234567", "9123 x|9123 x"})
    void numbersOfTheTradeRegisterAreKeptAsDigits(String written, String kept) {
        assertThat(WrittenCode.digits(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06.12345678|06 12345678",
                "020–1234567|020-1234567",
                "+31\u00a0(0)6 1234\u20115678|+31 (0)6 1234-5678",
                "06/12345678|06 12345678",
                "bel mij|bel mij"
            })
    void telephoneNumbersAreKeptWithPlainSigns(String written, String kept) {
        assertThat(WrittenCode.phone(written)).isEqualTo(kept);
    }
}
