package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What of Camunda Forms we do as its file says; the rest is refused by name, for what is passed over misleads its
 * author.
 */
final class Honoured {

    private static final Set<String> ANYWHERE = Set.of("type", "id", "layout", "conditional", "properties");
    private static final Set<String> OF_FIELDS =
            Set.of("key", "label", "description", "validate", "path", "defaultValue");
    private static final Set<String> OF_CHOICES = Set.of("values", "valuesKey");
    private static final Map<Kind, Set<String>> OF_KIND = Map.of(
            Kind.TEXT,
            Set.of("text"),
            Kind.SEPARATOR,
            Set.of(),
            Kind.GROUP,
            Set.of("label", "components", "showOutline", "path"),
            Kind.NUMBER,
            Set.of("appearance", "decimalDigits"),
            Kind.DATETIME,
            Set.of("dateLabel", "subtype", "disallowPassedDates"),
            Kind.RADIO,
            OF_CHOICES,
            Kind.SELECT,
            OF_CHOICES,
            Kind.CHECKLIST,
            OF_CHOICES);
    private static final Map<Kind, Set<String>> LIMITS = Map.of(
            Kind.NUMBER,
            Set.of("required", "min", "max"),
            Kind.TEXTFIELD,
            Set.of("required", "minLength", "maxLength", "pattern", "validationType"),
            Kind.TEXTAREA,
            Set.of("required", "minLength", "maxLength", "pattern"));

    private final Consumer<String> problems;

    Honoured(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(JsonNode component, Kind kind) {
        Set<String> special = OF_KIND.getOrDefault(kind, Set.of());
        each(
                component,
                "",
                name -> ANYWHERE.contains(name)
                        || special.contains(name)
                        || kind.isField() && OF_FIELDS.contains(name));
        each(component.path("validate"), "validate.", LIMITS.getOrDefault(kind, Set.of("required"))::contains);
        each(component.path("appearance"), "appearance.", List.of("suffixAdorner")::contains);
        each(component.path("conditional"), "conditional.", List.of("hide")::contains);
    }

    /** What is switched off or left empty asks for nothing. */
    private void each(JsonNode node, String path, Predicate<String> known) {
        node.properties().stream()
                .filter(property -> !known.test(property.getKey()) && !isOff(property.getValue()))
                .forEach(property -> problems.accept(path + property.getKey() + " is not supported"));
    }

    private static boolean isOff(JsonNode value) {
        return value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isBoolean() && !value.asBoolean()
                || value.isString() && value.asString().isEmpty();
    }
}
