package nl.groeiruimte.desk.taskpage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** A task's page: what it is about, its form, and who does it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final Drafts drafts;
    private final AfterTask after;
    private final TaskBackground background;
    private final People people;
    private final CurrentAsker asker;

    TaskController(
            TaskDesk desk,
            Tasks tasks,
            Drafts drafts,
            AfterTask after,
            TaskBackground background,
            People people,
            CurrentAsker asker) {
        this.desk = desk;
        this.tasks = tasks;
        this.drafts = drafts;
        this.after = after;
        this.background = background;
        this.people = people;
        this.asker = asker;
    }

    @GetMapping
    String show(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        Task task = find(id);
        if (!task.open()) {
            response.setStatus(HttpStatus.GONE.value());
            return ended(task, null, model);
        }
        Optional<Drafts.Draft> draft = drafts.find(id);
        model.addAttribute("draftSavedAt", draft.map(Drafts.Draft::savedAt).orElse(null));
        return draft.map(saved -> page(task, desk.read(task, saved.posted()), model, locale))
                .orElseGet(() -> filled(task, model, locale));
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
        TaskDesk.Sent sent = desk.send(id, posted).orElseThrow(TaskController::notFound);
        if (sent instanceof TaskDesk.Sent.Done done) {
            drafts.delete(id);
            after.told(done.task(), 0).showAfter(redirect);
            return "redirect:/inbox";
        }
        if (sent instanceof TaskDesk.Sent.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(wrong.task(), wrong.result(), model, locale);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (sent instanceof TaskDesk.Sent.Late late) {
            return ended(late.task(), posted, model);
        }
        Task task = sent instanceof TaskDesk.Sent.Taken taken ? taken.task() : ((TaskDesk.Sent.Held) sent).task();
        keepDraft(task, posted);
        model.addAttribute("notSent", sent instanceof TaskDesk.Sent.Taken ? "task.taken" : "task.held");
        return page(task, desk.read(task, posted), model, locale);
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
            @RequestParam(name = "_fill", required = false) String fill,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        Task task = find(id);
        FormResult read = desk.read(task, posted);
        FormView view = view(task, read.values(), locale).show(read).fillNew(desk.prefill(task));
        if (fill != null) {
            view = view.refill(desk.fill(task, fill, read));
        }
        if (!fragment) {
            return page(task, read.values(), view, model);
        }
        model.addAttribute("view", view);
        return "form/form :: fields(view=${view})";
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
                ? Notice.done("task.handed-over", to.get().name())
                : Notice.warning("task.changed-meanwhile");
        notice.showAfter(redirect);
        return "redirect:/inbox";
    }

    private String filled(Task task, Model model, Locale locale) {
        FormValues prefill = desk.prefill(task);
        return page(task, prefill, view(task, prefill, locale).fill(prefill), model);
    }

    private String page(Task task, FormResult result, Model model, Locale locale) {
        return page(task, result.values(), view(task, result.values(), locale).show(result), model);
    }

    private String page(Task task, FormValues given, FormView view, Model model) {
        Asker me = asker.get();
        background.head(task, model);
        model.addAttribute("view", view);
        model.addAttribute("mine", me.subject().equals(task.holder().subject()));
        model.addAttribute("takenByOther", task.heldByOther(me.subject()));
        model.addAttribute(
                "colleagues",
                people.of(task.inbox()).stream()
                        .filter(colleague -> !colleague.subject().equals(me.subject()))
                        .toList());
        model.addAttribute(Background.GIVEN, given);
        background.describe(task, model);
        return "taskforce/task";
    }

    private String ended(Task task, Map<String, List<String>> posted, Model model) {
        background.head(task, model);
        if (posted != null) {
            FormResult read = desk.read(task, posted);
            model.addAttribute(
                    "kept",
                    view(task, read.values(), LocaleContextHolder.getLocale()).show(read));
        }
        return "taskforce/ended";
    }

    private void keepDraft(Task task, Map<String, List<String>> posted) {
        drafts.save(task.id(), desk.read(task, posted).posted(), desk.form(task).identityKeys());
    }

    private FormView view(Task task, FormValues given, Locale locale) {
        return desk.form(task).view(desk.options(task, given), locale).refreshAt("/tasks/" + task.id() + "/fields");
    }

    /** Who held the task on the page that sent the form; null for nobody. */
    private static String seen(String holder) {
        return holder.isEmpty() ? null : holder;
    }

    private Task find(String id) {
        return tasks.find(id).orElseThrow(TaskController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
