package nl.groeiruimte.api.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.groeiruimte.api.description.DescriptionPart;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.node.ObjectNode;

/** Describes what each kind of room can be asked with as its form declares it, in the words that people read there. */
@Component
class RequestSchemas implements DescriptionPart {

    static final String NEEDS = "#/components/schemas/Needs";

    private final FormCatalogue forms;

    RequestSchemas(FormCatalogue forms) {
        this.forms = forms;
    }

    /** A kind of room as a name in JSON, such as {@code housingAccess}. */
    static String name(KindOfRoom kind) {
        String[] parts = kind.code().split("-");
        return parts[0]
                + Arrays.stream(parts).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    @Override
    public void describe(ObjectNode description, Locale locale) {
        ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
        ObjectNode needs = schemas.putObject("Needs").put("type", "object").putObject("properties");
        for (KindOfRoom kind : KindOfRoom.values()) {
            ObjectNode properties =
                    needs.putObject(name(kind)).put("type", "object").putObject("properties");
            forms.form(kind.form()).facts().stream()
                    .filter(fact -> fact.shape() != FieldFact.Shape.WORDS)
                    .forEach(fact -> describe(fact, properties.putObject(fact.key()), locale));
        }
    }

    private static void describe(FieldFact fact, ObjectNode property, Locale locale) {
        switch (fact.shape()) {
            case NUMBER -> property.put("type", "number");
            case FLAG -> property.put("type", "boolean");
            case DAY -> property.put("type", "string").put("format", "date");
            case CODES -> codes(fact, property.put("type", "array").putObject("items"));
            default -> codes(fact, property);
        }
        property.put("description", words(fact, locale));
    }

    /** As examples: a form's choices may grow within a version of the API. */
    private static void codes(FieldFact fact, ObjectNode schema) {
        schema.put("type", "string");
        if (!fact.choices().isEmpty()) {
            var examples = schema.putArray("examples");
            fact.choices().forEach(choice -> examples.add(choice.value()));
        }
    }

    private static String words(FieldFact fact, Locale locale) {
        StringBuilder words = new StringBuilder(fact.label().in(locale));
        Bilingual unit = fact.unit();
        if (!unit.in(locale).isEmpty()) {
            words.append(" (").append(unit.in(locale)).append(')');
        }
        fact.choices().forEach(choice -> words.append("\n- `")
                .append(choice.value())
                .append("`: ")
                .append(choice.label(locale)));
        return words.toString();
    }
}
