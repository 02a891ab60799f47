package nl.groeiruimte.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single tasks: finding, claiming and ending them. Row level security decides which exist for the asker. */
@Component
public class Tasks {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final TaskChanges changes;
    private final CurrentAsker asker;
    private final Clock clock;

    Tasks(JdbcClient jdbc, TaskChanges changes, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.asker = asker;
        this.clock = clock;
    }

    /** A task that the asker may do, of an inbox of theirs. */
    @Transactional(readOnly = true)
    public Optional<Task> find(String id) {
        return one(TaskRow.SELECT + " where id = ?", id).filter(this::mayDo);
    }

    /** A task that the asker may give to somebody: one to do, and for the coordinator also any that is late. */
    @Transactional(readOnly = true)
    public Optional<Task> findToGive(String id) {
        boolean givesLateOnes = asker.get().is(Role.COORDINATOR);
        return one(TaskRow.SELECT + " where id = ?", id)
                .filter(task -> mayDo(task) || givesLateOnes && task.late(LocalDate.now(clock)));
    }

    /** As {@link #find}, kept from others until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Task> lock(String id) {
        return one(TaskRow.SELECT + " where id = ? for update", id).filter(this::mayDo);
    }

    /** Open tasks of a case that the asker may know of, also those that others do; the earliest due first. */
    @Transactional(readOnly = true)
    public List<Task> openOf(UUID leadId) {
        return jdbc.sql(TaskRow.SELECT + " where lead_id = ? and ended_at is null order by due_on, id")
                .param(leadId)
                .query(TaskRow::of)
                .list();
    }

    /** A task that the asker may know of, also one that others do. */
    @Transactional(readOnly = true)
    public Optional<Task> known(String id) {
        return one(TaskRow.SELECT + " where id = ?", id);
    }

    /**
     * Open tasks that the asker may know of: for an agency's system those of its own cases, also those that others do,
     * and of its agency's inbox those that it can do itself; the earliest due first.
     *
     * @param after id of the task to go on after; none to begin
     */
    @Transactional(readOnly = true)
    public List<Task> open(@Nullable String after, int limit) {
        return jdbc.sql(TaskRow.SELECT + """
                         where ended_at is null
                           and (:after::text is null
                                or (due_on, id) > (select l.due_on, l.id from groeiruimte.task l where l.id = :after))
                        order by due_on, id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(TaskRow::of)
                .list();
    }

    /**
     * Open tasks of the asker's inboxes that the asker holds or nobody does, at most {@value #MOST}; the earliest due
     * first.
     */
    @Transactional(readOnly = true)
    public List<Task> toDo() {
        Asker me = asker.get();
        return jdbc.sql(TaskRow.SELECT + """
                         where ended_at is null and inbox = any (?) and (assignee is null or assignee = ?)
                        order by due_on, id limit ?""")
                .params(me.inboxes().toArray(String[]::new), me.subject(), MOST)
                .query(TaskRow::of)
                .list();
    }

    /** What the asker can go on with at once: the earliest due task of a case that is theirs or nobody's. */
    @Transactional(readOnly = true)
    public Optional<Task> nextOf(UUID leadId) {
        String me = asker.get().subject();
        return openOf(leadId).stream()
                .filter(task -> mayDo(task) && !task.heldByOther(me) && !task.onHold())
                .findFirst();
    }

    /**
     * Gives the task to somebody.
     *
     * @param from subject of the holder whom the asker saw, if anybody
     * @return whether it was still open, and held by nobody else than {@code from}
     */
    @Transactional
    public boolean assign(String id, @Nullable String from, Colleague to) {
        return changes.give(to, "id = ? and assignee is not distinct from ?", id, from);
    }

    /**
     * Puts the task back for everybody of the inbox.
     *
     * @param from subject of the holder
     * @return whether it was still open, and held by {@code from}
     */
    @Transactional
    public boolean release(String id, String from) {
        return changes.give(null, "id = ? and assignee = ?", id, from);
    }

    /**
     * Asks whoever does the task to do it.
     *
     * @return whether it was still open and not on hold
     */
    @Transactional
    public boolean remind(String id) {
        return changes.remind("id = ? and held_until is null", id);
    }

    /** The asker has done it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(String id) {
        changes.complete(asker.get(), "id = ?", id);
    }

    private Optional<Task> one(String sql, String id) {
        return jdbc.sql(sql).param(id).query(TaskRow::of).optional();
    }

    private boolean mayDo(Task task) {
        Asker me = asker.get();
        return me.inboxes().contains(task.inbox()) || me.worksFor(task.inbox());
    }
}
