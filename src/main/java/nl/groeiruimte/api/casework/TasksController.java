package nl.groeiruimte.api.casework;

import java.util.List;
import java.util.Optional;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open tasks of all cases of the agency whose system asks, and those that it can do itself. */
@RestController
@RequestMapping(path = TasksController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class TasksController implements TaskOperations {

    static final String PATH = Api.ROOT + "/tasks";

    private final Tasks tasks;
    private final TaskView view;

    TasksController(Tasks tasks, TaskView view) {
        this.tasks = tasks;
        this.view = view;
    }

    @Override
    @GetMapping
    public ResponseEntity<TaskResource.Part> tasks(@RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "after", "limit");
        int limit = query.limit();
        String after = query.read("after", TasksController::id, ErrorCode.TASK);
        query.check();
        List<Task> found = tasks.open(after, limit + 1);
        List<Task> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Page.next(PATH, query, "after", page.get(limit - 1).id());
        return Page.answer(new TaskResource.Part(view.of(page), next), next);
    }

    /** As the engine makes them. */
    private static Optional<String> id(String text) {
        return text.matches("[0-9a-f-]{1,64}") ? Optional.of(text) : Optional.empty();
    }
}
