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
import tools.jackson.databind.json.JsonMapper;

/** Questions to partners. Row level security shows them to the agency of origin, and to a partner its own. */
@Component
public class PartnerRequests {

    // The partner reads its own row, but not what the case lead does with the answer: the database tells it to few.
    private static final String SELECT = """
            select id, lead_id, origin_agency, case_number, code_name, partner, topic, question, profile_id,
                asked_by_name,
                   asked_at, can_help, answer, next_step, answered_at, read_at,
                   instrument, need, amount_eur_from, amount_eur_to, needs_identity,
                   groeiruimte.told_follow_up(id) as follow_up
            from groeiruimte.partner_request""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    PartnerRequests(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    /** A question as it is written down. */
    record Asked(String topic, String text, @Nullable UUID profileId, PartnerRequest.@Nullable Financing financing) {}

    /** An answer as it is written down. */
    record Answered(String canHelp, String text, @Nullable String nextStep, PartnerRequest.@Nullable Money money) {}

    /** What was asked about a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PartnerRequest> of(UUID leadId) {
        return jdbc.sql(SELECT + " where lead_id = ? order by asked_at, id")
                .param(leadId)
                .query(this::request)
                .list();
    }

    /** One request, when the asker may see it. */
    @Transactional(readOnly = true)
    public Optional<PartnerRequest> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(this::request).optional();
    }

    /** Asks; empty when this partner was asked about the same instrument already, and has not answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> ask(Lead lead, String partner, Asked asked) {
        Asker by = asker.get();
        UUID id = UUID.randomUUID();
        int rows = jdbc.sql("""
                        insert into groeiruimte.partner_request (id, lead_id, origin_agency, case_number, code_name,
                            partner, topic, question, profile_id, instrument, need, asked_by, asked_by_name, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, now()) on conflict do nothing""")
                .params(
                        id,
                        lead.id(),
                        lead.originAgency(),
                        lead.caseNumber(),
                        lead.codeName(),
                        partner,
                        asked.topic(),
                        asked.text())
                .param(asked.profileId())
                .param(asked.financing() == null ? null : asked.financing().instrument())
                .param(
                        asked.financing() == null
                                ? null
                                : json.writeValueAsString(asked.financing().need()))
                .params(by.subject(), by.name())
                .update();
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answer(UUID id, Answered answer) {
        PartnerRequest.Money money = answer.money();
        change(
                id,
                "can_help = ?, answer = ?, next_step = ?, amount_eur_from = ?, amount_eur_to = ?, needs_identity = ?,"
                        + " answered_by = ?, answered_at = now()",
                answer.canHelp(),
                answer.text(),
                answer.nextStep(),
                money == null ? null : money.from(),
                money == null ? null : money.to(),
                money == null ? null : money.needsIdentity(),
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

    private PartnerRequest request(ResultSet row, int number) throws SQLException {
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
                        Rows.instant(row, "asked_at"),
                        financing(row)),
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
                        row.getString("follow_up"),
                        money(row));
    }

    private PartnerRequest.@Nullable Financing financing(ResultSet row) throws SQLException {
        String instrument = row.getString("instrument");
        return instrument == null
                ? null
                : new PartnerRequest.Financing(instrument, json.readValue(row.getString("need"), NeedInBands.class));
    }

    private static PartnerRequest.@Nullable Money money(ResultSet row) throws SQLException {
        boolean needsIdentity = row.getBoolean("needs_identity");
        return row.wasNull()
                ? null
                : new PartnerRequest.Money(
                        row.getBigDecimal("amount_eur_from"), row.getBigDecimal("amount_eur_to"), needsIdentity);
    }
}
