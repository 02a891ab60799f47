package nl.groeiruimte.desk.taskpage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWorks;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task's page: what it is about, and its form. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final TaskDesk desk;
    private final FormDesk forms;
    private final Tasks tasks;
    private final Drafts drafts;
    private final AfterTask after;
    private final TaskBackground background;

    TaskController(
            TaskDesk desk, FormDesk forms, Tasks tasks, Drafts drafts, AfterTask after, TaskBackground background) {
        this.desk = desk;
        this.forms = forms;
        this.tasks = tasks;
        this.drafts = drafts;
        this.after = after;
        this.background = background;
    }

    @GetMapping
    String show(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        Task task = find(id);
        if (!task.open()) {
            response.setStatus(HttpStatus.GONE.value());
            return ended(task, null, model, locale);
        }
        Optional<Drafts.Draft> draft = drafts.find(id);
        model.addAttribute("draftSavedAt", draft.map(Drafts.Draft::savedAt).orElse(null));
        TaskForm form = desk.form(task);
        return draft.map(saved -> page(form, forms.read(form, saved.posted()), model, locale))
                .orElseGet(() -> page(form, forms.prefill(form), forms.filled(form, locale), model));
    }

    @PostMapping
    @Once
    String send(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TaskWorks.Sent sent = desk.send(id, posted).orElseThrow(TaskController::notFound);
        if (sent instanceof TaskWorks.Sent.Done done) {
            drafts.delete(id);
            after.told(done.task(), 0).showAfter(redirect);
            return "redirect:/inbox";
        }
        if (sent instanceof TaskWorks.Sent.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(desk.form(wrong.task()), wrong.result(), model, locale);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (sent instanceof TaskWorks.Sent.Late late) {
            return ended(late.task(), posted, model, locale);
        }
        Task task = sent instanceof TaskWorks.Sent.Taken taken ? taken.task() : ((TaskWorks.Sent.Held) sent).task();
        keepDraft(task, posted);
        model.addAttribute("notSent", sent instanceof TaskWorks.Sent.Taken ? "task.taken" : "task.held");
        TaskForm form = desk.form(task);
        return page(form, forms.read(form, posted), model, locale);
    }

    /** What came after the task: the notice about it again, for a page on which that was still to be seen. */
    @GetMapping("/after")
    String after(@PathVariable String id, @RequestParam(defaultValue = "1") int look, Model model) {
        Task task = find(id);
        if (task.open()) {
            throw notFound();
        }
        model.addAttribute("notice", after.told(task, look));
        return "taskforce/after";
    }

    /**
     * The fields that belong to the choices made so far: a fragment for htmx, the page for browsers without JavaScript.
     */
    @PostMapping("/fields")
    String fields(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "_fill", required = false) @Nullable String fill,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        TaskForm form = desk.form(find(id));
        FormResult read = forms.read(form, posted);
        FormView view = forms.refreshed(form, read, fill, locale);
        if (!fragment) {
            return page(form, read.values(), view, model);
        }
        model.addAttribute("view", view);
        return FormDesk.FIELDS;
    }

    @PostMapping("/draft")
    String saveDraft(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes redirect) {
        Task task = find(id);
        keepDraft(task, posted);
        Notice.done("task.draft-saved").showAfter(redirect);
        return "redirect:/tasks/" + id;
    }

    /** The same without being asked, while somebody types. */
    @PostMapping("/autosave")
    String autosave(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Model model) {
        Task task = find(id);
        if (task.open()) {
            keepDraft(task, posted);
            model.addAttribute(
                    "savedAt", drafts.find(id).map(Drafts.Draft::savedAt).orElse(null));
        }
        return "taskforce/autosaved";
    }

    private String page(TaskForm form, FormResult result, Model model, Locale locale) {
        return page(form, result.values(), forms.shown(form, result, locale), model);
    }

    private String page(TaskForm form, FormValues given, FormView view, Model model) {
        background.head(form.task(), model);
        background.holder(form.task(), model);
        model.addAttribute("view", view);
        model.addAttribute(Background.GIVEN, given);
        background.describe(form.task(), model);
        return "taskforce/task";
    }

    private String ended(Task task, @Nullable Map<String, List<String>> posted, Model model, Locale locale) {
        background.head(task, model);
        if (posted != null) {
            TaskForm form = desk.form(task);
            model.addAttribute("kept", forms.shown(form, forms.read(form, posted), locale));
        }
        return "taskforce/ended";
    }

    private void keepDraft(Task task, Map<String, List<String>> posted) {
        TaskForm form = desk.form(task);
        drafts.save(
                task.id(), forms.read(form, posted).posted(), forms.form(form).identityKeys());
    }

    private Task find(String id) {
        return tasks.find(id).orElseThrow(TaskController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
