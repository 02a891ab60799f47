package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.platform.form.TellingWord.Why;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    @ParameterizedTest
    @CsvSource({
        "noor@znr.nl,EMAIL",
        "06-12345678,PHONE",
        "+31 6 12345678,PHONE",
        "12345678,NUMBER",
        "1234 5678,NUMBER",
        "5611 AB,ADDRESS",
        "5611,ADDRESS",
        "Hoge Dijk 12b,ADDRESS",
        "www.znr.nl,WEBSITE",
        "znr-beelden.nl,WEBSITE",
        "Zwaluw,COMPANY",
        "B.V.,COMPANY"
    })
    void wordTellsByItsShapeWhatItIs(String word, Why why) {
        assertThat(Shapes.why(word)).isEqualTo(why);
    }
}
