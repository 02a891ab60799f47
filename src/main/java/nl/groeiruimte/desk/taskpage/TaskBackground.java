package nl.groeiruimte.desk.taskpage;

import java.util.List;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
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
    private final People people;
    private final CurrentAsker asker;

    TaskBackground(Leads leads, List<Background> backgrounds, TaskWords words, People people, CurrentAsker asker) {
        this.leads = leads;
        this.backgrounds = backgrounds;
        this.words = words;
        this.people = people;
        this.asker = asker;
    }

    /** Adds the task, and what its page is called. */
    void head(Task task, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("taskTitle", words.title(task));
    }

    /** Adds who does it, and to whom it can be handed over. */
    void holder(Task task, Model model) {
        String me = asker.get().subject();
        model.addAttribute("mine", me.equals(task.holder().subject()));
        model.addAttribute("takenByOther", task.heldByOther(me));
        model.addAttribute(
                "colleagues",
                people.of(task.inbox()).stream()
                        .filter(colleague -> !colleague.subject().equals(me))
                        .toList());
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
