package nl.groeiruimte.desk.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.groeiruimte.platform.list.Conditions;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts the open tasks of the asker's inbox; each is one indexed query, paged by key. */
@Component
class Inbox {

    /** Counts for the tabs; {@code late} counts only running clocks, so not the cases on hold. */
    record Counts(int mine, int all, int late) {

        /** What presses most, for every role: what is late, else one's own, else one's organisation's. */
        String firstTab() {
            return late > 0 ? "late" : mine > 0 ? "mine" : "all";
        }

        public int of(String tab) {
            return switch (tab) {
                case "mine" -> mine;
                case "late" -> late;
                default -> all;
            };
        }
    }

    private static final String LATE = "due_on < ? and held_until is null";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    Inbox(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Counts counts() {
        Asker me = asker.get();
        LocalDate today = LocalDate.now(clock);
        String lateEverywhere = seesEveryLateTask(me)
                ? ", (select count(*) from groeiruimte.task where ended_at is null and " + LATE + ") late"
                : ", count(*) filter (where " + LATE + ") late";
        return jdbc.sql("select count(*) filter (where assignee = ?) mine, count(*) all_open" + lateEverywhere
                        + " from groeiruimte.task where " + own(me) + " and ended_at is null")
                .params(params(me.subject(), today, me.inboxes()))
                .query((row, number) -> new Counts(row.getInt("mine"), row.getInt("all_open"), row.getInt("late")))
                .single();
    }

    @Transactional(readOnly = true)
    public Listing.Page<Task> page(InboxFilter filter) {
        return InboxColumns.LISTING.page(
                jdbc, TaskRow.SELECT, conditions(filter), filter.sort(), filter.after(), TaskRow::of);
    }

    /** How many tasks the filter lets through. */
    @Transactional(readOnly = true)
    public int count(InboxFilter filter) {
        Conditions conditions = conditions(filter);
        return jdbc.sql("select count(*) from groeiruimte.task" + conditions.where())
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** All that the filter lets through, in its order, at most so many. */
    @Transactional(readOnly = true)
    public List<Task> all(InboxFilter filter, int most) {
        return InboxColumns.LISTING.first(jdbc, TaskRow.SELECT, conditions(filter), filter.sort(), most, TaskRow::of);
    }

    /** When the last task of these inboxes was done; none when none ever was. */
    @Transactional(readOnly = true)
    public @Nullable Instant lastDone() {
        Asker me = asker.get();
        return jdbc.sql("select ended_at from groeiruimte.task where " + own(me)
                        + " and ended_at is not null order by ended_at desc limit 1")
                .params(me.inboxes())
                .query((row, number) -> Rows.instant(row, "ended_at"))
                .optional()
                .orElse(null);
    }

    private Conditions conditions(InboxFilter filter) {
        Asker me = asker.get();
        LocalDate today = LocalDate.now(clock);
        Conditions conditions = new Conditions()
                .and("ended_at is null")
                .andIf("assignee = ?", filter.tab().equals("mine") ? me.subject() : null)
                .andIf("phase = ?", filter.phase())
                .andIf("? = any(kinds)", filter.kind())
                .andContains(filter.text(), "code_name", "case_number");
        if (!(filter.tab().equals("late") && seesEveryLateTask(me))) {
            conditions.and(own(me), me.inboxes().toArray());
        }
        if (filter.tab().equals("late") || "late".equals(filter.due())) {
            conditions.and(LATE, today);
        } else if ("week".equals(filter.due())) {
            conditions.and("due_on <= ?", today.plusDays(7));
        } else if (filter.dueOn() != null) {
            conditions.and("due_on = ? and held_until is null", filter.dueOn());
        }
        if ("none".equals(filter.assignee())) {
            conditions.and("assignee is null");
        } else if ("others".equals(filter.assignee())) {
            conditions.and("assignee <> ?", me.subject());
        }
        return filter.abroad() ? conditions.and("abroad") : conditions;
    }

    /** One inbox is found in an index by every order; few people have two. */
    private static String own(Asker me) {
        return me.inboxes().isEmpty()
                ? "false"
                : "inbox in ("
                        + String.join(", ", Collections.nCopies(me.inboxes().size(), "?")) + ")";
    }

    private static List<Object> params(String subject, LocalDate today, List<String> inboxes) {
        List<Object> params = new ArrayList<>(List.of(subject, today));
        params.addAll(inboxes);
        return params;
    }

    /** The coordinator watches over every region's deadlines. */
    private static boolean seesEveryLateTask(Asker me) {
        return me.is(Role.COORDINATOR);
    }
}
