package nl.groeiruimte.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({
        "Kade en haven, kade en haven",
        "Röntgen, rontgen",
        "Ｋade, kade",
        "Н0va, hova",
        "no\u200bva, nova",
        "A&amp;B, a&b",
    })
    void textIsReadInPlainLetters(String text, String plain) {
        assertThat(Written.of(text).spellings()).contains(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "n0va bouwt, nova bouwt",
        "l1cht, llcht",
        "l1cht, licht",
        "$nel e€n, snel een",
        "b+b 42, btb 42",
        "12 km bij 3e kade, 12 km bij ee kade",
    })
    void digitsInWordsAreReadAsLetters(String text, String read) {
        assertThat(Written.of(text).spellings()).contains(read);
    }

    @ParameterizedTest
    @CsvSource({
        "KH levert, kh",
        "levert aan KH, kh",
        "K.H. levert, kh",
        "aan K. H. bv, kh",
        "жK.H. levert, kh",
        "k.h., kh",
    })
    void capitalsAndDottedLettersAreFound(String text, String capitals) {
        assertThat(Written.of(text).capitals()).containsExactly(capitals);
    }

    @Test
    void sentencesHaveNoCapitalsOfANameInThem() {
        assertThat(Written.of("Wij bouwen. Dat kost tijd. A is geen naam, B evenmin.")
                        .capitals())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bel 010 123 45 67, 31101234567", "bel +31 10 1234567, 31101234567"})
    void telephoneNumbersAreFound(String text, String phone) {
        assertThat(Written.of(text).phones()).containsExactly(phone);
    }

    @Test
    void severalTextsTogetherHoldWhatEachHolds() {
        Written together = Written.together(List.of(Written.of("KH levert"), Written.of("bel 010 1234567")));
        assertThat(together.spellings()).contains("kh levert", "bel 010 1234567");
        assertThat(together.capitals()).containsExactly("kh");
        assertThat(together.phones()).containsExactly("31101234567");
    }
}
