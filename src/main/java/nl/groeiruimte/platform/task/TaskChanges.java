package nl.groeiruimte.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes open tasks and says so, in one transaction. Which tasks is always a condition with its values, such as
 * {@code lead_id = ?}.
 */
@Component
class TaskChanges {

    private record Changed(TaskRef task, @Nullable Colleague before) {

        static Changed of(ResultSet row, int number) throws SQLException {
            String before = row.getString("held_by");
            return new Changed(
                    TaskRow.ref(row), before == null ? null : new Colleague(before, row.getString("held_by_name")));
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Cover cover;
    private final CurrentAsker asker;

    TaskChanges(JdbcClient jdbc, ApplicationEventPublisher events, Cover cover, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.events = events;
        this.cover = cover;
        this.asker = asker;
    }

    /**
     * Tells of a task that was just written.
     *
     * @param ofFile as in {@link TaskOpened}
     */
    void opened(TaskRef task, Cover.Doer doer, LocalDate dueOn, boolean ofFile) {
        events.publishEvent(new TaskOpened(task, doer.holder(), dueOn, ofFile, by()));
        assigned(new Changed(task, null), doer, false);
    }

    /**
     * Gives tasks to somebody, or to the deputy while they are away; who takes a task for themselves has it.
     *
     * @param to nobody to put them back for everybody of the inbox
     * @return whether there were any
     */
    boolean give(@Nullable Colleague to, String which, @Nullable Object... values) {
        return give(to, false, which, values);
    }

    /** Gives tasks to whoever their case goes to. */
    void giveWithCase(Colleague to, String which, Object... values) {
        give(to, true, which, values);
    }

    private boolean give(@Nullable Colleague to, boolean withCase, String which, @Nullable Object... values) {
        Cover.Doer doer = to == null || to.subject().equals(by()) ? Cover.Doer.of(to) : cover.of(to);
        return give(doer, withCase, which, values);
    }

    private boolean give(Cover.Doer doer, boolean withCase, String which, @Nullable Object... values) {
        List<Changed> changed = change(
                String.join(" = ?, ", doer.columns().keySet()) + " = ?, assigned_at = "
                        + (doer.holder() == null ? "null" : "now()"),
                new ArrayList<>(doer.columns().values()),
                which,
                values);
        changed.forEach(task -> assigned(task, doer, withCase));
        return !changed.isEmpty();
    }

    /** What lies with somebody who is away goes to the deputy, or to everybody of the inbox when there is none. */
    void standIn(@Nullable Colleague deputy, Absence absence) {
        give(
                new Cover.Doer(deputy, deputy == null ? null : absence.who()),
                false,
                "inbox = ? and assignee = ?",
                absence.agency(),
                absence.who().subject());
    }

    /** What somebody does for who was away goes back. */
    void giveBack(Absence absence) {
        give(
                Cover.Doer.of(absence.who()),
                false,
                "inbox = ? and stands_in_for = ?",
                absence.agency(),
                absence.who().subject());
    }

    /** A person did these. */
    void complete(Asker by, String which, Object... values) {
        // Not List.of: whoever belongs to no agency has none.
        List<@Nullable Object> done = new ArrayList<>();
        done.add(by.subject());
        done.add(by.name());
        done.add(by.agency());
        change(
                        "ended_at = now(), end_kind = 'completed', ended_by = ?, ended_by_name = ?,"
                                + " ended_by_agency = ?",
                        done,
                        which,
                        values)
                .forEach(task -> ended(task, TaskEnded.Kind.COMPLETED));
    }

    /** Nobody has to do these any more. */
    void cancel(String which, Object... values) {
        change("ended_at = now(), end_kind = 'cancelled'", List.of(), which, values)
                .forEach(task -> ended(task, TaskEnded.Kind.CANCELLED));
    }

    /** These have another day. */
    void due(LocalDate on, String which, Object... values) {
        reschedule("due_on = ?", on, which, values);
    }

    /** These have another day, and are on hold no more. */
    void goOn(LocalDate on, String which, Object... values) {
        reschedule("held_until = null, due_on = ?", on, which, values);
    }

    /** These are on hold. */
    void hold(LocalDate until, String which, Object... values) {
        reschedule("held_until = ?", until, which, values);
    }

    /**
     * Somebody asked for these.
     *
     * @return whether there were any
     */
    boolean remind(String which, Object... values) {
        List<Changed> reminded = change("reminded_at = now()", List.of(), which, values);
        reminded.forEach(task -> events.publishEvent(new TaskReminded(task.task(), task.before(), by())));
        return !reminded.isEmpty();
    }

    private List<Changed> change(
            String change, List<? extends @Nullable Object> to, String which, @Nullable Object... values) {
        return update(
                change, to, which, values, "old.assignee as held_by, old.assignee_name as held_by_name", Changed::of);
    }

    private void reschedule(String change, LocalDate day, String which, Object... values) {
        update(
                        change,
                        List.of(day),
                        which,
                        values,
                        "due_on, held_until",
                        (row, number) -> new TaskRescheduled(
                                TaskRow.ref(row), Rows.day(row, "due_on"), Rows.day(row, "held_until")))
                .forEach(events::publishEvent);
    }

    private <T> List<T> update(
            String change,
            List<? extends @Nullable Object> to,
            String which,
            @Nullable Object[] values,
            String told,
            RowMapper<T> mapper) {
        List<@Nullable Object> params = new ArrayList<>(to);
        params.addAll(Arrays.asList(values));
        return jdbc.sql("update groeiruimte.task set " + change + " where ended_at is null and " + which + " returning "
                        + TaskRow.REF + ", " + told)
                .params(params)
                .query(mapper)
                .list();
    }

    /** Who takes what is theirs already changes nothing. */
    private void assigned(Changed changed, Cover.Doer doer, boolean withCase) {
        if (!Objects.equals(subject(changed.before()), subject(doer.holder()))) {
            events.publishEvent(new TaskAssigned(
                    changed.task(), changed.before(), doer.holder(), doer.insteadOf(), withCase, by()));
        }
    }

    private void ended(Changed changed, TaskEnded.Kind kind) {
        events.publishEvent(new TaskEnded(changed.task(), changed.before(), kind, by()));
    }

    private static @Nullable String subject(@Nullable Colleague colleague) {
        return colleague == null ? null : colleague.subject();
    }

    private @Nullable String by() {
        return asker.person().map(Asker::subject).orElse(null);
    }
}
