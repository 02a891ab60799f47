package nl.groeiruimte.taskforce;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import nl.groeiruimte.lead.Leads;

/** What somebody needs to see beside a task's form, as far as they may see it. */
@Component
class TaskBackground {

    private final Leads leads;

    TaskBackground(Leads leads) {
        this.leads = leads;
    }

    /** Adds the case, when the task's doer may see it. */
    void describe(Task task, Model model) {
        leads.find(task.leadId()).ifPresent(lead -> model.addAttribute("lead", lead));
    }
}
