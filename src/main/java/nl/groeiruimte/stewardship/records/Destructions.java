package nl.groeiruimte.stewardship.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroying data of cases that ended. An administrator proposes, a member of the agency of origin confirms; the
 * database's functions check that and do the deleting.
 */
@Component
@Transactional(readOnly = true)
class Destructions {

    private static final String SELECT = """
            select id, lead_id, case_number, code_name, origin_agency, stage, rule, ground_nl, ground_en, due_on,
                proposed_by,
                   proposed_by_name, proposed_at, decision, refusal, decided_by_name, decided_at, report
            from groeiruimte.destruction\s""";
    private static final TypeReference<TreeMap<String, Long>> REPORT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordSettings settings;
    private final OutcomeProcess outcomes;
    private final Timeline timeline;

    Destructions(
            JdbcClient jdbc, JsonMapper json, RecordSettings settings, OutcomeProcess outcomes, Timeline timeline) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.outcomes = outcomes;
        this.timeline = timeline;
    }

    /** Cases of which data is due and not yet proposed, longest due first. */
    List<DueCase> due(int limit) {
        return jdbc.sql("select * from groeiruimte.due_destructions(?::interval, ?::interval, ?::interval, ?)")
                .params(period("declined-case"), period("closed-case"), period("ledger"), limit)
                .query((row, number) -> new DueCase(
                        Rows.id(row, "lead_id"),
                        row.getString("case_number"),
                        row.getString("code_name"),
                        row.getString("origin_agency"),
                        row.getString("outcome"),
                        row.getString("stage"),
                        Rows.day(row, "ended_on"),
                        Rows.day(row, "due_on"),
                        row.getBoolean("held")))
                .list();
    }

    /**
     * Proposes what is due of a case, by an administrator.
     *
     * @return false when it is not due (any more), on hold, or proposed already
     */
    @Transactional
    boolean propose(DueCase due) {
        RecordSettings.Rule rule = settings.rule(due.rule());
        return jdbc.sql("select groeiruimte.propose_destruction(?, ?, ?, ?::interval, ?, ?)")
                .params(
                        due.leadId(),
                        due.stage(),
                        due.rule(),
                        rule.period().toString(),
                        rule.ground().nl(),
                        rule.ground().en())
                .query((row, number) -> row.getObject(1) != null)
                .single();
    }

    /**
     * Destroys what was proposed, by a second person, of the agency of origin.
     *
     * @return false when it was decided already or a hold stops it
     */
    @Transactional
    boolean confirm(Destruction proposal) {
        boolean done = jdbc.sql("select groeiruimte.confirm_destruction(?)")
                .param(proposal.id())
                .query(Boolean.class)
                .single();
        if (done) {
            if (proposal.stage().equals("case")) {
                outcomes.end(proposal.leadId());
            }
            timeline.add(
                    proposal.leadId(),
                    proposal.stage().equals("case") ? EventType.DATA_DESTROYED : EventType.LEDGER_DESTROYED,
                    Map.of());
        }
        return done;
    }

    /** Turns a proposal down, by a member of the agency of origin; false when it was decided already. */
    @Transactional
    boolean refuse(UUID id, String reason) {
        return jdbc.sql("select groeiruimte.refuse_destruction(?, ?)")
                .params(id, reason)
                .query(Boolean.class)
                .single();
    }

    Optional<Destruction> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(this::destruction)
                .optional();
    }

    /** Proposals that wait for a decision, oldest first. */
    List<Destruction> open() {
        return jdbc.sql(SELECT + "where decision is null order by proposed_at limit 200")
                .query(this::destruction)
                .list();
    }

    /** What was decided, newest first. */
    List<Destruction> decided(int limit) {
        return jdbc.sql(SELECT + "where decision is not null order by decided_at desc limit ?")
                .param(limit)
                .query(this::destruction)
                .list();
    }

    /** All about one case, newest first. */
    List<Destruction> of(UUID leadId) {
        return jdbc.sql(SELECT + "where lead_id = ? order by proposed_at desc")
                .param(leadId)
                .query(this::destruction)
                .list();
    }

    private String period(String rule) {
        return settings.rule(rule).period().toString();
    }

    private Destruction destruction(ResultSet row, int number) throws SQLException {
        String report = row.getString("report");
        String decision = row.getString("decision");
        return new Destruction(
                Rows.id(row, "id"),
                Rows.id(row, "lead_id"),
                row.getString("case_number"),
                row.getString("code_name"),
                row.getString("origin_agency"),
                row.getString("stage"),
                new Destruction.Reason(
                        row.getString("rule"),
                        new Bilingual(row.getString("ground_nl"), row.getString("ground_en")),
                        Rows.day(row, "due_on")),
                new Destruction.Proposal(
                        row.getString("proposed_by"),
                        row.getString("proposed_by_name"),
                        Rows.instant(row, "proposed_at")),
                decision == null
                        ? null
                        : new Destruction.Decision(
                                decision,
                                row.getString("refusal"),
                                row.getString("decided_by_name"),
                                Rows.instant(row, "decided_at")),
                report == null ? Map.of() : json.readValue(report, REPORT));
    }
}
