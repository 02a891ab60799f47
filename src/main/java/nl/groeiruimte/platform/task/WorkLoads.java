package nl.groeiruimte.platform.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much to do in an inbox; row level security decides whether the asker gets to know. */
@Component
public class WorkLoads {

    /**
     * Open tasks of one person.
     *
     * @param subject of the person; none for those that nobody has, and so is the name
     * @param late of them, how many should have been done before today; not while their case is on hold
     * @param oldest when the first of them opened
     */
    public record Load(@Nullable String subject, @Nullable String name, int open, int late, Instant oldest) {}

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkLoads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of everybody who has a task in it, and of nobody. */
    @Transactional(readOnly = true)
    public List<Load> of(String inbox) {
        return jdbc.sql("""
                        select assignee, max(assignee_name) as name, count(*) as open_tasks,
                            count(*) filter (where due_on < ? and held_until is null) as late, min(opened_at) as oldest
                        from groeiruimte.task where inbox = ? and ended_at is null
                        group by assignee order by open_tasks desc, name""")
                .params(LocalDate.now(clock), inbox)
                .query((row, number) -> new Load(
                        row.getString("assignee"),
                        row.getString("name"),
                        row.getInt("open_tasks"),
                        row.getInt("late"),
                        Rows.instant(row, "oldest")))
                .list();
    }

    /** How many open tasks of an inbox should have been done before today. */
    public record Late(String inbox, int tasks) {}

    /** Of every inbox that the asker may look into and that has such tasks, most first. */
    @Transactional(readOnly = true)
    public List<Late> late() {
        return jdbc.sql("""
                        select inbox, count(*) as tasks from groeiruimte.task
                        where ended_at is null and due_on < ? and held_until is null
                        group by inbox
                        order by tasks desc, inbox""").param(LocalDate.now(clock)).query(Late.class).list();
    }

    /** The open tasks that a person has there, at most {@value #MOST}; the earliest due first. */
    @Transactional(readOnly = true)
    public List<Task> tasksOf(String inbox, String subject) {
        return jdbc.sql(TaskRow.SELECT
                        + " where inbox = ? and assignee = ? and ended_at is null order by due_on, id limit ?")
                .params(inbox, subject, MOST)
                .query(TaskRow::of)
                .list();
    }
}
