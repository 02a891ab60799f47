package nl.groeiruimte.reports.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.groeiruimte.reports.document.Words;
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

    /** What holds for all figures. */
    public Words general() {
        return words("/general");
    }

    /** What a target counts, in a plain sentence. */
    public Words target(String code) {
        return words("/targets/" + code);
    }

    Words title(String table) {
        return words("/tables/" + table + "/title");
    }

    Words definition(String table) {
        return words("/tables/" + table + "/definition");
    }

    Words column(String table, String column) {
        return words("/tables/" + table + "/columns/" + column);
    }

    Words row(String table, String row) {
        return words("/tables/" + table + "/rows/" + row);
    }

    private Words words(String place) {
        JsonNode words = catalogue.requiredAt(place);
        return new Words(words.required("nl").asString(), words.required("en").asString());
    }
}
