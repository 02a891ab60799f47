package nl.groeiruimte.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.identity.CompanyIdentities;
import nl.groeiruimte.identity.Written;

import tools.jackson.databind.json.JsonMapper;

/** Finds texts for others that give the company away, however it is written. The database compares; the words stay there. */
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
     * Those of these fields whose text holds a word of the company's identity. Only to whom the company is known an answer tells
     * nothing new, so only they are answered.
     */
    List<String> naming(UUID leadId, FormValues values, Collection<String> fields) {
        Map<String, Written> texts = new LinkedHashMap<>();
        fields.forEach(field -> values.text(field).ifPresent(text -> texts.put(field, Written.of(text))));
        if (texts.isEmpty() || identities.access(leadId).isEmpty()) {
            return List.of();
        }
        return naming(leadId, texts);
    }

    /** Whether a text holds a word of the company's identity; for whom it is open to. */
    public boolean namesCompany(UUID leadId, String text) {
        return !naming(leadId, Map.of("text", Written.of(text))).isEmpty();
    }

    private List<String> naming(UUID leadId, Map<String, Written> texts) {
        return jdbc.sql("select groeiruimte.names_company(?, ?::jsonb)").params(leadId, json.writeValueAsString(texts))
                .query(String.class).list();
    }
}
