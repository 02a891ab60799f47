package nl.groeiruimte.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the forms {@code articulate-….form} as their files have them, each line of amounts by itself. */
public final class NeedFormFields {

    private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");

    private NeedFormFields() {}

    /** By key, in the order of the form. */
    public static Map<String, JsonNode> of(String kind) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        try {
            collect(
                    JsonMapper.shared().readTree(Files.readString(Path.of("forms", "articulate-" + kind + ".form"))),
                    fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        node.path("components").forEach(component -> each(component).forEach(one -> {
            if (one.has("key")) {
                fields.put(one.get("key").asString(), one);
            }
            collect(one, fields);
        }));
    }

    private static Stream<JsonNode> each(JsonNode component) {
        Matcher range = RANGE.matcher(component.path("properties").path("each").asString(""));
        return range.matches()
                ? IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                        .mapToObj(number -> JsonMapper.shared()
                                .readTree(component.toString().replace("{code}", Integer.toString(number))))
                : Stream.of(component);
    }
}
