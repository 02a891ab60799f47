package nl.groeiruimte.taskforce;

import java.util.Map;
import java.util.List;

import org.springframework.context.ApplicationContext;

/** The inbox without its page, for the benchmark. */
public class InboxWork {

    private final Inbox inbox;
    private final TaskDesk desk;

    public InboxWork(ApplicationContext application) {
        this.inbox = application.getBean(Inbox.class);
        this.desk = application.getBean(TaskDesk.class);
    }

    /** The database work of one look at the inbox: the counts and the first page of all its tasks, as the controller asks for them. */
    public int look() {
        int all = inbox.counts().all();
        int shown = inbox.page(InboxFilter.of(Map.of("tab", "all"), "all")).tasks().size();
        if (shown != Math.min(all, Inbox.PAGE)) {
            throw new IllegalStateException("the page shows " + shown + " of " + all + " tasks");
        }
        return all;
    }

    /** Sends a task's form as the page does; fails unless the task is done by it. */
    public void send(String taskId, Map<String, List<String>> form) {
        TaskDesk.Sent sent = desk.send(taskId, form).orElseThrow();
        if (!(sent instanceof TaskDesk.Sent.Done)) {
            throw new IllegalStateException("not done: " + sent);
        }
    }
}
