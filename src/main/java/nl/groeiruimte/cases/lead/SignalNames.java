package nl.groeiruimte.cases.lead;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.identity.Written;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.form.TellingWord.Why;
import nl.groeiruimte.platform.text.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds texts of a signal that give its own company away, before it is stored. All of it comes from who asks, so the
 * answer gives nothing out.
 */
final class SignalNames {

    /** The field with words that the writer keeps with the identity. */
    static final String TELLING_WORDS = "tellingWords";
    /** What a word may tell, the plainest first, with the fields of the signal that say it. */
    private static final Map<Why, List<String>> PARTS = parts();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignalNames(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static Map<Why, List<String>> parts() {
        Map<Why, List<String>> parts = new LinkedHashMap<>();
        parts.put(Why.NAME, List.of("name"));
        parts.put(Why.PLACE, List.of("city"));
        parts.put(Why.ADDRESS, List.of("street", "postalCode"));
        parts.put(Why.CONTACT, List.of("contactName"));
        parts.put(Why.NUMBER, List.of("kvkNumber", "establishmentNumber"));
        parts.put(Why.PHONE, List.of("contactPhone"));
        parts.put(Why.EMAIL, List.of("contactEmail"));
        parts.put(Why.WEBSITE, List.of("website"));
        parts.put(Why.KEPT, List.of(TELLING_WORDS));
        return parts;
    }

    /** The keys of these fields whose text names the company. */
    List<String> naming(FormValues signal, Collection<String> fields) {
        Map<String, Written> texts = new LinkedHashMap<>();
        fields.forEach(field -> signal.text(field).ifPresent(text -> texts.put(field, Written.of(text))));
        // All texts as one first: mostly none of them names the company.
        return texts.isEmpty()
                        || naming(signal, allParts(), Map.of("together", Written.together(texts.values())))
                                .isEmpty()
                ? List.of()
                : naming(signal, allParts(), texts);
    }

    /** Of many signals those of which a text among these fields names the company, asked at once. */
    Set<Long> naming(Map<Long, FormValues> signals, Collection<String> fields) {
        List<Map<String, @Nullable Object>> asked = new ArrayList<>();
        signals.forEach((line, signal) -> {
            List<Written> texts = fields.stream()
                    .flatMap(field -> signal.text(field).stream())
                    .map(Written::of)
                    .toList();
            if (texts.isEmpty()) {
                return;
            }
            Map<String, @Nullable String> identity = identity(signal, allParts());
            Map<String, @Nullable Object> one = new HashMap<>();
            one.put("line", line);
            one.put("words", identity.remove(TELLING_WORDS));
            one.put("identity", identity);
            one.put("texts", Map.of("together", Written.together(texts)));
            asked.add(one);
        });
        return Set.copyOf(jdbc.sql("""
                        select s.line
                        from jsonb_to_recordset(?::jsonb) s (line bigint, identity jsonb, words text, texts jsonb)
                        where exists (select from groeiruimte.texts_naming(s.identity, s.words, s.texts))""")
                .param(json.writeValueAsString(asked))
                .query(Long.class)
                .list());
    }

    private static Map<String, @Nullable String> identity(FormValues signal, Stream<String> parts) {
        Map<String, @Nullable String> identity = new LinkedHashMap<>();
        parts.forEach(part -> identity.put(part, signal.text(part).orElse(null)));
        return identity;
    }

    /** All words of a text by which it does, each with what it tells; none when it takes the whole. */
    List<TellingWord> words(FormValues signal, String text) {
        List<String> words = Phrases.all(text, phrases -> naming(signal, allParts(), written(phrases)));
        Map<String, Why> told = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            PARTS.forEach((why, fields) ->
                    naming(signal, fields.stream(), written(words)).forEach(word -> told.putIfAbsent(word, why)));
        }
        return words.stream()
                .map(word -> new TellingWord(word, told.getOrDefault(word, Why.COMPANY)))
                .toList();
    }

    private static Stream<String> allParts() {
        return PARTS.values().stream().flatMap(List::stream);
    }

    private static Map<String, Written> written(List<String> phrases) {
        return phrases.stream().collect(Collectors.toMap(Function.identity(), Written::of));
    }

    /** @param parts the fields of the signal that count */
    private List<String> naming(FormValues signal, Stream<String> parts, Map<String, Written> texts) {
        Map<String, @Nullable String> identity = identity(signal, parts);
        String words = identity.remove(TELLING_WORDS);
        return jdbc.sql("select groeiruimte.texts_naming(?::jsonb, ?, ?::jsonb)")
                .params(
                        json.writeValueAsString(identity),
                        // With its type: a null without one would have the server prepare the statement anew.
                        new SqlParameterValue(Types.VARCHAR, words),
                        json.writeValueAsString(texts))
                .query(String.class)
                .list();
    }
}
