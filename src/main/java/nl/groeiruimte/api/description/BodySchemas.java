package nl.groeiruimte.api.description;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of bodies what no annotation can: a null is as good as nothing there, or takes away, and whole numbers are just
 * that, since clients in other languages make something strange of our widths.
 */
@Component
@Order(BodySchemas.LAST)
class BodySchemas implements DescriptionPart {

    static final int LAST = 100;

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void describe(ObjectNode description, Locale locale) {
        JsonNode schemas = description.at("/components/schemas");
        tidy(description);
        Set<String> sent = new HashSet<>();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .at("/requestBody/content")
                        .findValuesAsString("$ref")
                        .forEach(reference -> sent(reference, schemas, sent))));
        sent.forEach(name -> nullIsAbsent((ObjectNode) schemas.get(name)));
    }

    /** No widths, and beside a reference no type: what is referred to has one. */
    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("type").asString("").equals("integer")
                    && object.path("format").asString("").startsWith("int")) {
                object.remove("format");
            }
            if (object.path("$ref").isString()) {
                object.remove(List.of("type", "additionalProperties"));
            }
        }
        node.forEach(BodySchemas::tidy);
    }

    /** Of objects alone: lists of codes know no null. */
    private static void sent(String reference, JsonNode schemas, Set<String> into) {
        String name = reference.substring(SCHEMAS.length());
        if (schemas.path(name).has("properties") && into.add(name)) {
            schemas.get(name).findValuesAsString("$ref").forEach(inner -> sent(inner, schemas, into));
        }
    }

    private static void nullIsAbsent(ObjectNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        schema.get("properties").forEachEntry((name, node) -> {
            ObjectNode property = (ObjectNode) node;
            if (required.contains(name)) {
                return;
            }
            if (property.has("$ref")) {
                JsonNode reference = property.remove("$ref");
                ArrayNode either = property.putArray("anyOf");
                either.addObject().set("$ref", reference);
                either.addObject().put("type", "null");
            } else {
                String type = property.get("type").asString();
                property.putArray("type").add(type).add("null");
            }
        });
    }
}
