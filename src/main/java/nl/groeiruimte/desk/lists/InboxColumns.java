package nl.groeiruimte.desk.lists;

import java.util.List;
import nl.groeiruimte.platform.list.Column;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.list.Order;
import nl.groeiruimte.platform.task.Task;

/** What the inbox shows of a task, from left to right, and by what it can be sorted. */
final class InboxColumns {

    private static final Order<Task> DUE = Order.ascending(
            "due", "due_on", Order.Key.DAY, task -> task.schedule().dueOn());

    static final Listing<Task> LISTING = new Listing<>(
            Order.Key.TEXT,
            Task::id,
            DUE,
            List.of(
                    Column.<Task>of("inbox.what", "worklist/inbox-cells :: what")
                            .css("main"),
                    Column.<Task>of("inbox.case", "worklist/inbox-cells :: case")
                            .css("case")
                            .sorted(Order.ascending(
                                    "case", "coalesce(code_name, '')", Order.Key.TEXT, InboxColumns::codeName)),
                    Column.code("inbox.phase", "phase.", task -> task.ofCase().phase()),
                    Column.kinds("inbox.kinds", task -> task.ofCase().kinds()),
                    Column.<Task>date("inbox.since", task -> task.schedule().openedAt())
                            .sorted(Order.descending("opened", "opened_at", Order.Key.MOMENT, task -> task.schedule()
                                    .openedAt())),
                    Column.<Task>of("inbox.due", "worklist/inbox-cells :: due")
                            .css("date")
                            .withLabel()
                            .sorted(DUE),
                    Column.<Task>of("inbox.priority", "worklist/inbox-cells :: priority")
                            .css("wide")
                            .sorted(Order.descending("priority", "priority", Order.Key.NUMBER, task -> task.schedule()
                                    .priority())),
                    Column.<Task>of("inbox.who", "worklist/inbox-cells :: who").css("who")));

    private InboxColumns() {}

    /** Empty without a case: such tasks come first. */
    private static String codeName(Task task) {
        return task.ofCase().codeName() == null ? "" : task.ofCase().codeName();
    }
}
