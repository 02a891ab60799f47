package nl.groeiruimte.platform.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.feel.Feel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one form file; collects everything that is wrong with it, so that one start shows all. */
final class FormParser {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String fileName;
    private final Map<String, List<Option>> lists;
    private final EachWord each;
    private final List<String> problems;
    private final Set<String> keys = new HashSet<>();
    private final Map<Place, Feel> formulas = new LinkedHashMap<>();

    private record Place(String component, String property) {}

    /** @param lists the lists of choices that a form can name and nobody hands over */
    FormParser(String fileName, Map<String, List<Option>> lists, List<String> problems) {
        this.fileName = fileName;
        this.lists = lists;
        this.each = new EachWord(lists);
        this.problems = problems;
    }

    /** The form; not to be used when problems were added. */
    Form parse(String json) {
        String key = fileName.replaceFirst("\\.form$", "");
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            problem("form", "is not JSON: " + e.getOriginalMessage());
            return new Form(key, List.of());
        }
        if (!key.equals(root.path("id").asString(""))) {
            problem("form", "its id must be '" + key + "', as its file name, because tasks refer to the id");
        }
        List<FormComponent> components = components(root.path("components"), "");
        if (components.isEmpty()) {
            problem("form", "has no components");
        }
        formulas.forEach(this::check);
        return new Form(key, components);
    }

    private void check(Place place, Feel formula) {
        formula.names().stream()
                .filter(name -> !keys.contains(name))
                .forEach(name -> problem(
                        place.component(),
                        place.property() + " refers to '" + name + "', which is no field of this form"));
        formula.unknownFunctions()
                .forEach(name -> problem(
                        place.component(), place.property() + " calls '" + name + "', which is no function of FEEL"));
    }

    private List<FormComponent> components(JsonNode nodes, String parent) {
        List<FormComponent> components = new ArrayList<>();
        for (JsonNode node : nodes) {
            each.of(node, problem -> problem(name(node, parent), problem))
                    .forEach(one ->
                            component(one, parent + "c" + components.size()).ifPresent(components::add));
        }
        return components;
    }

    private Optional<FormComponent> component(JsonNode node, String place) {
        String type = node.path("type").asString("");
        Kind kind = Kind.named(type).orElse(null);
        String name = name(node, place);
        if (kind == null) {
            problem(name, "unknown component type '" + type + "'");
            return Optional.empty();
        }
        String key = kind.isField() ? fieldKey(node, name) : place;
        if (!node.path("path").asString("").isEmpty()) {
            problem(name, "path is not supported: values are not nested");
        }
        new Honoured(problem -> problem(name, problem)).check(node, kind);
        ComponentReader reader = new ComponentReader(node, kind, lists, problem -> problem(name, problem));
        FormComponent.Texts texts = reader.texts();
        FormComponent.Input input = kind.isField() ? reader.input() : null;
        reader.formulas().forEach((limit, formula) -> formulas.put(new Place(name, "validate." + limit), formula));
        List<FormComponent> children = components(node.path("components"), place);
        if (kind == Kind.GROUP && children.isEmpty()) {
            problem(name, "has no components");
        }
        return Optional.of(
                new FormComponent(kind, key, texts, condition(node, name), input, reader.layout(), children));
    }

    private String fieldKey(JsonNode node, String name) {
        String key = node.path("key").asString("");
        if (key.isEmpty()) {
            problem(name, "has no key");
        } else if (!KEY.matcher(key).matches()) {
            problem(name, "the key must be letters and digits, starting with a letter");
        } else if (!keys.add(key)) {
            problem(name, "duplicate key");
        }
        return key;
    }

    private @Nullable Condition condition(JsonNode node, String name) {
        JsonNode hide = node.path("conditional").path("hide");
        if (hide.isMissingNode() || hide.asString("").isEmpty()) {
            return null;
        }
        try {
            Condition condition = Condition.of(hide.asString());
            formulas.put(new Place(name, "conditional.hide"), condition.expression());
            return condition;
        } catch (IllegalArgumentException e) {
            problem(name, "conditional.hide is not valid FEEL: " + e.getMessage());
            return null;
        }
    }

    private static String name(JsonNode node, String place) {
        for (String property : List.of("key", "label", "id")) {
            String name = node.path(property).asString("");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "component " + place;
    }

    private void problem(String place, String what) {
        problems.add(fileName + ": " + place + ": " + what);
    }
}
