package nl.groeiruimte.cases.lead;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can change about a case; each change is part of the step that causes it, hence only inside a transaction. Row
 * level security lets the agency of origin and the system make them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the company qualifies; the timeline's entry of it included. */
    void judged(UUID id, String verdict, List<String> reasons) {
        jdbc.sql("select * from groeiruimte.judge_lead(?, ?, ?)")
                .params(id, verdict, reasons.toArray(String[]::new))
                .query(new LeadRow())
                .optional()
                .ifPresentOrElse(OwnLeads::keep, () -> refuse(id));
    }

    void enter(UUID id, Phase phase) {
        jdbc.sql("update groeiruimte.lead set phase = ?, phase_since = now() where id = ? and phase <> ? returning *")
                .params(phase.code(), id, phase.code())
                .query(new LeadRow())
                .optional()
                .ifPresent(OwnLeads::keep);
    }

    void intoPortfolio(UUID id, String caseLead, String caseLeadName) {
        change(
                id,
                "portfolio_at = coalesce(portfolio_at, now()), watch_until = null, case_lead = ?, case_lead_name = ?",
                caseLead,
                caseLeadName);
    }

    void watch(UUID id, LocalDate until) {
        change(id, "watch_until = ?", until);
    }

    /** Hands the case to another case lead. */
    public void handOver(UUID id, String caseLead, String caseLeadName) {
        change(id, "case_lead = ?, case_lead_name = ?", caseLead, caseLeadName);
    }

    /** The kinds of room that the company asks for, as articulated. */
    public void asks(UUID id, List<String> kinds) {
        change(id, "kinds = ?", (Object) kinds.toArray(String[]::new));
    }

    /** The company confirmed its request: the case-based approach is in execution. */
    public void inExecution(UUID id, LocalDate neededBy) {
        change(id, "execution_at = coalesce(execution_at, now()), needed_by = ?", neededBy);
    }

    /** What the company chose, as the outcome that it leads to; none when the choice fell through. */
    public void chose(UUID id, @Nullable Outcome outcome) {
        change(id, "chosen = ?", outcome == null ? null : outcome.code());
    }

    /** The growth is there. */
    public void realised(UUID id, LocalDate on) {
        change(id, "realised_on = ?", on);
    }

    /** The company withdrew: all that is left is to write down what was learned. */
    public void withdrawn(UUID id) {
        change(id, "phase = 'learning', phase_since = now(), hold_until = null, held_at = null");
    }

    /** Puts the case on hold until a day, or lets it go on when there is none. */
    public void hold(UUID id, @Nullable LocalDate until) {
        change(id, "hold_until = ?, held_at = ?", until, until == null ? null : Timestamp.from(clock.instant()));
    }

    /** Ends the case. */
    public void close(UUID id, Outcome outcome) {
        change(
                id,
                "outcome = ?, ended_at = now(), phase = 'closed', phase_since = now(), hold_until = null, "
                        + "held_at = null, watch_until = null",
                outcome.code());
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private void change(UUID id, String assignments, @Nullable Object... values) {
        jdbc.sql("update groeiruimte.lead set " + assignments + " where id = ? returning *")
                .params(values)
                .param(id)
                .query(new LeadRow())
                .optional()
                .ifPresentOrElse(OwnLeads::keep, () -> refuse(id));
    }

    private static void refuse(UUID id) {
        throw new IllegalStateException("case " + id + " is not the asker's to change");
    }
}
