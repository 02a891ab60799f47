package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.web.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox: what there is to do, for whom and until when. */
@Controller
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class InboxController {

    private static final int MOST_AT_ONCE = Listing.PAGE;

    private final Inbox inbox;
    private final SeveralTasks several;
    private final People people;
    private final NamesSwitch names;
    private final ListViews views;
    private final CurrentAsker asker;

    InboxController(
            Inbox inbox, SeveralTasks several, People people, NamesSwitch names, ListViews views, CurrentAsker asker) {
        this.inbox = inbox;
        this.several = several;
        this.people = people;
        this.names = names;
        this.views = views;
        this.asker = asker;
    }

    @GetMapping("/inbox")
    String show(@RequestParam Map<String, String> query, Model model, HttpSession session) {
        Inbox.Counts counts = inbox.counts();
        ListViews.Opened opened = views.open(ListViews.INBOX, query);
        InboxFilter filter = InboxFilter.of(opened.query(), counts.firstTab());
        views.describe(ListViews.INBOX, opened, filter.query(), model);
        Listing.Page<Task> page = inbox.page(filter);
        Asker me = asker.get();
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("list", InboxColumns.LISTING);
        model.addAttribute("fileEnd", ListSheets.endsAfter(counts.of(filter.tab())));
        model.addAttribute("mayStart", me.is(Role.TASKFORCE));
        model.addAttribute("hasTeam", me.is(Role.TASKFORCE) || me.is(Role.PARTNER) || me.is(Role.COORDINATOR));
        model.addAttribute("seesCases", me.is(Role.TASKFORCE) || me.is(Role.COORDINATOR));
        model.addAttribute("me", me.subject());
        model.addAttribute("ownInboxes", me.inboxes());
        model.addAttribute("tabName", tabName(me));
        boolean givesAll = me.is(Role.COORDINATOR) && filter.tab().equals("late");
        model.addAttribute("givesAll", givesAll);
        model.addAttribute(
                "doesSome", page.rows().stream().anyMatch(task -> me.inboxes().contains(task.inbox())));
        model.addAttribute(
                "colleagues",
                colleagues(givesAll ? page.rows().stream().map(Task::inbox).toList() : me.inboxes()));
        if (page.rows().isEmpty() && !filter.narrowed()) {
            model.addAttribute("lastDone", inbox.lastDone());
        }
        names.describe(
                session,
                page.rows().stream().map(Task::leadId).filter(Objects::nonNull).toList(),
                model);
        return "worklist/inbox";
    }

    /**
     * Gives the selected tasks to the asker, to all or to a colleague, or asks for them; comes back to the same list.
     */
    @PostMapping("/inbox")
    String bulk(
            @RequestParam(name = "task", defaultValue = "") List<String> selected,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        boolean toNobody = !Set.of("claim", "release", "remind").contains(action) && colleague.isEmpty();
        if (selected.isEmpty() || toNobody) {
            Notice.warning(selected.isEmpty() ? "inbox.select-first" : "task.choose-colleague")
                    .showAfter(redirect);
        } else {
            List<SeveralTasks.Selected> some = selected.stream()
                    .limit(MOST_AT_ONCE)
                    .map(SeveralTasks.Selected::read)
                    .toList();
            told(action, several.change(some, action, colleague)).showAfter(redirect);
        }
        return "redirect:" + ListAddress.back(back);
    }

    private static Notice told(String action, Map<SeveralTasks.Outcome, Integer> counts) {
        int changed = counts.getOrDefault(SeveralTasks.Outcome.CHANGED, 0);
        Integer[] numbers = counts.values().toArray(Integer[]::new); // in the order in which they are declared
        String key = action.equals("remind") ? "inbox.asked" : "inbox.changed";
        boolean all = counts.values().stream().mapToInt(Integer::intValue).sum() == changed;
        return all ? Notice.done(key, numbers) : Notice.warning(key, numbers);
    }

    /** Colleagues by inbox, for the inboxes from which tasks can be given to somebody here. */
    private Map<String, List<Colleague>> colleagues(Collection<String> inboxes) {
        Map<String, List<Colleague>> colleagues = new LinkedHashMap<>();
        inboxes.stream().distinct().sorted().forEach(inbox -> {
            List<Colleague> there = people.of(inbox);
            if (!there.isEmpty()) {
                colleagues.put(inbox, there);
            }
        });
        return colleagues;
    }

    /** Whose tasks the second tab has. */
    private static String tabName(Asker me) {
        if (me.inboxes().size() > 1) {
            return "several";
        }
        return me.inboxes().contains(Asker.COORDINATOR_INBOX)
                ? "coordinator"
                : me.inboxes().contains(Asker.MINISTRY_INBOX) ? "ministry" : "agency";
    }
}
