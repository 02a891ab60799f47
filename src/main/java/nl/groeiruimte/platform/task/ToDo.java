package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the asker: the tasks that they hold, and those of their inboxes that nobody took. */
@Component
public class ToDo {

    /**
     * So many open tasks that are to be done by one day.
     *
     * @param mine those of the asker, also while their case is on hold
     * @param nobodys those that nobody took
     * @param minePressing of the first, those that can be done now
     * @param nobodysPressing of the second
     */
    public record DueOn(LocalDate day, int mine, int nobodys, int minePressing, int nobodysPressing) {}

    private static final String FREE = "assignee is null";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    ToDo(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** What can be done now, the earliest due first; nobody's only as far as the asker's own leave room. */
    @Transactional(readOnly = true)
    public List<Task> first(int most) {
        Asker me = asker.get();
        List<Task> first = new ArrayList<>(find(me, "assignee = ?", List.of(me.subject()), most));
        if (first.size() < most) {
            first.addAll(find(me, FREE, List.of(), most - first.size()));
        }
        first.sort(Comparator.comparing(task -> task.schedule().dueOn()));
        return first;
    }

    /** How many there are for each day on which some are due, the earliest first. */
    @Transactional(readOnly = true)
    public List<DueOn> days() {
        Asker me = asker.get();
        if (me.inboxes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select due_on, count(assignee) as mine, count(*) - count(assignee) as nobodys,
                            count(assignee) filter (where held_until is null) as mine_pressing,
                            count(*) filter (where assignee is null and held_until is null) as nobodys_pressing
                        from groeiruimte.task where %s and ended_at is null and (assignee is null or assignee = ?)
                        group by due_on order by due_on""".formatted(own(me)))
                .params(me.inboxes())
                .param(me.subject())
                .query((row, number) -> new DueOn(
                        Rows.day(row, "due_on"),
                        row.getInt("mine"),
                        row.getInt("nobodys"),
                        row.getInt("mine_pressing"),
                        row.getInt("nobodys_pressing")))
                .list();
    }

    private List<Task> find(Asker me, String whose, List<String> values, int most) {
        if (me.inboxes().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(TaskRow.SELECT + " where " + own(me) + " and ended_at is null and held_until is null and "
                        + whose + " order by due_on, id limit ?")
                .params(me.inboxes())
                .params(values)
                .param(most)
                .query(TaskRow::of)
                .list();
    }

    /** One inbox is found in an index by its order; few people have two. */
    private static String own(Asker me) {
        return "inbox in (" + String.join(", ", Collections.nCopies(me.inboxes().size(), "?")) + ")";
    }
}
