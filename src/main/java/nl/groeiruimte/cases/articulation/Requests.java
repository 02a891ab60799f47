package nl.groeiruimte.cases.articulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What companies ask for: drafts while a need is worked out, and the versions that the company confirmed. Row level
 * security shows them to the agency of origin; the versions also to the system, which compares them with supply.
 */
@Component
public class Requests {

    private static final String VERSIONS = """
            select lead_id, version, confirmed_on, confirmed_by_role, recorded_at, needs
                from groeiruimte.request_version
            where lead_id = ? order by version desc""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    Requests(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    /** The request as last confirmed. */
    @Transactional(readOnly = true)
    public Optional<Request> current(UUID leadId) {
        return jdbc.sql(VERSIONS + " limit 1")
                .param(leadId)
                .query(this::request)
                .optional();
    }

    /**
     * The request of a case that still looks for a place, with who the case is for others.
     *
     * @param originAgency code of the agency of origin
     */
    public record Open(Request request, String originAgency, String codeName, String caseNumber) {}

    /** The requests as last confirmed of all cases that look for a place and are not on hold; for the system. */
    @Transactional(readOnly = true)
    public List<Open> open() {
        return jdbc.sql("""
                        select distinct on (r.lead_id) r.lead_id, r.version, r.confirmed_on, r.confirmed_by_role,
                            r.recorded_at, r.needs,
                               l.origin_agency, l.code_name, l.case_number
                        from groeiruimte.request_version r join groeiruimte.lead l on l.id = r.lead_id
                        where l.ended_at is null and l.held_at is null and l.phase in ('own-region', 'cross-region')
                        order by r.lead_id, r.version desc""")
                .query((row, number) -> new Open(
                        request(row, number),
                        row.getString("origin_agency"),
                        row.getString("code_name"),
                        row.getString("case_number")))
                .list();
    }

    /** All confirmed versions, newest first. */
    @Transactional(readOnly = true)
    public List<Request> versions(UUID leadId) {
        return jdbc.sql(VERSIONS).param(leadId).query(this::request).list();
    }

    /** What is worked out so far, by kind. */
    @Transactional(readOnly = true)
    public Map<String, FormValues> drafts(UUID leadId) {
        Map<String, FormValues> drafts = new LinkedHashMap<>();
        KindOfRoom.CODES.forEach(kind -> draft(leadId, kind).ifPresent(facts -> drafts.put(kind, facts)));
        return drafts;
    }

    /** What is worked out so far, by kind; when that is nothing, what the company confirmed last. */
    Map<String, FormValues> draftsOrConfirmed(UUID leadId) {
        Map<String, FormValues> drafts = drafts(leadId);
        return drafts.isEmpty() ? current(leadId).map(Request::needs).orElse(Map.of()) : drafts;
    }

    Optional<FormValues> draft(UUID leadId, String kind) {
        return jdbc.sql("select facts from groeiruimte.need_draft where lead_id = ? and kind = ?")
                .params(leadId, kind)
                .query((row, number) -> Needs.read(json, row.getString("facts")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keepDraft(UUID leadId, String kind, FormValues facts) {
        jdbc.sql("""
                        insert into groeiruimte.need_draft (lead_id, kind, facts, saved_at)
                            values (?, ?, ?::jsonb, now())
                        on conflict (lead_id, kind) do update set facts = excluded.facts,
                            saved_at = excluded.saved_at""").params(leadId, kind, Needs.written(json, facts)).update();
    }

    /** Freezes a new version and tells its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    int confirm(UUID leadId, LocalDate on, String byRole, Map<String, FormValues> needs) {
        return jdbc.sql("""
                        insert into groeiruimte.request_version
                            (lead_id, version, confirmed_on, confirmed_by_role, recorded_by, recorded_at, needs)
                        select ?::uuid, coalesce(max(version), 0) + 1, ?, ?, ?, now(), ?::jsonb
                        from groeiruimte.request_version where lead_id = ?
                        returning version""")
                .params(leadId, on, byRole, asker.get().subject(), Needs.writtenByKind(json, needs), leadId)
                .query(Integer.class)
                .single();
    }

    private Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                Rows.id(row, "lead_id"),
                row.getInt("version"),
                Rows.day(row, "confirmed_on"),
                row.getString("confirmed_by_role"),
                Rows.instant(row, "recorded_at"),
                Needs.readByKind(json, row.getString("needs")));
    }
}
