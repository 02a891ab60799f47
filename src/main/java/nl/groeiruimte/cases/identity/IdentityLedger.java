package nl.groeiruimte.cases.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who saw an identity, when and on what ground; for the agency of origin. The database's functions write it, and nobody
 * can change or take away a line.
 */
@Component
public class IdentityLedger {

    /**
     * A line of the ledger.
     *
     * @param subject of the person
     * @param name of the person; none for who has none
     * @param agency code of the person's agency
     * @param action such as {@code registered}, {@code read} or {@code search}
     * @param ground {@code origin} or {@code disclosed}
     * @param what what was shown: {@code name-only}, {@code name-and-contact}, {@code all} or the kind of a text, if
     *     anything
     * @param until for what was disclosed: the first day on which it was to be closed again
     * @param hits for a search: how many cases it found
     */
    public record Line(
            long id,
            Instant at,
            String subject,
            @Nullable String name,
            String agency,
            String action,
            String ground,
            @Nullable String what,
            @Nullable LocalDate until,
            @Nullable Integer hits) {}

    /** Somebody who stands in a ledger. */
    public record Reader(String subject, String name, String agency) {}

    private static final String SELECT = """
            select id, at, subject, name, agency, action, ground, what, until, hits from groeiruimte.identity_ledger""";

    private final JdbcClient jdbc;

    IdentityLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines about a case that the filter lets through, newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID leadId, LedgerFilter filter, int limit) {
        return jdbc.sql(SELECT + """
                         where lead_id = :lead
                          and (:person::text is null or subject = :person)
                          and (:agency::text is null or agency = :agency)
                          and (:action::text is null or action = :action)
                          and (:from::date is null or at >= :from::date::timestamp at time zone 'Europe/Amsterdam')
                          and (:to::date is null or at < (:to::date + 1)::timestamp at time zone 'Europe/Amsterdam')
                        order by id desc limit :limit""")
                .param("lead", leadId)
                .param("person", filter.person())
                .param("agency", filter.agency())
                .param("action", filter.action())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("limit", limit)
                .query(IdentityLedger::line)
                .list();
    }

    /** Everybody who stands in a case's ledger, by name. */
    @Transactional(readOnly = true)
    public List<Reader> readers(UUID leadId) {
        return jdbc.sql("""
                        select subject, max(name) as name, max(agency) as agency from groeiruimte.identity_ledger
                        where lead_id = ? group by subject order by max(name),
                            subject""").param(leadId).query(Reader.class).list();
    }

    /** What was done, of all that stands in a case's ledger. */
    @Transactional(readOnly = true)
    public List<String> actions(UUID leadId) {
        return jdbc.sql("select distinct action from groeiruimte.identity_ledger where lead_id = ? order by action")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /** The last searches by members of the asker's own agency. */
    @Transactional(readOnly = true)
    public List<Line> searches(int limit) {
        return jdbc.sql(SELECT + " where lead_id is null order by id desc limit ?")
                .param(limit)
                .query(IdentityLedger::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                Rows.instant(row, "at"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("action"),
                row.getString("ground"),
                row.getString("what"),
                Rows.day(row, "until"),
                Rows.count(row, "hits"));
    }
}
