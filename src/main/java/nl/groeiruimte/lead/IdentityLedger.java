package nl.groeiruimte.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who saw an identity, when and on what ground; for the agency of origin. The database's functions write it. */
@Component
public class IdentityLedger {

    /**
     * A line of the ledger.
     *
     * @param name   of the person
     * @param agency code of the person's agency
     * @param action {@code registered}, {@code read} or {@code duplicate-check}
     * @param ground such as {@code origin}
     */
    public record Line(Instant at, String name, String agency, String action, String ground) {
    }

    private final JdbcClient jdbc;

    IdentityLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest lines about a case. */
    @Transactional(readOnly = true)
    public List<Line> latest(UUID leadId, int limit) {
        return jdbc.sql("""
                        select at, name, agency, action, ground from groeiruimte.identity_ledger
                        where lead_id = ? order by id desc limit ?""")
                .params(leadId, limit)
                .query((row, number) -> new Line(row.getTimestamp("at").toInstant(), row.getString("name"),
                        row.getString("agency"), row.getString("action"), row.getString("ground")))
                .list();
    }
}
