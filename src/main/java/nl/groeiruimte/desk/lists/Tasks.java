package nl.groeiruimte.desk.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single tasks: finding, claiming and ending them. Row level security decides which exist for the asker. */
@Component
public class Tasks {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Tasks(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /** A task that the asker may do, of an inbox of theirs. */
    @Transactional(readOnly = true)
    public Optional<Task> find(String id) {
        return doable(jdbc.sql(Task.SELECT + " where id = ?")
                .param(id)
                .query(Task::of)
                .optional());
    }

    /** A task that the asker may give to somebody: one to do, and for the coordinator also any that is late. */
    @Transactional(readOnly = true)
    public Optional<Task> findToGive(String id) {
        Optional<Task> task = jdbc.sql(Task.SELECT + " where id = ?")
                .param(id)
                .query(Task::of)
                .optional();
        return asker.get().is(Role.COORDINATOR)
                ? task.filter(found -> mayDo(found) || found.late(LocalDate.now(clock)))
                : task.filter(this::mayDo);
    }

    /** The same, kept from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> lock(String id) {
        return doable(jdbc.sql(Task.SELECT + " where id = ? for update")
                .param(id)
                .query(Task::of)
                .optional());
    }

    /** Open tasks of a case that the asker may know of, also those that others do; the earliest due first. */
    @Transactional(readOnly = true)
    public List<Task> openOf(UUID leadId) {
        return jdbc.sql(Task.SELECT + " where lead_id = ? and ended_at is null order by due_on, id")
                .param(leadId)
                .query(Task::of)
                .list();
    }

    /** What the asker can go on with at once: the earliest due task of a case that is theirs or nobody's. */
    @Transactional(readOnly = true)
    public Optional<Task> nextOf(UUID leadId) {
        String me = asker.get().subject();
        return openOf(leadId).stream()
                .filter(task -> mayDo(task) && !task.assignedToOther(me) && task.heldUntil() == null)
                .findFirst();
    }

    /**
     * Gives the task to somebody.
     *
     * @param from subject of the holder whom the asker saw; null for nobody
     * @return whether it was still open, and held by nobody else than {@code from}
     */
    @Transactional
    public boolean assign(String id, String from, Colleague to) {
        return jdbc.sql("""
                        update groeiruimte.task set assignee = ?, assignee_name = ?, assigned_at = now()
                        where id = ? and ended_at is null and assignee is not distinct from ?""").params(to.subject(), to.name(), id, from).update() == 1;
    }

    /**
     * Asks whoever does the task to do it.
     *
     * @return whether it was still open and not on hold
     */
    @Transactional
    public boolean remind(String id) {
        return jdbc.sql("""
                        update groeiruimte.task set reminded_at = now()
                        where id = ? and ended_at is null and held_until is null""").param(id).update() == 1;
    }

    /** Puts the task back for everybody of the inbox. */
    @Transactional
    public boolean release(String id, String from) {
        return jdbc.sql("""
                        update groeiruimte.task set assignee = null, assignee_name = null, assigned_at = null
                        where id = ? and ended_at is null and assignee = ?""").params(id, from).update() == 1;
    }

    /** The asker has done it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(String id) {
        Asker by = asker.get();
        jdbc.sql("""
                        update groeiruimte.task set ended_at = now(), ended_by = ?, ended_by_name = ?, ended_by_agency = ?,
                            end_kind = 'completed' where id = ?""").params(by.subject(), by.name(), by.agency(), id).update();
    }

    private Optional<Task> doable(Optional<Task> task) {
        return task.filter(this::mayDo);
    }

    private boolean mayDo(Task task) {
        return asker.get().inboxes().contains(task.inbox());
    }
}
