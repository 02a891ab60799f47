package nl.groeiruimte.api.leads;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.groeiruimte.api.description.CodeLists;
import nl.groeiruimte.api.description.DescriptionPart;
import nl.groeiruimte.cases.lead.EventDetail;
import nl.groeiruimte.cases.lead.EventType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the details of events as {@link EventType} declares them: each name once, and which type has which. */
@Component
class EventSchemas implements DescriptionPart {

    static final String DETAILS = "#/components/schemas/EventDetails";

    private final CodeLists lists;

    EventSchemas(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
        ObjectNode details = schemas.putObject("EventDetails").put("type", "object");
        ObjectNode properties = details.putObject("properties");
        Arrays.stream(EventType.values())
                .flatMap(type -> type.details().stream())
                .filter(EventDetail::toldToSystems)
                .filter(detail -> !properties.has(detail.told().name()))
                .forEach(detail ->
                        describe(detail, properties.putObject(detail.told().name())));
        details.putObject("x-details-of-types")
                .setAll(Arrays.stream(EventType.values())
                        .collect(Collectors.toMap(EventType::code, type -> names(type, description))));
    }

    private static JsonNode names(EventType type, ObjectNode description) {
        ArrayNode names = description.arrayNode();
        type.details().stream()
                .filter(EventDetail::toldToSystems)
                .forEach(detail -> names.add(detail.told().name()));
        return names;
    }

    private void describe(EventDetail detail, ObjectNode property) {
        ObjectNode one = property;
        if (detail.told().many()) {
            one = property.put("type", "array").putObject("items");
        }
        switch (detail.type()) {
            case CODE -> one.put("$ref", lists.schemaOf(detail.told().words()));
            case CAUSES -> {
                ObjectNode parts = one.put("type", "object").putObject("properties");
                parts.putObject("kind").put("$ref", lists.schemaOf("kind"));
                parts.putObject("cause").put("$ref", lists.schemaOf("code.cause"));
                one.putArray("required").add("kind").add("cause");
            }
            case DAY -> one.put("type", "string").put("format", "date");
            case AGENCY, SITE -> one.put("type", "string");
            case NUMBER -> one.put("type", "integer").put("minimum", 0);
            case PERSON -> throw new IllegalStateException("not shown");
        }
    }
}
