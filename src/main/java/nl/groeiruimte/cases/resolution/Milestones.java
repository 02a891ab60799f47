package nl.groeiruimte.cases.resolution;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.resolution.Resolution.MilestoneCheck;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.reference.MilestoneState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far several cases are at the place that their company chose, as far as the asker may see it. */
@Component
public class Milestones {

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last look at each of these cases; none for a case without one, or whose choice fell through. */
    @Transactional(readOnly = true)
    public Map<UUID, MilestoneCheck> lastOf(Collection<UUID> cases) {
        record Row(UUID leadId, MilestoneCheck check) {}
        return jdbc
                .sql("""
                        select distinct on (lead_id) * from groeiruimte.milestone_check where lead_id = any (?)
                        order by lead_id, id desc""")
                .param(cases.toArray(UUID[]::new))
                .query((row, number) -> new Row(Rows.id(row, "lead_id"), Resolutions.milestone(row)))
                .list()
                .stream()
                .filter(row -> !MilestoneState.FELL_THROUGH.is(row.check().state()))
                .collect(Collectors.toMap(Row::leadId, Row::check));
    }
}
