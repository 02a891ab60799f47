package nl.groeiruimte.confidentiality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts that people type in forms, such as {@code answer-question.answer}, and who reads them. */
final class TextFields {

    /** From whom the fewest read to whom all do. */
    private static final List<String> STRICTNESS = List.of("inside", "outside", "regions");

    private final Map<String, String> readBy = new TreeMap<>();

    private TextFields() {}

    static TextFields ofTheProduct() {
        TextFields fields = new TextFields();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".form")).toList()) {
                String form = file.getFileName().toString().replace(".form", "");
                fields.add(form, JsonMapper.shared().readTree(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private void add(String form, JsonNode node) {
        node.path("components").forEach(component -> {
            JsonNode properties = component.path("properties");
            if (component.path("type").asString("").startsWith("text") && component.has("key")) {
                readBy.put(
                        form + "." + component.path("key").asString(),
                        properties.path("identity").asString("").equals("true")
                                ? "identity"
                                : properties.path("readBy").asString("nobody said"));
            }
            add(form, component);
        });
    }

    /** Those that one of these reads. */
    List<String> readBy(String... readers) {
        return readBy.entrySet().stream()
                .filter(field -> Set.of(readers).contains(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who reads this one; {@code no text} for what is none. */
    String of(String field) {
        return readBy.getOrDefault(field, "no text");
    }

    int strictness(String field) {
        return STRICTNESS.indexOf(of(field));
    }
}
