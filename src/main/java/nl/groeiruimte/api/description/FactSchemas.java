package nl.groeiruimte.api.description;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.fact.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes facts as they are declared, in the words that people read. */
@Component
public class FactSchemas {

    private final MessageSource messages;
    private final FactChoices choices;

    FactSchemas(MessageSource messages, FactChoices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    /**
     * Makes the schema of an object with these facts.
     *
     * @param nullable whether null says that a fact is unknown
     */
    public void describe(ObjectNode schema, List<? extends DeclaredFact> facts, boolean nullable, Locale locale) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        for (DeclaredFact fact : facts) {
            for (String name : fact.fields()) {
                describe(fact, properties.putObject(name), nullable, locale);
            }
        }
    }

    private void describe(DeclaredFact fact, ObjectNode property, boolean nullable, Locale locale) {
        String type = type(fact);
        if (nullable) {
            property.putArray("type").add(type).add("null");
        } else {
            property.put("type", type);
        }
        StringBuilder words =
                new StringBuilder(messages.getMessage(fact.declared().words().facts() + fact.key(), null, locale));
        Limit limit = fact.limit();
        switch (fact.type()) {
            case DATE -> property.put("format", "date");
            case TEXT -> {
                if (limit != null) {
                    property.put("maxLength", limit.most());
                }
            }
            case NUMBER, RANGE -> {
                if (limit != null) {
                    property.put("minimum", limit.least()).put("maximum", limit.most());
                }
            }
            case WINDOWS -> windows(property.putObject("items"));
            case CODES -> property.putObject("items").put("type", "string");
            default -> {
                // Said by its type.
            }
        }
        if (fact.unit() != null && fact.unit() != FactUnit.YEAR) {
            words.append(" (").append(unit(fact.unit(), locale)).append(')');
        }
        List<Option> options = choices.of(fact);
        if (!options.isEmpty()) {
            ArrayNode examples = fact.type() == FactType.CODE ? property.putArray("examples") : null;
            for (Option option : options) {
                if (examples != null) {
                    examples.add(option.value());
                }
                words.append("\n- `").append(option.value()).append("`: ").append(option.label(locale));
            }
        }
        property.put("description", words.toString());
    }

    private static void windows(ObjectNode window) {
        ObjectNode days = window.put("type", "object").putObject("properties");
        for (String end : List.of("from", "to")) {
            days.putObject(end).put("type", "string").put("format", "date");
        }
    }

    private static String type(DeclaredFact fact) {
        return switch (fact.type()) {
            case NUMBER, RANGE -> whole(fact.limit()) ? "integer" : "number";
            case YES_NO -> "boolean";
            case CODES, WINDOWS -> "array";
            default -> "string";
        };
    }

    private static boolean whole(@Nullable Limit limit) {
        return limit != null && limit.decimals() == 0;
    }

    private String unit(FactUnit unit, Locale locale) {
        return unit.symbol() != null
                ? unit.symbol()
                : messages.getMessage("supplyimport.unit." + unit.code(), null, locale);
    }
}
