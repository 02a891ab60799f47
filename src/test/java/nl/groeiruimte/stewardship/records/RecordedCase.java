package nl.groeiruimte.stewardship.records;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes cases as the owner of the tables, with the same word in every text that people write about a company. */
public final class RecordedCase {

    private final JdbcClient owner;
    private final String word;

    /** Writes as this owner, and this word in each text. */
    public RecordedCase(JdbcClient owner, String word) {
        this.owner = owner;
        this.word = word;
    }

    /** A case that goes on. */
    public UUID open(String agency) {
        return write(agency, null, null);
    }

    /** Closed this long ago, such as {@code 8 years}. */
    UUID closed(String agency, String outcome, String ago) {
        return write(agency, outcome, ago);
    }

    private UUID write(String agency, String outcome, String ago) {
        UUID lead = UUID.randomUUID();
        owner.sql("""
                        insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since,
                            stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by,
                            source, signalled_at, portfolio_at, outcome, ended_at)
                        values (?, ?, ?, ?, ?, now(), 'scale-up', 3, '{photonics}', true, true, 'PV30', '{space}',
                            '2028-01-01', 'form',
                            now(), now(), ?, now() - ?::interval)""")
                .params(lead, "GR-" + lead, "Code " + lead, agency, outcome == null ? "signal" : "closed", outcome, ago)
                .update();
        UUID profile = UUID.randomUUID();
        UUID inquiry = UUID.randomUUID();
        for (String sql : List.of(
                """
                insert into groeiruimte.company_identity (lead_id, origin_agency, name, kvk_number, city, contact_name,
                    contact_email)
                values (:lead, :agency, :word || ' B.V.', '12345678', :word, :word || ' Jansen',
                    :word || '@example.org')""",
                """
                insert into groeiruimte.company_contact (lead_id, number, origin_agency, name, role, email)
                values (:lead, 2, :agency, 'Petra ' || :word, :word, 'petra@' || :word)""",
                """
                with one as (
                    insert into groeiruimte.conversation (lead_id, kind, on_day, planned, author, author_name)
                    values (:lead, 'call', current_date, false, 's', 'Lotte') returning id)
                insert into groeiruimte.conversation_text (conversation_id, contacts, others, about, agreed)
                select id, '{1,2}', 'ook Petra ' || :word, 'Met ' || :word || ' Jansen', :word from one""",
                """
                insert into groeiruimte.identity_ledger (lead_id, subject, action, ground)
                    values (:lead, 's', 'registered', 'origin')""",
                """
                insert into groeiruimte.signal (lead_id, makes_what, technology_note, cause, registered_by, explanation)
                values (:lead, :word, :word, :word, 's', :word)""",
                """
                insert into groeiruimte.note (lead_id, at, author, name, text)
                values (:lead, now(), 's', 'Lotte', 'gebeld met ' || :word || ' Jansen, niet met Petra ' || :word)""",
                """
                insert into groeiruimte.confidentiality (lead_id, nda_signed_on, consent_scope, recorded_by,
                    recorded_at)
                values (:lead, now(), '{}', 's', now())""",
                """
                insert into groeiruimte.confidential_text (lead_id, origin_agency, kind, text, author)
                values (:lead, :agency, 'note', :word, 's')""",
                """
                insert into groeiruimte.attachment (lead_id, number, origin_agency, kind, media_type, size, scanned,
                    added_by, file_name, content)
                values (:lead, 1, :agency, 'nda', 'application/pdf', 1, true, 's', :word || '.pdf', '\\x00')""",
                """
                insert into groeiruimte.need_draft (lead_id, kind, facts, saved_at)
                values (:lead, 'space', jsonb_build_object('whyNotHere', :word), now())""",
                """
                insert into groeiruimte.request_version (lead_id, version, confirmed_on, confirmed_by_role, recorded_by,
                    recorded_at, needs)
                values (:lead, 1, now(), 'directeur', 's', now(),
                    jsonb_build_object('space', jsonb_build_object('floorAreaMin', 1200, 'saidBy', :word, 'staffAccess',
                    'Bij ' || :word)))""",
                """
                insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, note, recorded_by, recorded_at)
                values (:lead, 'own-region', 'space', 'no-land', :word, 's', now())""",
                """
                insert into groeiruimte.own_region_search (lead_id, note, recorded_by, recorded_at)
                    values (:lead, :word, 's', now())""",
                """
                insert into groeiruimte.blind_profile (id, lead_id, version, facts, makes, approved_by, approved_at)
                values (:profile, :lead, 1, '{}', :word, 's', now())""",
                """
                insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name, asked_agency,
                    profile_id, round, state, asked_at, conditions, decline_note)
                values (:inquiry, :lead, :agency, 'n', 'c', 'horizon', :profile, 1, 'declined', now(), :word, :word)""",
                """
                insert into groeiruimte.inquiry_message (inquiry_id, kind, text, author, name, agency, at)
                values (:inquiry, 'question', :word, 's', 'Mila', 'horizon', now())""",
                """
                insert into groeiruimte.escalation (inquiry_id, action, note, handled_by, handled_at)
                values (:inquiry, 'contacted', :word, 's', now())""",
                """
                insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name, partner,
                    topic, question, asked_by, asked_by_name, asked_at, answer, next_step, follow_up)
                values (:profile, :lead, :agency, 'n', 'c', 'invest-nl', 'financing', :word, 's', 'Lotte', now(), :word,
                    :word, :word)""",
                """
                insert into groeiruimte.choice (lead_id, choice, reasons, explanation, decided_on, recorded_by,
                    recorded_at)
                values (:lead, 'none', '{space}', :word, now(), 's', now())""",
                """
                insert into groeiruimte.milestone_check (lead_id, state, fell_through_reason, recorded_by, recorded_at)
                values (:lead, 'fell-through', :word, 's', now())""",
                """
                insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur, became_scale_up,
                    recorded_by, recorded_at)
                values (:lead, now(), 1000000, true, 's', now())""",
                """
                insert into groeiruimte.realisation_evidence (lead_id, evidence) values (:lead, :word)""",
                """
                insert into groeiruimte.funding (lead_id, instrument, year, state, eur, proven_on, evidence,
                    recorded_by, recorded_by_name, recorded_at)
                values (:lead, 'wbso', 2026, 'paid', 1000000, now(), :word, 's', 'Lotte', now())""",
                """
                insert into groeiruimte.withdrawal (lead_id, reason, explanation, recorded_by, recorded_at)
                values (:lead, 'sold', :word, 's', now())""")) {
            owner.sql(sql)
                    .param("lead", lead)
                    .param("agency", agency)
                    .param("word", word)
                    .param("profile", profile)
                    .param("inquiry", inquiry)
                    .update();
        }
        return lead;
    }
}
