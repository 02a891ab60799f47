package nl.groeiruimte.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.UserTaskCancelled;
import nl.groeiruimte.platform.process.UserTaskOpened;
import nl.groeiruimte.platform.process.UserTasksOpened;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tasks in step with the engine's, in the engine's own transaction and with the system's rights. */
@Component
class EngineTasks {

    private final JdbcClient jdbc;
    private final TaskCases cases;
    private final TaskChanges changes;
    private final People people;
    private final Cover cover;
    private final WorkingDays workingDays;
    private final Clock clock;

    EngineTasks(
            JdbcClient jdbc,
            TaskCases cases,
            TaskChanges changes,
            People people,
            Cover cover,
            WorkingDays workingDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.changes = changes;
        this.people = people;
        this.cover = cover;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A task as it is written, and what is told of it afterwards. */
    private record Opening(TaskRef task, Map<String, @Nullable Object> columns, Cover.Doer doer, boolean ofFile) {

        private static final String DUE = "due_on";
        private static final String HOLDER = "assignee";

        Opening {
            columns = new LinkedHashMap<>(columns);
            task.columns().forEach(columns::put);
            doer.columns().forEach(columns::put);
        }

        LocalDate dueOn() {
            return (LocalDate) Objects.requireNonNull(columns.get(DUE));
        }

        String values() {
            return "(" + "?, ".repeat(columns.size()) + "now(), " + (columns.get(HOLDER) == null ? "null)" : "now())");
        }
    }

    @EventListener
    void on(UserTaskOpened opened) {
        open(List.of(opened));
    }

    @EventListener
    void on(UserTasksOpened opened) {
        open(opened.tasks());
    }

    /** With one statement for all of them. */
    private void open(List<UserTaskOpened> opened) {
        List<Opening> openings = opened.stream()
                .map(one ->
                        one.task().isOfCase() ? ofCase(one, cases.of(one.task().leadId())) : withoutCase(one))
                .toList();
        openings.stream()
                .collect(Collectors.groupingBy(one -> one.columns().keySet()))
                .forEach(this::write);
        openings.forEach(one -> changes.opened(one.task(), one.doer(), one.dueOn(), one.ofFile()));
    }

    private Opening ofCase(UserTaskOpened opened, TaskCases.Now now) {
        UserTaskOpened.Routing routing = opened.routing();
        TaskRef task = ref(opened, inbox(opened, now.shown()));
        Cover.Doer doer = holder(opened, now, task.inbox()).map(cover::of).orElse(Cover.Doer.of(null));
        // What an asked region or a partner may not know of the case, the order of its inbox may not tell either.
        boolean tellsAbroad =
                task.inbox().equals(now.shown().originAgency()) || task.inbox().equals(Asker.COORDINATOR_INBOX);
        TaskCase shown = now.shown().seenFrom(opened.phase(), tellsAbroad);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(shown.columns());
        columns.put("held_until", now.holdUntil());
        columns.put(Opening.DUE, dueOn(opened, now.countsFrom(LocalDate.now(clock))));
        columns.put("priority", shown.abroad() ? routing.priorityAbroad() : routing.priority());
        return new Opening(task, columns, doer, now.ofFile());
    }

    private void write(Set<String> columns, List<Opening> openings) {
        List<@Nullable Object> values = new ArrayList<>();
        openings.forEach(one -> values.addAll(one.columns().values()));
        jdbc.sql("insert into groeiruimte.task (%s, opened_at, assigned_at) values %s"
                        .formatted(
                                String.join(", ", columns),
                                openings.stream().map(Opening::values).collect(Collectors.joining(", "))))
                .params(values)
                .update();
    }

    /** Who asked gets the answer, the case lead what is the case lead's, and who did it before what comes back. */
    private Optional<Colleague> holder(UserTaskOpened opened, TaskCases.Now now, String inbox) {
        return member(inbox, opened.given().person())
                .or(() -> Optional.ofNullable(opened.routing().forCaseLead() ? now.caseLead() : null))
                .or(() -> now.isNew() ? Optional.empty() : member(inbox, doneBefore(opened, inbox)));
    }

    /** Somebody who can do the agency's tasks: those who left it or may not any more can not. */
    private Optional<Colleague> member(String inbox, @Nullable String subject) {
        return subject == null ? Optional.empty() : people.find(inbox, subject);
    }

    private @Nullable String doneBefore(UserTaskOpened opened, String inbox) {
        return jdbc.sql("""
                        select coalesce(stands_in_for, ended_by) from groeiruimte.task
                        where lead_id = ? and form = ? and inbox = ? and subject_id is not distinct from ?::uuid
                            and end_kind = 'completed'
                        order by ended_at desc limit 1""")
                .params(opened.task().leadId(), opened.task().form(), inbox)
                .param(opened.task().subjectIdOrNull())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Opening withoutCase(UserTaskOpened opened) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kinds", new String[0]);
        columns.put(Opening.DUE, dueOn(opened, LocalDate.now(clock)));
        columns.put("priority", opened.routing().priority());
        return new Opening(ref(opened, inbox(opened)), columns, Cover.Doer.of(null), false);
    }

    /** The day that was agreed; without one the working days of the routing count. */
    private LocalDate dueOn(UserTaskOpened opened, LocalDate from) {
        LocalDate agreed = opened.given().dueOn();
        return agreed != null
                ? workingDays.onOrAfter(agreed)
                : workingDays.plus(from, opened.routing().dueWorkingDays());
    }

    @EventListener
    void on(UserTaskCancelled cancelled) {
        changes.cancel("id = ?", cancelled.taskId());
    }

    private static TaskRef ref(UserTaskOpened opened, String inbox) {
        String about = opened.given().about();
        return new TaskRef(
                opened.task().taskId(),
                opened.task().form(),
                inbox,
                new TaskRef.About(
                        opened.task().leadIdOrNull(),
                        opened.matter(),
                        opened.task().periodOrNull(),
                        opened.task().subjectIdOrNull(),
                        inbox.equals(about) ? null : about));
    }

    private static String inbox(UserTaskOpened opened, TaskCase ofCase) {
        return opened.routing().inbox() == UserTaskOpened.Inbox.ORIGIN
                ? Objects.requireNonNull(ofCase.originAgency(), "a case of no agency")
                : inbox(opened);
    }

    private static String inbox(UserTaskOpened opened) {
        return switch (opened.routing().inbox()) {
            case ORIGIN ->
                throw new IllegalStateException(
                        "nobody registered what task " + opened.task().form() + " is about");
            case ASKED, PARTNER, ADDRESSEE, GIVER ->
                Objects.requireNonNull(
                        opened.given().addressee(),
                        () -> "nobody is asked by task " + opened.task().form());
            case COORDINATOR -> Asker.COORDINATOR_INBOX;
            case MINISTRY -> Asker.MINISTRY_INBOX;
        };
    }
}
