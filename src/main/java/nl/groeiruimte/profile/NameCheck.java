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

/** Finds texts for others that give the company away. The database compares; the words stay there. */
@Component
public class NameCheck {

    private final JdbcClient jdbc;
    private final CompanyIdentities identities;

    NameCheck(JdbcClient jdbc, CompanyIdentities identities) {
        this.jdbc = jdbc;
        this.identities = identities;
    }

    /**
     * Those of these fields whose text holds a word of the company's identity. Only to whom the company is known an answer tells
     * nothing new, so only they are answered.
     */
    List<String> naming(UUID leadId, FormValues values, Collection<String> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> values.text(field).ifPresent(text -> texts.put(field, text)));
        if (texts.isEmpty() || identities.access(leadId).isEmpty()) {
            return List.of();
        }
        return texts.keySet().stream().filter(field -> namesCompany(leadId, texts.get(field))).toList();
    }

    /** Whether a text holds a word of the company's identity; for whom it is open to. */
    public boolean namesCompany(UUID leadId, String text) {
        return jdbc.sql("select groeiruimte.names_company(?, ?)").params(leadId, text).query(Boolean.class).single();
    }
}
