package nl.groeiruimte.desk.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskRow;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox without its page, for the benchmark and the demo cases. */
public class InboxWork {

    private final Inbox inbox;
    private final CaseList cases;
    private final SeveralTasks several;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public InboxWork(BeanFactory application) {
        this.inbox = application.getBean(Inbox.class);
        this.cases = application.getBean(CaseList.class);
        this.several = application.getBean(SeveralTasks.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /**
     * The database work of one look at the inbox: the counts and the first page of all its tasks, as the controller
     * asks for them.
     */
    public int look() {
        int all = inbox.counts().all();
        int shown =
                inbox.page(InboxFilter.of(Map.of("tab", "all"), "all")).rows().size();
        if (shown != Math.min(all, Listing.PAGE)) {
            throw new IllegalStateException("the page shows " + shown + " of " + all + " tasks");
        }
        return all;
    }

    /** Code names on the first page of all the asker's tasks, narrowed as the address of the page says. */
    public List<String> namesOfTasks(Map<String, String> query) {
        return inbox.page(InboxFilter.of(query, "all")).rows().stream()
                .map(task -> task.ofCase().codeName())
                .toList();
    }

    /** The same of the asker's cases. */
    public List<String> namesOfCases(Map<String, String> query) {
        return cases.page(CaseFilter.of(query)).rows().stream()
                .map(CaseRow::codeName)
                .toList();
    }

    /** Does to selected tasks what the page's buttons do; true when all could be changed. */
    public boolean change(List<Task> selected, String action, String colleague) {
        return several.change(
                                selected.stream()
                                        .map(task -> SeveralTasks.Selected.read(task.asShown()))
                                        .toList(),
                                action,
                                colleague)
                        .get(SeveralTasks.Outcome.CHANGED)
                == selected.size();
    }

    /** The open tasks of a round of other work than a case's, as far as the asker may know of them. */
    public List<Task> openTasksOf(String period) {
        return transaction.execute(status -> jdbc.sql(TaskRow.SELECT + " where period = ? and ended_at is null")
                .param(period)
                .query(TaskRow::of)
                .list());
    }

    /** All tasks of a case that the asker may know of, also those that ended; the oldest first. */
    public List<Task> tasksOf(UUID leadId) {
        return transaction.execute(status -> jdbc.sql(TaskRow.SELECT + " where lead_id = ? order by opened_at")
                .param(leadId)
                .query(TaskRow::of)
                .list());
    }
}
