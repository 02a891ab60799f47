package nl.groeiruimte.matching;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.security.CurrentAsker;

/** What an agency found in its own region, or what stood in the way. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnRegion {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    OwnRegion(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Keeps the outcome of the search; {@code site} is null when there is no place. */
    void searched(UUID leadId, String site, String note) {
        jdbc.sql("""
                        insert into groeiruimte.own_region_search (lead_id, site_code, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, now())
                        on conflict (lead_id) do update set site_code = excluded.site_code, note = excluded.note,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(leadId, site, note, asker.get().subject()).update();
    }

    /** Keeps what stands in the way of growth, for each kind of room that is missing. */
    void bottlenecks(UUID leadId, List<String> kinds, String cause, String note) {
        for (String kind : kinds) {
            jdbc.sql("""
                            insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, note, recorded_by, recorded_at)
                            values (?, 'own-region', ?, ?, ?, ?, now())""")
                    .params(leadId, kind, cause, note, asker.get().subject()).update();
        }
    }
}
