package nl.groeiruimte.api.casework;

import java.util.List;
import nl.groeiruimte.api.http.EntityTag;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.Task;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tasks as answers show them: whose case one is about as far as its reader may know, tagged with how it is now. */
@Component
class TaskView {

    private final CurrentAsker asker;
    private final JsonMapper json;

    TaskView(CurrentAsker asker, JsonMapper json) {
        this.asker = asker;
        this.json = json;
    }

    TaskResource of(Task task) {
        return TaskResource.of(
                task,
                task.leadId() != null && asker.get().worksFor(task.ofCase().originAgency()));
    }

    List<TaskResource> of(List<Task> tasks) {
        return tasks.stream().map(this::of).toList();
    }

    String tag(Task task) {
        return tag(of(task));
    }

    /** The answer with a task and its tag. */
    ResponseEntity<TaskResource> answer(ResponseEntity.BodyBuilder answer, Task task) {
        TaskResource shown = of(task);
        return answer.eTag(tag(shown)).body(shown);
    }

    private String tag(TaskResource shown) {
        return EntityTag.of(json.writeValueAsBytes(shown));
    }
}
