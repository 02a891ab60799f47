package nl.groeiruimte.cases.articulation;

import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.identity.ConfidentialTexts.Kind;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agreements about secrecy; row level security shows them to the agency of origin alone. */
@Component
public class Confidentialities {

    private final JdbcClient jdbc;
    private final ConfidentialTexts texts;
    private final CurrentAsker asker;

    Confidentialities(JdbcClient jdbc, ConfidentialTexts texts, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.asker = asker;
    }

    /** The agreement of a case; empty when there is none yet or the asker is not of the agency of origin. */
    @Transactional(readOnly = true)
    public Optional<Confidentiality> of(UUID leadId) {
        return jdbc.sql("select nda_signed_on, nda_ends_on, consent_scope"
                        + " from groeiruimte.confidentiality where lead_id = ?")
                .param(leadId)
                .query((row, number) -> new Confidentiality(
                        Rows.day(row, "nda_signed_on"), Rows.day(row, "nda_ends_on"), Rows.list(row, "consent_scope")))
                .optional();
    }

    /** Keeps what was agreed, of the forms that ask it; the text that goes with it is confidential itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    Confidentiality record(UUID leadId, FormValues values) {
        Confidentiality agreed = Confidentiality.of(values);
        jdbc.sql("""
                        insert into groeiruimte.confidentiality
                            (lead_id, nda_signed_on, nda_ends_on, consent_scope, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (lead_id) do update set nda_signed_on = excluded.nda_signed_on,
                            nda_ends_on = excluded.nda_ends_on, consent_scope = excluded.consent_scope,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(leadId, agreed.ndaSignedOn())
                .param(agreed.ndaEndsOn())
                .params(
                        agreed.consentScope().toArray(String[]::new),
                        asker.get().subject())
                .update();
        values.text("confidentialNote").ifPresent(note -> texts.write(leadId, Kind.CONFIDENTIALITY_NOTE, note));
        return agreed;
    }
}
