package nl.groeiruimte.cases.disclosure;

import java.util.UUID;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes disclosures. Row level security lets a region ask for itself and nothing more, and the agency of origin
 * decide; a change that it stops is an error.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DisclosureRows {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    DisclosureRows(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    UUID ask(Inquiry inquiry, String reason) {
        Asker by = asker.get();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.disclosure (id, lead_id, inquiry_id, agency, state, asked_by,
                            asked_by_name, asked_at)
                        values (?, ?, ?, ?, 'requested', ?, ?, now())""")
                .params(id, inquiry.leadId(), inquiry.id(), inquiry.askedAgency(), by.subject(), by.name())
                .update();
        text(id, "reason", reason);
        return id;
    }

    /** The company's consent for a region, the first or a longer one; what held for the region before holds no more. */
    void grant(Disclosure disclosure, FormValues consent) {
        jdbc.sql("""
                        update groeiruimte.disclosure set state = 'replaced'
                        where lead_id = ? and agency = ? and state = 'granted' and id <> ?""")
                .params(disclosure.leadId(), disclosure.agency(), disclosure.id())
                .update();
        change(
                disclosure.id(),
                "state = 'granted', decided_at = now(), shown = ?, valid_until = ?, nda_ends_on = ?",
                consent.text("shown").orElseThrow(),
                consent.date("validUntil").orElseThrow(),
                consent.date("ndaEndsOn").orElse(null));
        Asker by = asker.get();
        jdbc.sql("""
                        insert into groeiruimte.disclosure_consent (disclosure_id, given_on, given_by_role, how, shown,
                            valid_until, nda_signed_on, nda_ends_on, recorded_by, recorded_by_name, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        disclosure.id(),
                        consent.date("consentGivenOn").orElseThrow(),
                        consent.text("consentGivenByRole").orElseThrow(),
                        consent.text("consentHow").orElseThrow(),
                        consent.text("shown").orElseThrow(),
                        consent.date("validUntil").orElseThrow(),
                        consent.date("ndaSignedOn").orElseThrow())
                .param(consent.date("ndaEndsOn").orElse(null))
                .params(by.subject(), by.name())
                .update();
    }

    void refuse(UUID id, String why) {
        change(id, "state = 'refused', decided_at = now()");
        text(id, "refusal", why);
    }

    void revoke(UUID id, String why) {
        change(id, "state = 'revoked', revoked_at = now()");
        text(id, "revocation", why);
    }

    private void text(UUID id, String kind, String text) {
        jdbc.sql("insert into groeiruimte.disclosure_text (disclosure_id, kind, text) values (?, ?, ?)")
                .params(id, kind, text)
                .update();
    }

    private void change(UUID id, String assignments, @Nullable Object... values) {
        int rows = jdbc.sql("update groeiruimte.disclosure set " + assignments + " where id = ?")
                .params(values)
                .param(id)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("disclosure " + id + " is not the asker's to change");
        }
    }
}
