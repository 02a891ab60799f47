package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.stereotype.Component;

/**
 * Where a task's form is filled in and sent: all checks, the owning module's work and the process' step in one
 * transaction.
 */
@Component
class TaskDesk {

    private final Tasks tasks;
    private final FormDesk forms;
    private final Map<String, UserTaskWork> works;
    private final LeadProcess process;
    private final CurrentAsker asker;

    TaskDesk(Tasks tasks, FormDesk forms, List<UserTaskWork> works, LeadProcess process, CurrentAsker asker) {
        this.tasks = tasks;
        this.forms = forms;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(UserTaskWork::form, Function.identity()));
        this.process = process;
        this.asker = asker;
    }

    /** What became of sending a form. */
    sealed interface Sent {

        /** The task is done. */
        record Done(Task task) implements Sent {}

        /** There is something to correct; nothing was changed. */
        record Wrong(Task task, FormResult result) implements Sent {}

        /** Somebody else was first, or the case went on without this task; nothing was changed. */
        record Late(Task task) implements Sent {}

        /** A colleague is working on it; nothing was changed. */
        record Taken(Task task) implements Sent {}

        /** The case is on hold; nothing was changed. */
        record Held(Task task) implements Sent {}
    }

    /** The task's form. */
    TaskForm form(Task task) {
        UserTaskWork work = works.get(task.form());
        if (work == null) {
            throw new IllegalStateException("no work for form " + task.form());
        }
        return new TaskForm(task, work);
    }

    /** Sends the form; empty when there is no such task for the asker. */
    Optional<Sent> send(String taskId, Map<String, List<String>> posted) {
        return forms.decided(() -> tasks.lock(taskId).map(task -> judge(task, posted)));
    }

    private Sent judge(Task task, Map<String, List<String>> posted) {
        if (!task.open()) {
            return new Sent.Late(task);
        }
        if (task.heldByOther(asker.get().subject())) {
            return new Sent.Taken(task);
        }
        if (task.onHold()) {
            return new Sent.Held(task);
        }
        TaskForm form = form(task);
        FormResult result = forms.judge(form, posted);
        if (!result.ok()) {
            return new Sent.Wrong(task, result);
        }
        Map<String, Object> variables = form.work().complete(task.context(), result.values());
        tasks.completed(task.id());
        process.complete(task.id(), variables);
        return new Sent.Done(task);
    }
}
