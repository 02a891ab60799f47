package nl.groeiruimte.api.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows of each operation what is sent and what comes back: {@code api/examples/<operation>-request.json} and
 * {@code api/examples/<operation>.json}.
 */
@Component
@Lazy
class Examples implements DescriptionPart {

    private final JsonMapper json;

    Examples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    String name = operation.get("operationId").asString();
                    add(operation.at("/requestBody/content"), name + "-request");
                    operation.get("responses").forEachEntry((status, response) -> {
                        if (status.startsWith("2")) {
                            add(response.path("content"), name);
                        }
                    });
                }));
    }

    private void add(JsonNode content, String name) {
        ClassPathResource file = new ClassPathResource("api/examples/" + name + ".json");
        if (!content.isMissingNode() && file.exists()) {
            try (InputStream in = file.getInputStream()) {
                JsonNode example = json.readTree(in);
                content.forEach(type -> ((ObjectNode) type).set("example", example));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
