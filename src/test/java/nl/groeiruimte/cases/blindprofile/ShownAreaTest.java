package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A profile may say where a company is as widely as the case lead wants. */
class ShownAreaTest {

    @Test
    void everyProvinceLiesInAPartOfTheCountryAndInTheCountry() {
        assertThat(IntStream.rangeClosed(20, 31).mapToObj(number -> "PV" + number))
                .allSatisfy(province -> {
                    assertThat(ShownArea.around(province))
                            .hasSize(3)
                            .startsWith(province)
                            .endsWith("NL");
                    assertThat(ShownArea.around(province)).allSatisfy(area -> assertThat(ShownArea.provinces(area))
                            .contains(province));
                });
    }

    @Test
    void aWiderAreaHoldsMoreProvinces() {
        assertThat(ShownArea.provinces("PV30")).containsExactly("PV30");
        assertThat(ShownArea.provinces("LD04")).containsExactlyInAnyOrder("PV30", "PV31");
        assertThat(ShownArea.provinces("NL")).hasSize(12).doesNotHaveDuplicates();
    }
}
