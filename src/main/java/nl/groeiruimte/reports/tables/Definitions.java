package nl.groeiruimte.reports.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every figure counts: one catalogue, {@code impact/definitions.json}, with a version that each report names. */
@Component
public class Definitions {

    private final JsonNode catalogue;

    Definitions(JsonMapper json) {
        try (InputStream file = new ClassPathResource("impact/definitions.json").getInputStream()) {
            catalogue = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grows when a definition changes, such as {@code 1.0}. */
    public String version() {
        return catalogue.required("version").asString();
    }

    /** What a target counts, in a plain sentence. */
    public Bilingual target(String code) {
        return words("/targets/" + code);
    }

    Bilingual title(String table) {
        return words("/tables/" + table + "/title");
    }

    Bilingual definition(String table) {
        return words("/tables/" + table + "/definition");
    }

    Bilingual column(String table, String column) {
        return words("/tables/" + table + "/columns/" + column);
    }

    /** What the catalogue calls a row; empty where its code is a word of the domain. */
    Optional<Bilingual> row(String table, String row) {
        String place = "/tables/" + table + "/rows/" + row;
        return catalogue.at(place).isMissingNode() ? Optional.empty() : Optional.of(words(place));
    }

    private Bilingual words(String place) {
        JsonNode words = catalogue.requiredAt(place);
        return new Bilingual(
                words.required("nl").asString(), words.required("en").asString());
    }
}
