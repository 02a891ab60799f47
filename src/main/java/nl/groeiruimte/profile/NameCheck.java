package nl.groeiruimte.profile;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.identity.CompanyIdentities;

/** Refuses texts for other regions and partners that give the company away. The database compares; the words stay there. */
@Component
public class NameCheck {

    private static final String MESSAGE = "proposition.error.names-company";

    private final JdbcClient jdbc;
    private final CompanyIdentities identities;

    NameCheck(JdbcClient jdbc, CompanyIdentities identities) {
        this.jdbc = jdbc;
        this.identities = identities;
    }

    /** An error on this field when its text holds a word of the company's identity. */
    public List<FieldError> errors(UUID leadId, FormValues values, String field) {
        return values.text(field).filter(text -> namesCompany(leadId, text))
                .map(text -> List.of(FieldError.of(field, MESSAGE))).orElse(List.of());
    }

    /**
     * The same for those who may not know the company; only to whom it is disclosed an answer tells nothing new, so only
     * they are answered.
     */
    public List<FieldError> errorsIfKnown(UUID leadId, FormValues values, String field) {
        return identities.access(leadId).isPresent() ? errors(leadId, values, field) : List.of();
    }

    /** Whether a text holds a word of the company's identity; for whom it is open to. */
    public boolean namesCompany(UUID leadId, String text) {
        return jdbc.sql("select groeiruimte.names_company(?, ?)").params(leadId, text).query(Boolean.class).single();
    }
}
