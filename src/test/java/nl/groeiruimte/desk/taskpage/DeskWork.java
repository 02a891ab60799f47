package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** A task's page without the page, for the benchmark. */
public class DeskWork {

    private final TaskDesk desk;

    public DeskWork(BeanFactory application) {
        this.desk = application.getBean(TaskDesk.class);
    }

    /** Sends a task's form as the page does; fails unless the task is done by it. */
    public void send(String taskId, Map<String, List<String>> form) {
        TaskDesk.Sent sent = desk.send(taskId, form).orElseThrow();
        if (!(sent instanceof TaskDesk.Sent.Done)) {
            throw new IllegalStateException("not done: " + sent);
        }
    }
}
