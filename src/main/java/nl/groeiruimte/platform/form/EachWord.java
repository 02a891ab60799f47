package nl.groeiruimte.platform.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A component with the property {@code each} stands for one for each word of a list, so that a form need not be changed
 * with the list, or for one for each number of a range such as {@code 1..4}. {@code {code}}, {@code {nl}} and
 * {@code {en}} in it are the word's; its key ends with the code, and so does the name of its row.
 */
final class EachWord {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,2})\\.\\.([0-9]{1,2})");

    private final Map<String, List<Option>> lists;

    EachWord(Map<String, List<Option>> lists) {
        this.lists = lists;
    }

    /** The component itself, or those that it stands for. */
    Stream<JsonNode> of(JsonNode component, Consumer<String> problems) {
        String list = component.path("properties").path("each").asString("");
        if (list.isEmpty()) {
            return Stream.of(component);
        }
        Matcher range = RANGE.matcher(list);
        if (range.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .mapToObj(Integer::toString)
                    .map(number -> one(component, Option.of(number, number)));
        }
        if (!lists.containsKey(list)) {
            problems.accept("is for each of the list '" + list + "', which is not there");
            return Stream.empty();
        }
        return lists.get(list).stream().map(word -> one(component, word));
    }

    private static JsonNode one(JsonNode component, Option word) {
        ObjectNode one = (ObjectNode) JSON.readTree(component
                .toString()
                .replace("{code}", word.value())
                .replace("{nl}", inside(word.label(Bilingual.DUTCH)))
                .replace("{en}", inside(word.label(Bilingual.ENGLISH))));
        String own = Arrays.stream(word.value().split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        if (one.has("key")) {
            one.put("key", component.path("key").asString("") + own);
        }
        if (one.get("layout") instanceof ObjectNode layout) {
            layout.put("row", layout.path("row").asString("") + own);
        }
        return one;
    }

    /** A word inside a sentence of a JSON text. */
    private static String inside(String word) {
        String quoted = JSON.writeValueAsString(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
        return quoted.substring(1, quoted.length() - 1);
    }
}
