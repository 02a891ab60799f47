package nl.groeiruimte.cases.blindprofile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.identity.Written;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.text.Phrases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
     * Those of these fields whose text holds words of the company's identity, with all these words; none when it takes
     * the whole text. Only to whom the company is known an answer tells nothing new, so only they are answered.
     */
    Map<String, List<TellingWord>> naming(UUID leadId, FormValues values, Collection<String> fields) {
        Map<String, Written> texts = new LinkedHashMap<>();
        fields.forEach(field -> values.text(field).ifPresent(text -> texts.put(field, Written.of(text))));
        Map<String, List<TellingWord>> words = new LinkedHashMap<>();
        if (!texts.isEmpty() && identities.access(leadId).isPresent()) {
            naming(leadId, texts)
                    .forEach(field ->
                            words.put(field, wordsOf(leadId, values.text(field).orElseThrow())));
        }
        return words;
    }

    /** All that gives the company away in a text, or … for the whole of it; for whom it is open to. */
    public List<TellingWord> words(UUID leadId, String text) {
        if (naming(leadId, Map.of("text", Written.of(text))).isEmpty()) {
            return List.of();
        }
        List<TellingWord> words = wordsOf(leadId, text);
        return words.isEmpty() ? List.of(new TellingWord("…", TellingWord.Why.COMPANY)) : words;
    }

    /** Which of these texts, by their place, give the company away; for whom it is open to. */
    @Transactional(readOnly = true)
    public Set<Integer> naming(UUID leadId, List<String> texts) {
        Map<String, Written> written = new LinkedHashMap<>();
        for (int at = 0; at < texts.size(); at++) {
            written.put(String.valueOf(at), Written.of(texts.get(at)));
        }
        return written.isEmpty()
                ? Set.of()
                : naming(leadId, written).stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    private List<TellingWord> wordsOf(UUID leadId, String text) {
        return Phrases.all(
                        text,
                        phrases -> naming(
                                leadId, phrases.stream().collect(Collectors.toMap(Function.identity(), Written::of))))
                .stream()
                .map(word -> new TellingWord(word, Shapes.why(word)))
                .toList();
    }

    private List<String> naming(UUID leadId, Map<String, Written> texts) {
        return jdbc.sql("select groeiruimte.names_company(?, ?::jsonb)")
                .params(leadId, json.writeValueAsString(texts))
                .query(String.class)
                .list();
    }
}
