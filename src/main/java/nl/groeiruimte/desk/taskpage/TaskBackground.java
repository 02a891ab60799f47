package nl.groeiruimte.desk.taskpage;

import java.util.List;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.TaskWords;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What somebody needs to see beside a task's form, as far as they may see it. */
@Component
class TaskBackground {

    private final Leads leads;
    private final List<Background> backgrounds;
    private final TaskWords words;

    TaskBackground(Leads leads, List<Background> backgrounds, TaskWords words) {
        this.leads = leads;
        this.backgrounds = backgrounds;
        this.words = words;
    }

    /** Adds the task, and what its page is called. */
    void head(Task task, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("taskTitle", words.title(task));
    }

    /** Adds the case, when the task's doer may see it, and what belongs to the task's form. */
    void describe(Task task, Model model) {
        model.addAttribute(
                "lead", task.leadId() == null ? null : leads.find(task.leadId()).orElse(null));
        backgrounds.stream()
                .filter(background -> background.forms().contains(task.form()))
                .forEach(background -> background.describe(task, model, LocaleContextHolder.getLocale()));
    }
}
