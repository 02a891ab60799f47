package nl.groeiruimte.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.identity.CompanyIdentities;
import nl.groeiruimte.identity.Written;
import nl.groeiruimte.text.Phrases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds texts for others that give the company away, however it is written. The database compares; the words stay
 * there.
 */
@Component
public class NameCheck {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CompanyIdentities identities;

    NameCheck(JdbcClient jdbc, JsonMapper json, CompanyIdentities identities) {
        this.jdbc = jdbc;
        this.json = json;
        this.identities = identities;
    }

    /**
     * Those of these fields whose text holds a word of the company's identity, with that word. Only to whom the company
     * is known an answer tells nothing new, so only they are answered.
     */
    Map<String, String> naming(UUID leadId, FormValues values, Collection<String> fields) {
        Map<String, Written> texts = new LinkedHashMap<>();
        fields.forEach(field -> values.text(field).ifPresent(text -> texts.put(field, Written.of(text))));
        Map<String, String> words = new LinkedHashMap<>();
        if (!texts.isEmpty() && identities.access(leadId).isPresent()) {
            naming(leadId, texts)
                    .forEach(field ->
                            words.put(field, wordOf(leadId, values.text(field).orElseThrow())));
        }
        return words;
    }

    /** What of a text gives the company away, as it is written there, or … for all of it; for whom it is open to. */
    public Optional<String> word(UUID leadId, String text) {
        if (naming(leadId, Map.of("text", Written.of(text))).isEmpty()) {
            return Optional.empty();
        }
        String word = wordOf(leadId, text);
        return Optional.of(word.isEmpty() ? "…" : word);
    }

    /** The shortest part that does; an empty text when it takes the whole. */
    private String wordOf(UUID leadId, String text) {
        return Phrases.first(
                        text,
                        phrases -> naming(
                                leadId, phrases.stream().collect(Collectors.toMap(Function.identity(), Written::of))))
                .orElse("");
    }

    private List<String> naming(UUID leadId, Map<String, Written> texts) {
        return jdbc.sql("select groeiruimte.names_company(?, ?::jsonb)")
                .params(leadId, json.writeValueAsString(texts))
                .query(String.class)
                .list();
    }
}
