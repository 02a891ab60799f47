package nl.groeiruimte.desk.taskpage;

import java.util.Optional;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who does a task: taken, put back, handed over. */
@Controller
@RequestMapping("/tasks/{id}")
class HolderController {

    private final Tasks tasks;
    private final People people;
    private final CurrentAsker asker;

    HolderController(Tasks tasks, People people, CurrentAsker asker) {
        this.tasks = tasks;
        this.people = people;
        this.asker = asker;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, @RequestParam(defaultValue = "") String holder, RedirectAttributes redirect) {
        find(id);
        Asker me = asker.get();
        // Also from a colleague, if the page said so: work must not wait for somebody who is ill; the colleague sees
        // who took it.
        if (!tasks.assign(id, seen(holder), new Colleague(me.subject(), me.name()))) {
            Notice.warning("task.changed-meanwhile").showAfter(redirect);
        }
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/release")
    String release(@PathVariable String id, RedirectAttributes redirect) {
        find(id);
        Notice notice = tasks.release(id, asker.get().subject())
                ? Notice.done("task.released")
                : Notice.warning("task.changed-meanwhile");
        notice.showAfter(redirect);
        return "redirect:/inbox";
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String holder,
            RedirectAttributes redirect) {
        Task task = find(id);
        Optional<Colleague> to = people.find(task.inbox(), colleague);
        if (to.isEmpty()) {
            Notice.warning("task.choose-colleague").showAfter(redirect);
            return "redirect:/tasks/" + id;
        }
        Notice notice = tasks.assign(id, seen(holder), to.get())
                ? handedOver(id, to.get())
                : Notice.warning("task.changed-meanwhile");
        notice.showAfter(redirect);
        return "redirect:/inbox";
    }

    /** To whom it went: while somebody is away, to the deputy. */
    private Notice handedOver(String id, Colleague to) {
        return tasks.find(id)
                .map(Task::holder)
                .filter(now -> to.name().equals(now.insteadOf()))
                .flatMap(now -> Optional.ofNullable(now.name()))
                .map(deputy -> Notice.done("task.handed-over.away", to.name(), deputy))
                .orElse(Notice.done("task.handed-over", to.name()));
    }

    /** Who held the task on the page that sent the form, if anybody. */
    private static @Nullable String seen(String holder) {
        return holder.isEmpty() ? null : holder;
    }

    private Task find(String id) {
        return tasks.find(id).orElseThrow(TaskController::notFound);
    }
}
