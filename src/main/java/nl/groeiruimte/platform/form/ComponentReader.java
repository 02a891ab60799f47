package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the texts, limits and choices of one component. */
final class ComponentReader {

    private static final String DATE_LABEL = "dateLabel";

    private final JsonNode node;
    private final Kind kind;
    private final Map<String, List<Option>> lists;
    private final Consumer<String> problems;
    private final Map<String, Feel> formulas = new LinkedHashMap<>();

    /** @param lists the lists of choices that the component can name */
    ComponentReader(JsonNode node, Kind kind, Map<String, List<Option>> lists, Consumer<String> problems) {
        this.node = node;
        this.kind = kind;
        this.lists = lists;
        this.problems = problems;
    }

    FormComponent.Texts texts() {
        // A date of Camunda Forms is known by its dateLabel.
        String labelled =
                kind == Kind.DATETIME && !node.path(DATE_LABEL).asString("").isBlank() ? DATE_LABEL : "label";
        Bilingual label = words(labelled, node.path(labelled));
        Bilingual body = words("text", node.path("text"));
        if (label.none() && (kind.isField() || kind == Kind.GROUP)) {
            problems.accept("has no label");
        }
        if (body.none() && kind == Kind.TEXT) {
            problems.accept("has no text");
        }
        return new FormComponent.Texts(label, words("description", node.path("description")), body);
    }

    FormComponent.Input input() {
        if (!node.path("defaultValue").isMissingNode()) {
            problems.accept("defaultValue is not supported: the server fills in what it knows");
        }
        if (kind == Kind.DATETIME && !"date".equals(node.path("subtype").asString(""))) {
            problems.accept("only subtype 'date' is supported");
        }
        if (node.path("disallowPassedDates").asBoolean(false) && format() != Format.FUTURE) {
            problems.accept("disallowPassedDates needs the format 'future', which the server checks");
        }
        Bilingual unit = words("unit", node.path("appearance").path("suffixAdorner"));
        boolean byCase = says("needed", "by-case");
        if (byCase && node.path("validate").path("required").asBoolean(false)) {
            problems.accept("is always required, so it is not needed 'by-case'");
        }
        String valuesKey = node.path("valuesKey").asString("");
        List<Option> standing = lists.get(valuesKey);
        return new FormComponent.Input(
                limits(),
                format(),
                unit,
                standing == null ? choices() : standing,
                valuesKey.isEmpty() ? null : valuesKey,
                readers(),
                byCase,
                says("fills", "true"),
                says("printed", "true"));
    }

    FormComponent.Layout layout() {
        JsonNode layout = node.path("layout");
        int columns = layout.path("columns").asInt(0);
        if (columns < 0 || columns > PartRow.COLUMNS) {
            problems.accept("layout.columns must be 1 to 16, or null");
        }
        boolean folded = says("folded", "true");
        if (folded && kind != Kind.GROUP) {
            problems.accept("only a group can be folded");
        }
        return new FormComponent.Layout(layout.path("row").asString(""), columns, folded);
    }

    private boolean says(String property, String value) {
        return value.equals(node.path("properties").path(property).asString(""));
    }

    private Readers readers() {
        if (says("identity", "true")) {
            return Readers.OF_IDENTITY;
        }
        return Readers.named(node.path("properties").path("readBy").asString("regions"))
                .orElseGet(() -> {
                    problems.accept("readBy must be 'inside', 'outside', 'regions' or 'all'");
                    return Readers.REGIONS;
                });
    }

    private Bilingual words(String name, JsonNode dutch) {
        String nl = dutch.asString("").strip();
        String en = english(name);
        if (nl.isEmpty()) {
            return Bilingual.NONE;
        }
        if (nl.startsWith("=") || nl.contains("{{")) {
            problems.accept(name + " is a formula, which is not supported");
        }
        // A unit as m² or MW is the same in both languages; a sentence is not.
        if (en.isEmpty() && !name.equals("unit")) {
            problems.accept("has no English " + name + " (property 'en." + name + "')");
        }
        return new Bilingual(nl, en.isEmpty() ? nl : en);
    }

    private String english(String name) {
        JsonNode own = node.path("properties").path("en." + name);
        JsonNode found = own.isMissingNode() && name.equals(DATE_LABEL)
                ? node.path("properties").path("en.label")
                : own;
        return found.asString("").strip();
    }

    private Limits limits() {
        JsonNode validate = node.path("validate");
        int decimals = whole(node, "decimalDigits", Limits.MAX_DECIMALS);
        if (decimals < 0 || decimals > Limits.MAX_DECIMALS) {
            problems.accept("decimalDigits must be 0, 1 or 2");
        }
        int maxLength = kind == Kind.TEXTAREA ? Limits.MAX_TEXT : Limits.MAX_LINE;
        BigDecimal min = number(validate, "min");
        BigDecimal max = number(validate, "max");
        int fewest = whole(validate, "minLength", 0);
        int most = whole(validate, "maxLength", maxLength);
        return new Limits(
                validate.path("required").asBoolean(false),
                Map.copyOf(formulas),
                min,
                max,
                fewest,
                most,
                pattern(validate),
                decimals);
    }

    /** Limits that depend on other answers, by name; known after {@link #input}. */
    Map<String, Feel> formulas() {
        return formulas;
    }

    private @Nullable BigDecimal number(JsonNode parent, String name) {
        String limit = parent.path(name).asString("").strip();
        if (limit.isEmpty()) {
            return null;
        }
        try {
            if (limit.startsWith("=")) {
                formulas.put(name, Feel.expression(limit.substring(1)));
                return null;
            }
            return new BigDecimal(limit);
        } catch (NumberFormatException e) {
            problems.accept(name + " is not a number");
            return null;
        } catch (IllegalArgumentException e) {
            problems.accept(name + " is not valid FEEL: " + e.getMessage());
            return null;
        }
    }

    private int whole(JsonNode parent, String name, int otherwise) {
        BigDecimal number = number(parent, name);
        if (number == null) {
            return otherwise;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            problems.accept(name + " is not a whole number");
            return otherwise;
        }
    }

    private @Nullable Pattern pattern(JsonNode validate) {
        String pattern = validate.path("pattern").asString("");
        try {
            return pattern.isEmpty() ? null : ScriptPattern.compile(pattern);
        } catch (IllegalArgumentException e) {
            problems.accept("validate.pattern cannot be used: " + e.getMessage());
            return null;
        }
    }

    private Format format() {
        String name = node.path("properties").path("format").asString("");
        if (name.isEmpty()) {
            name = node.path("validate").path("validationType").asString("");
        }
        if (name.isEmpty() || name.equals("custom")) {
            return Format.NONE;
        }
        Format format = Format.named(name).orElse(null);
        if (format == null || !format.suits(kind)) {
            problems.accept("format '" + name + "' is unknown for a " + kind.type());
            return Format.NONE;
        }
        return format;
    }

    private List<Option> choices() {
        List<Option> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode choice : node.path("values")) {
            String value = choice.path("value").asString("");
            String label = choice.path("label").asString("");
            if (value.isEmpty() || label.isEmpty()) {
                problems.accept("a choice has no value or no label");
            } else if (!seen.add(value)) {
                problems.accept("the choice '" + value + "' occurs twice");
            }
            Bilingual words = words("value." + value, choice.path("label"));
            choices.add(new Option(value, words));
        }
        if (kind.hasChoices()
                && choices.isEmpty() == node.path("valuesKey").asString("").isEmpty()) {
            problems.accept("needs either values or a valuesKey");
        }
        return List.copyOf(choices);
    }
}
