package nl.groeiruimte.desk.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts the open tasks of the asker's inbox; each is one indexed query, paged by key. */
@Component
class Inbox {

    static final int PAGE = 25;

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

    /** A page of tasks; {@code next} is the key with which the next page begins, null on the last. */
    record Page(List<Task> tasks, String next) {}

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
    public Page page(InboxFilter filter) {
        List<Object> params = new ArrayList<>();
        String sql = TaskRow.SELECT + " where " + conditions(filter, params) + order(filter) + " limit " + (PAGE + 1);
        List<Task> tasks = jdbc.sql(sql).params(params).query(TaskRow::of).list();
        boolean more = tasks.size() > PAGE;
        List<Task> shown = more ? tasks.subList(0, PAGE) : tasks;
        return new Page(shown, more ? PageKey.of(filter.sort(), shown.get(PAGE - 1)) : null);
    }

    /** When the last task of these inboxes was done; null when none ever was. */
    @Transactional(readOnly = true)
    public Instant lastDone() {
        Asker me = asker.get();
        return jdbc.sql("select ended_at from groeiruimte.task where " + own(me)
                        + " and ended_at is not null order by ended_at desc limit 1")
                .params(me.inboxes())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private String conditions(InboxFilter filter, List<Object> params) {
        Asker me = asker.get();
        LocalDate today = LocalDate.now(clock);
        List<String> conditions = new ArrayList<>(List.of("ended_at is null"));
        if (!(filter.tab().equals("late") && seesEveryLateTask(me))) {
            add(conditions, params, own(me), me.inboxes().toArray());
        }
        if (filter.tab().equals("mine")) {
            add(conditions, params, "assignee = ?", me.subject());
        }
        if (filter.tab().equals("late") || "late".equals(filter.due())) {
            add(conditions, params, LATE, today);
        } else if ("week".equals(filter.due())) {
            add(conditions, params, "due_on <= ?", today.plusDays(7));
        }
        if (filter.phase() != null) {
            add(conditions, params, "phase = ?", filter.phase());
        }
        if (filter.kind() != null) {
            add(conditions, params, "? = any(kinds)", filter.kind());
        }
        if ("none".equals(filter.assignee())) {
            conditions.add("assignee is null");
        } else if ("others".equals(filter.assignee())) {
            add(conditions, params, "assignee <> ?", me.subject());
        }
        if (filter.abroad()) {
            conditions.add("abroad");
        }
        if (filter.text() != null) {
            String like = QueryParameters.contains(filter.text());
            add(conditions, params, "(code_name ilike ? or case_number ilike ?)", like, like);
        }
        PageKey.parse(filter.sort(), filter.after())
                .ifPresent(key -> add(conditions, params, key.condition(), key.values()));
        return String.join(" and ", conditions);
    }

    private static String order(InboxFilter filter) {
        return " order by "
                + switch (filter.sort()) {
                    case "opened" -> "opened_at desc, id desc";
                    case "priority" -> "priority desc, id desc";
                    case "case" -> "coalesce(code_name, ''), id";
                    default -> "due_on, id";
                };
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

    private static void add(List<String> conditions, List<Object> params, String condition, Object... values) {
        conditions.add(condition);
        params.addAll(List.of(values));
    }
}
