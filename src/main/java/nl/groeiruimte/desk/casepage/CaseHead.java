package nl.groeiruimte.desk.casepage;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.desk.casewords.CaseTurn;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a case begins with: where it stands and what is to be done now. */
@Component
class CaseHead {

    private final Tasks tasks;
    private final Leads leads;
    private final PhaseSteps phases;
    private final CaseActions actions;
    private final CaseTurn turns;
    private final Conversations conversations;
    private final CurrentAsker asker;

    CaseHead(
            Tasks tasks,
            Leads leads,
            PhaseSteps phases,
            CaseActions actions,
            CaseTurn turns,
            Conversations conversations,
            CurrentAsker asker) {
        this.tasks = tasks;
        this.leads = leads;
        this.phases = phases;
        this.actions = actions;
        this.turns = turns;
        this.conversations = conversations;
        this.asker = asker;
    }

    /**
     * Puts it in the model, the asker's own tasks apart from those that others do.
     *
     * @return all of these tasks
     */
    List<Task> describe(SeenCase seen, Model model) {
        List<Task> all = tasks.openOf(seen.id());
        Map<Boolean, List<Task>> open = all.stream()
                .collect(Collectors.partitioningBy(task -> asker.get().inboxes().contains(task.inbox())));
        model.addAttribute("seen", seen);
        model.addAttribute("lead", seen.lead());
        model.addAttribute("me", asker.get().subject());
        model.addAttribute("toDo", open.get(true));
        model.addAttribute("withOthers", open.get(false));
        model.addAttribute("caseActions", actions.possible(seen));
        model.addAttribute(
                "contact",
                seen.originAgency() == null ? null : leads.known(seen.id()).caseLeadName());
        if (seen.lead() != null) {
            model.addAttribute("underWay", seen.lead().open() && turns.underWay(seen.id()));
            model.addAttribute("phaseSteps", phases.of(seen.lead()));
            model.addAttribute("monthsAhead", monthsAhead(seen.lead()));
            model.addAttribute(
                    "lastSpoken", conversations.lastSpoken(List.of(seen.id())).get(seen.id()));
        }
        return all;
    }

    /** How long before the room is needed the signal came. */
    private static long monthsAhead(Lead lead) {
        return Math.max(
                0,
                ChronoUnit.MONTHS.between(
                        lead.screening().signalledAt().atZone(WorkingDays.ZONE).toLocalDate(), lead.neededBy()));
    }
}
