package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWorks;
import nl.groeiruimte.platform.web.Notice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task's page without the page: for tests of a whole life, demo cases and the benchmark. */
public class DeskWork {

    /** What became of sending a form, as {@link TaskWorks.Sent} has it. */
    public sealed interface Sent {

        /** The task is done. */
        record Done(Task task) implements Sent {}

        /** There is something to correct. */
        record Wrong(Task task, FormResult result) implements Sent {}

        /** Somebody else was first, or the case went on without it. */
        record Late(Task task) implements Sent {}

        /** A colleague is working on it. */
        record Taken(Task task) implements Sent {}

        /** The case is on hold. */
        record Held(Task task) implements Sent {}
    }

    private final TaskDesk desk;
    private final FormDesk forms;
    private final AfterTask after;
    private final TransactionTemplate transaction;

    public DeskWork(BeanFactory application) {
        this.desk = application.getBean(TaskDesk.class);
        this.forms = application.getBean(FormDesk.class);
        this.after = application.getBean(AfterTask.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** Sends a task's form as the page does; empty when there is no such task for the asker. */
    public Optional<Sent> send(String taskId, Map<String, List<String>> form) {
        return desk.send(taskId, form).map(DeskWork::shown);
    }

    /** The same; fails unless the task is done by it. */
    public void does(String taskId, Map<String, List<String>> form) {
        Sent sent = send(taskId, form).orElseThrow();
        if (!(sent instanceof Sent.Done)) {
            throw new IllegalStateException("not done: " + sent);
        }
    }

    /** What the form shows before anything is typed. */
    public FormValues prefill(Task task) {
        return forms.prefill(desk.form(task));
    }

    /** The choices that the form leaves to the server. */
    public Options options(Task task) {
        return transaction.execute(status -> desk.form(task).options(FormValues.empty()));
    }

    /** What whoever did a task is told at once. */
    public Notice told(Task done) {
        return after.told(done, 0);
    }

    private static Sent shown(TaskWorks.Sent sent) {
        if (sent instanceof TaskWorks.Sent.Done done) {
            return new Sent.Done(done.task());
        }
        if (sent instanceof TaskWorks.Sent.Wrong wrong) {
            return new Sent.Wrong(wrong.task(), wrong.result());
        }
        if (sent instanceof TaskWorks.Sent.Late late) {
            return new Sent.Late(late.task());
        }
        return sent instanceof TaskWorks.Sent.Taken taken
                ? new Sent.Taken(taken.task())
                : new Sent.Held(((TaskWorks.Sent.Held) sent).task());
    }
}
