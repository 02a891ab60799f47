package nl.groeiruimte.desk.shortlistpage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.cases.comparison.ScorePart;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ShortlistQueryTest {

    private final LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

    @Test
    void addressWithoutWeightsTriesNothing() {
        parameters.add("agency", "");
        assertThat(ShortlistQuery.of(parameters).tried()).isNull();
        assertThat(ShortlistQuery.of(parameters).filtered()).isFalse();
    }

    @Test
    void weightsThatAreGivenAreTriedAndTheOthersWeighNothing() {
        parameters.add("w.power", "90");
        assertThat(ShortlistQuery.of(parameters).tried().of(ScorePart.POWER)).isEqualTo(90);
        assertThat(ShortlistQuery.of(parameters).tried().of(ScorePart.PRICE)).isZero();
    }

    @Test
    void whatSomebodyTypedIntoTheAddressIsLeftOut() {
        parameters.add("w.power", "900");
        parameters.add("w.price", "-1");
        parameters.add("list", "1; drop table");
        assertThat(ShortlistQuery.of(parameters).tried()).isNull();
        assertThat(ShortlistQuery.of(parameters).list()).isNull();
    }
}
