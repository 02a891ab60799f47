package nl.groeiruimte.cases.lead;

import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long the cases of the asker's own agency were in the phases that they left. */
@Component
public class PhaseTimes {

    /**
     * Of one phase.
     *
     * @param phase its code
     * @param left how often a case left it
     * @param median in whole days
     */
    public record Time(String phase, int left, int median) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    PhaseTimes(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Of each phase that was left for the next; one that a withdrawal cut off does not tell how long it takes. */
    @Transactional(readOnly = true)
    public List<Time> own() {
        return jdbc.sql("""
                        select phase, count(*) as left_it,
                            round(percentile_cont(0.5) within group (order by until_day - from_day)) as days
                        from (
                            select phase, from_day, coalesce(lead(from_day) over of_case,
                                case when phase = 'learning' then ended_day end) as until_day
                            from (
                                select id as lead_id, 0 as nth, 'signal' as phase,
                                    (signalled_at at time zone 'Europe/Amsterdam')::date as from_day,
                                    (ended_at at time zone 'Europe/Amsterdam')::date as ended_day
                                from groeiruimte.lead where origin_agency = :agency
                                union all
                                select l.id, e.id, e.details ->> 'phase', (e.at at time zone 'Europe/Amsterdam')::date,
                                    (l.ended_at at time zone 'Europe/Amsterdam')::date
                                from groeiruimte.lead l join groeiruimte.case_event e on e.lead_id = l.id
                                where l.origin_agency = :agency and e.type = 'phase-entered') entered
                            window of_case as (partition by lead_id order by nth)) visits
                        where until_day is not null group by phase""")
                .param("agency", asker.get().ownAgency())
                .query((row, number) -> new Time(row.getString("phase"), row.getInt("left_it"), row.getInt("days")))
                .list();
    }
}
