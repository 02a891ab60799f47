package nl.groeiruimte.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchCapitalTest {

    @ParameterizedTest
    @CsvSource({"ijsvogel, IJsvogel", "ijs, IJs", "ij, IJ", "iets, Iets", "élan, Élan", "Ijmuiden, Ijmuiden", "'', ''"})
    void ijIsOneLetterAtTheBeginning(String written, String begun) {
        assertThat(DutchCapital.of(written)).isEqualTo(begun);
    }
}
