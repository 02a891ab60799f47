package nl.groeiruimte.cases.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions to partners. Row level security shows them to the agency of origin, and to a partner its own. */
@Component
public class PartnerRequests {

    // The partner reads its own row, but not what the case lead does with the answer: the database tells it to few.
    private static final String SELECT = """
            select id, lead_id, origin_agency, case_number, code_name, partner, topic, question, profile_id,
                asked_by_name,
                   asked_at, can_help, answer, next_step, answered_at, read_at,
                   groeiruimte.told_follow_up(id) as follow_up
            from groeiruimte.partner_request""";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    PartnerRequests(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** What was asked about a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PartnerRequest> of(UUID leadId) {
        return jdbc.sql(SELECT + " where lead_id = ? order by asked_at, id")
                .param(leadId)
                .query(PartnerRequests::request)
                .list();
    }

    /** One request, when the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<PartnerRequest> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(PartnerRequests::request)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID ask(Lead lead, String partner, String topic, String question, @Nullable UUID profileId) {
        Asker by = asker.get();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name,
                            partner, topic, question, profile_id, asked_by, asked_by_name, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        id,
                        lead.id(),
                        lead.originAgency(),
                        lead.caseNumber(),
                        lead.codeName(),
                        partner,
                        topic,
                        question)
                .param(profileId)
                .params(by.subject(), by.name())
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answer(UUID id, String canHelp, String answer, @Nullable String nextStep) {
        change(
                id,
                "can_help = ?, answer = ?, next_step = ?, answered_by = ?, answered_at = now()",
                canHelp,
                answer,
                nextStep,
                asker.get().subject());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void read(UUID id, @Nullable String followUp) {
        change(id, "read_at = now(), follow_up = ?", followUp);
    }

    private void change(UUID id, String assignments, @Nullable Object... values) {
        int rows = jdbc.sql("update groeiruimte.partner_request set " + assignments + " where id = ?")
                .params(values)
                .param(id)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("partner request " + id + " is not the asker's to change");
        }
    }

    private static PartnerRequest request(ResultSet row, int number) throws SQLException {
        return new PartnerRequest(
                Rows.id(row, "id"),
                row.getString("origin_agency"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("partner"),
                Rows.id(row, "profile_id"),
                new PartnerRequest.Question(
                        row.getString("topic"),
                        row.getString("question"),
                        row.getString("asked_by_name"),
                        Rows.instant(row, "asked_at")),
                answer(row));
    }

    private static PartnerRequest.@Nullable Answer answer(ResultSet row) throws SQLException {
        Instant answeredAt = Rows.instant(row, "answered_at");
        return answeredAt == null
                ? null
                : new PartnerRequest.Answer(
                        row.getString("can_help"),
                        row.getString("answer"),
                        row.getString("next_step"),
                        answeredAt,
                        Rows.instant(row, "read_at"),
                        row.getString("follow_up"));
    }
}
