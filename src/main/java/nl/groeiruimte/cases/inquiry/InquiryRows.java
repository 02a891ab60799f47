package nl.groeiruimte.cases.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes inquiries. Row level security lets the agency of origin and the system change all of a case, and an asked
 * region its own; a change that it stops is an error, because the task should not have been there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InquiryRows {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    InquiryRows(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** One row a region, in the next round. */
    List<UUID> open(Lead lead, UUID profileId, List<String> regions) {
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from groeiruimte.inquiry where lead_id = ?")
                .param(lead.id())
                .query(Integer.class)
                .single();
        return regions.stream()
                .map(region -> open(lead, profileId, region, round))
                .toList();
    }

    private UUID open(Lead lead, UUID profileId, String region, int round) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.inquiry (id, lead_id, origin_agency, case_number, code_name,
                            asked_agency,
                                                         profile_id, round, state, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'asked', now())""")
                .params(
                        id,
                        lead.id(),
                        lead.originAgency(),
                        lead.caseNumber(),
                        lead.codeName(),
                        region,
                        profileId,
                        round)
                .update();
        return id;
    }

    /** Lets the region read another version of the blind profile. */
    void profile(UUID id, UUID profileId) {
        change(id, "profile_id = ?", profileId);
    }

    void deadlines(UUID id, Deadlines deadlines) {
        change(
                id,
                "reminder_on = ?, escalation_on = ?, closing_on = ?, reminded_at = null",
                deadlines.reminderOn(),
                deadlines.escalationOn(),
                deadlines.closingOn());
    }

    /** Moves the days, as the clocks were; whether it was reminded stays. */
    void postpone(UUID id, Deadlines deadlines) {
        change(
                id,
                "reminder_on = ?, escalation_on = ?, closing_on = ?",
                deadlines.reminderOn(),
                deadlines.escalationOn(),
                deadlines.closingOn());
    }

    void reminded(UUID id) {
        change(id, "reminded_at = now()");
    }

    void unanswered(UUID id) {
        change(id, "state = 'unanswered', answered_at = now()");
    }

    void offered(UUID id, FormValues offer) {
        boolean priced = offer.has("priceFromEur") || offer.has("priceToEur");
        change(
                id,
                """
                        state = 'offered', answered_at = now(), answered_by = ?, site_code = ?, plot_area_m2 = ?,
                        floor_area_m2 = ?, power_mw = ?, people_mbo = ?, people_hbo = ?, people_wo = ?,
                        price_from_eur = ?, price_to_eur = ?, price_unit = ?,
                        available_from = ?, conditions = ?""",
                asker.get().subject(),
                offer.text("site").orElseThrow(),
                offer.number("plotAreaM2").orElse(null),
                offer.number("floorAreaM2").orElse(null),
                offer.number("powerMw").orElse(null),
                offer.number("peopleMbo").orElse(null),
                offer.number("peopleHbo").orElse(null),
                offer.number("peopleWo").orElse(null),
                offer.number("priceFromEur").orElse(null),
                offer.number("priceToEur").orElse(null),
                priced ? offer.text("priceUnit").orElse(null) : null,
                offer.date("availableFrom").orElse(null),
                offer.text("conditions").orElse(null));
    }

    void declined(UUID id, String reason, @Nullable String note) {
        change(
                id,
                "state = 'declined', answered_at = now(), answered_by = ?, decline_reason = ?, decline_note = ?",
                asker.get().subject(),
                reason,
                note);
    }

    /** The region waits for the case lead. */
    void question(UUID id, String text) {
        change(id, "state = 'question'");
        message(id, "question", text, null);
    }

    /** The same, for more time until this day. */
    void moreTime(UUID id, LocalDate until) {
        change(id, "state = 'question'");
        message(id, Inquiry.Message.MORE_TIME, "", until);
    }

    /** The region is to answer again. */
    void answer(UUID id, String text) {
        change(id, "state = 'asked'");
        message(id, "answer", text, null);
    }

    void escalated(UUID id, String action, String note) {
        jdbc.sql("""
                        insert into groeiruimte.escalation (inquiry_id, action, note, handled_by, handled_at)
                        values (?, ?, ?, ?, now())""").params(id, action, note, asker.get().subject()).update();
    }

    private void message(UUID id, String kind, String text, @Nullable LocalDate until) {
        Asker author = asker.get();
        jdbc.sql("""
                        insert into groeiruimte.inquiry_message
                            (inquiry_id, kind, text, author, name, agency, until, at)
                        values (?, ?, ?, ?, ?, ?, ?, now())""")
                .params(id, kind, text, author.subject(), author.name())
                .param(author.agency())
                .param(until)
                .update();
    }

    private void change(UUID id, String assignments, @Nullable Object... values) {
        int rows = jdbc.sql("update groeiruimte.inquiry set " + assignments + " where id = ?")
                .params(values)
                .param(id)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("inquiry " + id + " is not the asker's to change");
        }
    }
}
