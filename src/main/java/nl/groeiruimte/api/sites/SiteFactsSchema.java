package nl.groeiruimte.api.sites;

import java.util.Locale;
import nl.groeiruimte.api.description.DescriptionPart;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.FactType;
import nl.groeiruimte.supply.site.FactUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes what can be known of a site as {@link Fact} declares it, in the words that people read. */
@Component
class SiteFactsSchema implements DescriptionPart {

    static final String FACTS = "#/components/schemas/SiteFacts";
    static final String CHANGE = "#/components/schemas/SiteFactsChange";

    private final MessageSource messages;

    SiteFactsSchema(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
        facts(schemas.putObject("SiteFacts"), false, locale);
        facts(schemas.putObject("SiteFactsChange").put("additionalProperties", false), true, locale);
    }

    private void facts(ObjectNode schema, boolean nullable, Locale locale) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        for (Fact fact : Fact.values()) {
            for (String name : SiteBody.names(fact)) {
                describe(fact, properties.putObject(name), nullable, locale);
            }
        }
    }

    private void describe(Fact fact, ObjectNode property, boolean nullable, Locale locale) {
        String type = type(fact);
        if (nullable) {
            property.putArray("type").add(type).add("null");
        } else {
            property.put("type", type);
        }
        if (fact.type() == FactType.DATE) {
            property.put("format", "date");
        }
        Fact.Limit limit = fact.limit();
        if (limit != null && fact.type() == FactType.TEXT) {
            property.put("maxLength", limit.most());
        } else if (limit != null) {
            property.put("minimum", limit.least()).put("maximum", limit.most());
        }
        StringBuilder words = new StringBuilder(message("supply.fact." + fact.key(), locale));
        if (fact.unit() != null && fact.unit() != FactUnit.YEAR) {
            words.append(" (").append(unit(fact.unit(), locale)).append(')');
        }
        if (!fact.codes().isEmpty()) {
            ArrayNode examples = property.putArray("examples");
            for (String code : fact.codes()) {
                examples.add(code);
                words.append("\n- `")
                        .append(code)
                        .append("`: ")
                        .append(message("supply.value." + fact.key() + "." + code, locale));
            }
        }
        property.put("description", words.toString());
    }

    private static String type(Fact fact) {
        return switch (fact.type()) {
            case NUMBER, RANGE -> whole(fact.limit()) ? "integer" : "number";
            case YES_NO -> "boolean";
            default -> "string";
        };
    }

    private static boolean whole(Fact.@Nullable Limit limit) {
        return limit != null && limit.decimals() == 0;
    }

    private String unit(FactUnit unit, Locale locale) {
        return unit.symbol() != null ? unit.symbol() : message("supplyimport.unit." + unit.code(), locale);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
