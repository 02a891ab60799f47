package nl.groeiruimte.cases.shortlist;

import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of the decision tables with which a case goes on: those of its last shortlist, or before that those that
 * counted when its search in the own region began. A table that goes live later counts for steps that begin later.
 */
@Component
class StepRules {

    private static final String SEARCH = "search-own-region";

    private final MatchRules tables;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    StepRules(MatchRules tables, JdbcClient jdbc, CurrentAsker asker) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.asker = asker;
    }

    @EventListener
    void on(TaskOpened opened) {
        if (opened.task().form().equals(SEARCH)) {
            MatchRules.Rules rules = tables.current();
            asker.asSystem(() -> jdbc.sql("""
                            insert into groeiruimte.step_rules (lead_id, weights_table, proximity_table, begun_at)
                                values (?, ?, ?, now())
                            on conflict (lead_id) do update set weights_table = excluded.weights_table,
                                proximity_table = excluded.proximity_table, begun_at = excluded.begun_at""")
                    .params(opened.task().context().leadId(), rules.weightsTable(), rules.proximityTable())
                    .update());
        }
    }

    /** The tables for the step in which a case is. */
    MatchRules.Rules of(UUID leadId) {
        Optional<MatchRules.Versions> versions = jdbc.sql("""
                        select weights, proximity from (
                            select (basis ->> 'weightsTable')::int weights, (basis ->> 'proximityTable')::int proximity,
                                computed_at began
                            from groeiruimte.shortlist where lead_id = :lead and basis is not null
                            union all
                            select weights_table, proximity_table, begun_at from groeiruimte.step_rules
                                where lead_id = :lead) step
                        order by began desc limit 1""")
                .param("lead", leadId)
                .query((row, number) -> new MatchRules.Versions(row.getInt("weights"), row.getInt("proximity")))
                .optional();
        return versions.map(tables::of).orElseGet(tables::current);
    }
}
