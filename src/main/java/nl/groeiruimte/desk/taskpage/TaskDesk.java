package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWorks;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.stereotype.Component;

/** Where a task's form is filled in and sent. */
@Component
class TaskDesk {

    private final Tasks tasks;
    private final TaskWorks works;
    private final FormDesk forms;

    TaskDesk(Tasks tasks, TaskWorks works, FormDesk forms) {
        this.tasks = tasks;
        this.works = works;
        this.forms = forms;
    }

    /** The task's form. */
    TaskForm form(Task task) {
        return new TaskForm(task, works.of(task));
    }

    /** Sends the form; empty when there is no such task for the asker. */
    Optional<TaskWorks.Sent> send(String taskId, Map<String, List<String>> posted) {
        return forms.decided(() -> tasks.lock(taskId)
                .map(task -> works.send(task, work -> forms.judge(new TaskForm(task, work), posted))));
    }
}
