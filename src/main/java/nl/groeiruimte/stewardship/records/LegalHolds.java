package nl.groeiruimte.stewardship.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops on destroying, by administrators and members of the agency of origin. */
@Component
@Transactional(readOnly = true)
class LegalHolds {

    private static final String SELECT = """
            select lead_id, case_number, code_name, origin_agency, reason, set_by_name, set_at, lift_reason,
                lifted_by_name, lifted_at
            from groeiruimte.legal_hold\s""";

    private final JdbcClient jdbc;
    private final Timeline timeline;

    LegalHolds(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Holds in force that the asker may know, oldest first. */
    List<LegalHold> inForce() {
        return jdbc.sql(SELECT + "where lifted_at is null order by set_at limit 200")
                .query(LegalHold.class)
                .list();
    }

    /** All holds on a case, newest first. */
    List<LegalHold> of(UUID leadId) {
        return jdbc.sql(SELECT + "where lead_id = ? order by set_at desc")
                .param(leadId)
                .query(LegalHold.class)
                .list();
    }

    /** Puts a hold on a case; false when there is one already. */
    @Transactional
    boolean set(UUID leadId, String reason) {
        return tell(
                leadId, EventType.LEGAL_HOLD_SET, change("select groeiruimte.set_legal_hold(?, ?)", leadId, reason));
    }

    /** Ends the hold; false when there is none any more. */
    @Transactional
    boolean lift(UUID leadId, String reason) {
        return tell(
                leadId,
                EventType.LEGAL_HOLD_LIFTED,
                change("select groeiruimte.lift_legal_hold(?, ?)", leadId, reason));
    }

    private boolean change(String sql, UUID leadId, String reason) {
        return jdbc.sql(sql).params(leadId, reason).query(Boolean.class).single();
    }

    private boolean tell(UUID leadId, EventType event, boolean done) {
        if (done) {
            timeline.add(leadId, event, Map.of());
        }
        return done;
    }
}
