package nl.groeiruimte.api.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API in each language: what annotations say, what is declared elsewhere, and the texts. */
@Component
@Lazy
class WholeDescription {

    private final List<DescriptionPart> parts;
    private final DescriptionWords words;
    private final JsonMapper json;
    private final Map<Locale, byte[]> made = new ConcurrentHashMap<>();

    WholeDescription(List<DescriptionPart> parts, DescriptionWords words, JsonMapper json) {
        this.parts = parts;
        this.words = words;
        this.json = json;
    }

    /** @param annotated what annotations say; always the same, so that it is completed once */
    byte[] complete(byte[] annotated, Locale locale) {
        return made.computeIfAbsent(locale, language -> {
            ObjectNode description = (ObjectNode) json.readTree(annotated);
            parts.forEach(part -> part.describe(description, language));
            words.fill(description, language);
            return json.writeValueAsBytes(description);
        });
    }
}
