package nl.groeiruimte.programme;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts what was done today with an open case on the days on which it is said to have happened. Only the ledger keeps
 * today.
 */
public final class BackDating {

    private record Written(long id, String type) {}

    private final JdbcClient owner;
    private final WorkingDays workingDays = new WorkingDays();

    /** For a database, as the owner of its tables. */
    public BackDating(JdbcClient owner) {
        this.owner = owner;
    }

    /** Moves a case that was started and moved on just now. */
    public void move(GeneratedCase made, UUID lead) {
        owner.sql("update groeiruimte.lead set signalled_at = ?, portfolio_at = ?, execution_at = ?, "
                        + "phase_since = ? where id = ?")
                .params(
                        at(made.signalledAt),
                        nullable(made.portfolioAt),
                        nullable(made.executionAt),
                        at(made.phaseSince()),
                        lead)
                .update();
        events(made, lead);
        if (made.executionAt != null) {
            owner.sql("update groeiruimte.request_version set recorded_at = ? where lead_id = ?")
                    .params(at(made.executionAt), lead)
                    .update();
            owner.sql("update groeiruimte.confidentiality set recorded_at = ? where lead_id = ?")
                    .params(at(made.portfolioAt), lead)
                    .update();
        }
        if (made.searchedAt != null) {
            owner.sql("update groeiruimte.own_region_search set recorded_at = ? where lead_id = ?")
                    .params(at(made.searchedAt), lead)
                    .update();
            owner.sql("update groeiruimte.bottleneck set recorded_at = ? where lead_id = ?")
                    .params(at(made.searchedAt), lead)
                    .update();
        }
        made.inquiries.forEach(asked -> owner.sql("""
                        update groeiruimte.inquiry set asked_at = ?,
                            answered_at = case when answered_at is null then null else ?::timestamptz end
                        where lead_id = ? and asked_agency = ?""")
                .params(at(asked.askedAt()), nullable(asked.answeredAt()), lead, asked.agency())
                .update());
        inOrder(
                "choice",
                lead,
                made.choices.stream().map(GeneratedCase.Choice::at).toList());
        inOrder(
                "milestone_check",
                lead,
                made.checks.stream().map(GeneratedCase.Check::at).toList());
        // What is to be done has waited since, but not so long that everything is late.
        owner.sql("""
                        update groeiruimte.task
                        set due_on = greatest(due_on - (opened_at::date - ?::date), current_date - 5), opened_at = ?
                        where lead_id = ? and ended_at is null and form <> 'follow-milestones'""")
                .params(made.phaseSince().toLocalDate(), at(made.phaseSince()), lead)
                .update();
        // As everywhere: nothing is due on a day on which nobody works.
        owner.sql("select id, due_on from groeiruimte.task where lead_id = ? and ended_at is null")
                .param(lead)
                .query((row, number) -> Map.entry(row.getString("id"), row.getObject("due_on", LocalDate.class)))
                .list()
                .forEach(task -> owner.sql("update groeiruimte.task set due_on = ? where id = ?")
                        .params(workingDays.onOrAfter(task.getValue()), task.getKey())
                        .update());
    }

    /** What has no day of its own happened with what came before it. */
    private void events(GeneratedCase made, UUID lead) {
        Map<String, Integer> seen = new HashMap<>();
        LocalDateTime last = made.signalledAt;
        for (Written event : owner.sql("select id, type from groeiruimte.case_event where lead_id = ? order by id")
                .param(lead)
                .query(Written.class)
                .list()) {
            List<LocalDateTime> moments = Replay.moments(made, event.type);
            int place = seen.merge(event.type, 1, Integer::sum) - 1;
            LocalDateTime moment = place < moments.size() ? moments.get(place) : last;
            last = moment.isBefore(last) ? last : moment;
            owner.sql("update groeiruimte.case_event set at = ? where id = ?")
                    .params(at(last), event.id)
                    .update();
        }
    }

    private void inOrder(String table, UUID lead, List<LocalDateTime> moments) {
        List<Long> ids =
                new ArrayList<>(owner.sql("select id from groeiruimte." + table + " where lead_id = ? order by id")
                        .param(lead)
                        .query(Long.class)
                        .list());
        for (int i = 0; i < Math.min(ids.size(), moments.size()); i++) {
            owner.sql("update groeiruimte." + table + " set recorded_at = ? where id = ?")
                    .params(at(moments.get(i)), ids.get(i))
                    .update();
        }
    }

    private static SqlParameterValue nullable(LocalDateTime moment) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, moment == null ? null : at(moment));
    }

    private static OffsetDateTime at(LocalDateTime moment) {
        return moment.atZone(WorkingDays.ZONE).toOffsetDateTime();
    }
}
