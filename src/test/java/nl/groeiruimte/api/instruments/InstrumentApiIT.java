package nl.groeiruimte.api.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agency's own system reads the instruments of all. */
class InstrumentApiIT extends ApiTests {

    private static final String PATH = "/api/v1/instruments";

    @Test
    void allInstrumentsAreReadAndWhatNobodyKnowsIsLeftOut() {
        String token = Tokens.forAgency("bom");
        JsonNode all = get(PATH, token).json().path("items");
        assertThat(all.valueStream().map(one -> one.path("instrument").asString()))
                .contains("wbso", "scale-up-nijmegen")
                .isSorted();
        JsonNode fund = get(PATH + "/invest-nl-risicokapitaal", token).json();
        assertThat(fund.at("/facts/mayLead").asBoolean(true)).isFalse();
        assertThat(fund.at("/facts/lifePhases").valueStream().map(JsonNode::asString))
                .containsExactly("2", "3");
        assertThat(fund.path("facts").has("ticketFrom")).isFalse();
        assertThat(fund.at("/sources/0/source").asString()).contains("Meerjarenprogramma");
        assertThat(get(PATH + "/nergens", token).status()).isEqualTo(404);
    }
}
