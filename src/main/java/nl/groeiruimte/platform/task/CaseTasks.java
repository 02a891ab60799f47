package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What happens to the open tasks of a case, or of another matter, through what happens to it; part of the step in which
 * it does, as the system.
 */
@Component
public class CaseTasks {

    private final JdbcClient jdbc;
    private final TaskChanges changes;
    private final WorkingDays workingDays;
    private final CurrentAsker asker;

    CaseTasks(JdbcClient jdbc, TaskChanges changes, WorkingDays workingDays, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.workingDays = workingDays;
        this.asker = asker;
    }

    /** The case is on hold until a day; what it lets stand is not late meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID leadId, LocalDate until) {
        changes.hold(until, "lead_id = ?", leadId);
    }

    /** The case goes on; each task has as many working days left as on the day on which it was put on hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID leadId, LocalDate heldOn, LocalDate on) {
        record Open(String id, LocalDate dueOn) {}
        jdbc.sql("select id, due_on from groeiruimte.task where lead_id = ? and ended_at is null")
                .param(leadId)
                .query(Open.class)
                .list()
                .forEach(task -> changes.goOn(workingDays.carried(task.dueOn(), heldOn, on), "id = ?", task.id()));
    }

    /** What lay with one person goes to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID leadId, String from, Colleague to) {
        changes.giveWithCase(to, "lead_id = ? and ? in (assignee, stands_in_for)", leadId, from);
    }

    /** Whoever does something about this inquiry, disclosure, partner request or errand is asked for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remindOfSubject(UUID subjectId) {
        changes.remind("subject_id = ?", subjectId);
    }

    /** What somebody does about this errand is to be done on another day, a working day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dueOfSubject(UUID subjectId, String form, LocalDate on) {
        changes.due(on, "subject_id = ? and form = ?", subjectId, form);
    }

    /** Keeps the open tasks of a case from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID leadId) {
        jdbc.sql("select id from groeiruimte.task where lead_id = ? and ended_at is null order by id for update")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /** The company asks for other kinds of room, which the open tasks show. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void kinds(UUID leadId, List<String> kinds) {
        jdbc.sql("update groeiruimte.task set kinds = ? where lead_id = ? and ended_at is null")
                .params(kinds.toArray(String[]::new), leadId)
                .update();
    }

    /** An agency is asked for its part of a round, such as {@code 2026-Q4} of {@code supply-refresh}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remindOfRound(String matter, String period, String inbox) {
        changes.remind("matter = ? and period = ? and inbox = ?", matter, period, inbox);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DayAgreed agreed) {
        asker.asSystem(() -> changes.due(agreed.on(), "lead_id = ? and form = ?", agreed.leadId(), agreed.form()));
    }
}
