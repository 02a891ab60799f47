package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.groeiruimte.api.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NewLeadDescribedIT extends ApiTests {

    private JsonNode api;

    @BeforeEach
    void read() {
        api = get("/api/v1/openapi.json", null).json();
    }

    @Test
    void bodyIsDescribedAsTheFormReadsIt() {
        Set<String> described = new TreeSet<>();
        collect("", api.at("/components/schemas/NewLead"), described);

        assertThat(described).isEqualTo(NewLeadReader.PLACES.keySet());
        assertThat(required("", "NewLead"))
                .containsExactlyInAnyOrder(
                        "/company",
                        "/technologies",
                        "/makes",
                        "/makesWhat",
                        "/stage",
                        "/lifePhase",
                        "/limitedAtLocation",
                        "/cause",
                        "/province",
                        "/neededBy",
                        "/consent");
        assertThat(required("/company", "Company")).containsExactlyInAnyOrder("/company/name", "/company/kvkNumber");
        assertThat(api.at("/components/schemas/NewLead/additionalProperties").asBoolean(true))
                .isFalse();
    }

    private void collect(String pointer, JsonNode schema, Set<String> into) {
        resolved(schema).path("properties").forEachEntry((name, property) -> {
            into.add(pointer + "/" + name);
            collect(pointer + "/" + name, property, into);
        });
    }

    private Stream<String> required(String pointer, String schema) {
        return api.at("/components/schemas/" + schema + "/required")
                .valueStream()
                .map(name -> pointer + "/" + name.asString());
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("anyOf")) {
            return resolved(node.at("/anyOf/0"));
        }
        return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
    }
}
