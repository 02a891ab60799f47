package nl.groeiruimte.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.Colleague;
import nl.groeiruimte.security.CurrentAsker;
import nl.groeiruimte.security.People;
import nl.groeiruimte.security.Role;
import nl.groeiruimte.web.Notice;

/** The inbox: what there is to do, for whom and until when. */
@Controller
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class InboxController {

    private static final int MOST_AT_ONCE = Inbox.PAGE;

    private final Inbox inbox;
    private final Tasks tasks;
    private final People people;
    private final NamesSwitch names;
    private final CurrentAsker asker;

    InboxController(Inbox inbox, Tasks tasks, People people, NamesSwitch names, CurrentAsker asker) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.people = people;
        this.names = names;
        this.asker = asker;
    }

    @GetMapping("/inbox")
    String show(@RequestParam Map<String, String> query, Model model, HttpSession session) {
        Inbox.Counts counts = inbox.counts();
        InboxFilter filter = InboxFilter.of(query, counts.mine() > 0 ? "mine" : "all");
        Inbox.Page page = inbox.page(filter);
        Asker me = asker.get();
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("mayStart", me.is(Role.TASKFORCE));
        model.addAttribute("seesCases", me.is(Role.TASKFORCE) || me.is(Role.COORDINATOR));
        model.addAttribute("me", me.subject());
        model.addAttribute("ownInboxes", me.inboxes());
        model.addAttribute("tabName", tabName(me));
        model.addAttribute("colleagues", me.inboxes().stream().flatMap(own -> people.of(own).stream()).distinct().toList());
        if (page.tasks().isEmpty() && !filter.narrowed()) {
            model.addAttribute("lastDone", inbox.lastDone());
        }
        names.describe(session, page.tasks().stream().map(Task::leadId).filter(Objects::nonNull).toList(), model);
        return "worklist/inbox";
    }

    /** Gives the selected tasks to the asker, to everybody, or to a colleague. */
    @PostMapping("/inbox")
    String bulk(@RequestParam(name = "task", defaultValue = "") List<String> selected, @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String colleague, RedirectAttributes redirect) {
        Asker me = asker.get();
        boolean hands = !action.equals("claim") && !action.equals("release");
        boolean nobody = hands && me.inboxes().stream().allMatch(own -> people.find(own, colleague).isEmpty());
        if (selected.isEmpty() || nobody) {
            Notice.warning(selected.isEmpty() ? "inbox.select-first" : "task.choose-colleague").showAfter(redirect);
            return "redirect:/inbox";
        }
        long changed = selected.stream().limit(MOST_AT_ONCE)
                .flatMap(id -> tasks.find(id).stream())
                .filter(task -> switch (action) {
                    case "release" -> tasks.release(task.id(), task.assignee());
                    case "claim" -> tasks.assign(task.id(), task.assignee(), new Colleague(me.subject(), me.name()));
                    default -> people.find(task.inbox(), colleague).filter(to -> tasks.assign(task.id(), task.assignee(), to)).isPresent();
                })
                .count();
        Notice.done("inbox.changed", changed).showAfter(redirect);
        return "redirect:/inbox";
    }

    /** Whose tasks the second tab has. */
    private static String tabName(Asker me) {
        if (me.inboxes().size() > 1) {
            return "several";
        }
        return me.inboxes().contains(Asker.COORDINATOR_INBOX) ? "coordinator" : me.inboxes().contains(Asker.MINISTRY_INBOX) ? "ministry" : "agency";
    }
}
