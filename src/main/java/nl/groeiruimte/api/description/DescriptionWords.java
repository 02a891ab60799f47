package nl.groeiruimte.api.description;

import java.util.Locale;
import java.util.function.BiConsumer;
import nl.groeiruimte.platform.apiuse.RateLimitSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in the texts of {@code messages/api-doc}. A text's key is made of what it is about: {@code api.doc.<operation>
 * .summary}, {@code .description}, {@code .body}, {@code .<status>} and {@code .<parameter>} (or, for all operations,
 * {@code api.doc.parameter.<parameter>}); {@code api.doc.schema.<schema>} and {@code .<property>};
 * {@code api.doc.header.<header>}; {@code api.doc.tag.<tag>}.
 */
@Component
@Lazy
class DescriptionWords {

    /** The only one with numbers in it. */
    private static final String OF_ALL = "api.doc.description";

    private final MessageSource messages;
    private final RateLimitSettings limit;

    DescriptionWords(MessageSource messages, RateLimitSettings limit) {
        this.messages = messages;
        this.limit = limit;
    }

    void fill(ObjectNode description, Locale locale) {
        each(description, (place, keys) -> {
            String text = text(locale, keys.text().split(" "));
            if (text != null) {
                place.put(keys.property(), text);
            }
        });
    }

    /**
     * Where a text stands.
     *
     * @param property in which
     * @param text keys of which the first counts that there is, with blanks between
     */
    record Keys(String property, String text) {

        static Keys description(String text) {
            return new Keys("description", text);
        }
    }

    /** Every place that has a text. */
    static void each(ObjectNode description, BiConsumer<ObjectNode, Keys> place) {
        ObjectNode info = (ObjectNode) description.get("info");
        place.accept(info, new Keys("summary", "api.doc.summary"));
        place.accept(info, Keys.description(OF_ALL));
        description
                .path("servers")
                .forEach(server -> place.accept((ObjectNode) server, Keys.description("api.doc.server")));
        description
                .path("tags")
                .forEach(tag -> place.accept(
                        (ObjectNode) tag,
                        Keys.description("api.doc.tag." + tag.get("name").asString())));
        description.get("paths").forEach(path -> path.forEach(operation -> operation((ObjectNode) operation, place)));
        JsonNode components = description.get("components");
        components
                .path("securitySchemes")
                .forEachEntry((name, scheme) ->
                        place.accept((ObjectNode) scheme, Keys.description("api.doc.security." + name)));
        headers(components, place);
        components.path("schemas").forEachEntry((name, schema) -> {
            place.accept((ObjectNode) schema, Keys.description("api.doc.schema." + name));
            schema.path("properties")
                    .forEachEntry((property, node) -> place.accept(
                            (ObjectNode) node, Keys.description("api.doc.schema." + name + "." + property)));
        });
    }

    private static void operation(ObjectNode operation, BiConsumer<ObjectNode, Keys> place) {
        String own = "api.doc." + operation.get("operationId").asString() + ".";
        place.accept(operation, new Keys("summary", own + "summary"));
        place.accept(operation, Keys.description(own + "description"));
        operation.path("parameters").forEach(parameter -> {
            String name = parameter.get("name").asString();
            place.accept((ObjectNode) parameter, Keys.description(own + name + " api.doc.parameter." + name));
        });
        if (operation.has("requestBody")) {
            place.accept((ObjectNode) operation.get("requestBody"), Keys.description(own + "body"));
        }
        operation.get("responses").forEachEntry((status, response) -> {
            if (status.matches("[23].*")) {
                place.accept((ObjectNode) response, Keys.description(own + status));
                headers(response, place);
            }
        });
    }

    private static void headers(JsonNode of, BiConsumer<ObjectNode, Keys> place) {
        of.path("headers").forEachEntry((name, header) -> {
            if (!header.has("$ref")) {
                place.accept((ObjectNode) header, Keys.description("api.doc.header." + name));
            }
        });
    }

    private @Nullable String text(Locale locale, String... keys) {
        for (String key : keys) {
            String text = messages.getMessage(key, arguments(key), null, locale);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private Object[] arguments(String key) {
        return key.equals(OF_ALL)
                ? new Object[] {limit.requests(), limit.period().toSeconds()}
                : new Object[0];
    }
}
