package nl.groeiruimte.matching;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Shortlists in the database; row level security shows them to the agency of origin and lets the system add them. */
@Component
class ShortlistStore {

    /** What the column {@code sites} holds. */
    private record Compared(Shortlist.Counts counts, List<RankedSite> best) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShortlistStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Shortlist shortlist) {
        jdbc.sql("""
                        insert into groeiruimte.shortlist (id, lead_id, request_version, computed_at, sites)
                        values (?, ?, ?, ?, ?::jsonb)""")
                .params(shortlist.id(), shortlist.leadId(), shortlist.requestVersion(), Timestamp.from(shortlist.computedAt()),
                        json.writeValueAsString(new Compared(shortlist.counts(), shortlist.sites())))
                .update();
    }

    Optional<Shortlist> latest(UUID leadId) {
        return jdbc.sql("""
                        select id, lead_id, request_version, computed_at, sites from groeiruimte.shortlist
                        where lead_id = ? order by computed_at desc, id limit 1""")
                .param(leadId)
                .query((row, number) -> {
                    Compared compared = json.readValue(row.getString("sites"), Compared.class);
                    return new Shortlist(row.getObject("id", UUID.class), row.getObject("lead_id", UUID.class),
                            row.getInt("request_version"), row.getTimestamp("computed_at").toInstant(),
                            compared.counts(), compared.best());
                })
                .optional();
    }
}
