package nl.groeiruimte.api.description;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes each list of codes as a schema of its own, with what its codes mean. */
@Component
@Lazy
class CodeSchemas implements DescriptionPart {

    private static final String LIFE_PHASE = "LifePhase";

    private final CodeLists lists;
    private final MessageSource messages;

    CodeSchemas(CodeLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
        for (CodeListed list : lists.all()) {
            ObjectNode schema = schemas.putObject(list.schema());
            if (list.schema().equals(LIFE_PHASE)) {
                schema.put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", list.entries().size());
            } else {
                ArrayNode codes = schema.put("type", "string").putArray(list.closed() ? "enum" : "examples");
                list.entries().forEach(entry -> codes.add(entry.code()));
            }
            schema.put("description", words(list, locale));
        }
    }

    private String words(CodeListed list, Locale locale) {
        String kind = list.closed() ? "api.doc.codes.closed" : "api.doc.codes.open";
        return messages.getMessage(kind, new Object[] {list.name()}, locale)
                + list.entries().stream()
                        .map(entry ->
                                "\n- `" + entry.code() + "`: " + entry.words().in(locale))
                        .collect(Collectors.joining());
    }
}
