package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.platform.list.Listing;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of the own agency, those about which it was asked, and for the coordinator all. */
@Controller
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR')")
class CaseListController {

    private final CaseList cases;
    private final ReferenceLists lists;
    private final NamesSwitch names;
    private final ListViews views;
    private final Conversations conversations;
    private final CurrentAsker asker;

    CaseListController(
            CaseList cases,
            ReferenceLists lists,
            NamesSwitch names,
            ListViews views,
            Conversations conversations,
            CurrentAsker asker) {
        this.cases = cases;
        this.lists = lists;
        this.names = names;
        this.views = views;
        this.conversations = conversations;
        this.asker = asker;
    }

    @GetMapping("/cases")
    String show(@RequestParam Map<String, String> query, Model model, HttpSession session) {
        Asker me = asker.get();
        boolean taskforce = me.is(Role.TASKFORCE);
        ListViews.Opened opened = views.open(ListViews.CASES, query);
        CaseFilter filter = CaseFilter.of(opened.query());
        views.describe(ListViews.CASES, opened, filter.query(), model);
        boolean asked = taskforce && filter.tab().equals(CaseFilter.ASKED);
        model.addAttribute("filter", filter);
        model.addAttribute("asked", asked);
        model.addAttribute("mayStart", taskforce);
        model.addAttribute("me", me.subject());
        model.addAttribute("everyRegion", me.is(Role.COORDINATOR));
        model.addAttribute("regions", lists.regions());
        if (asked) {
            model.addAttribute("page", cases.asked(filter.after()));
        } else {
            Listing.Page<CaseRow> page = cases.page(filter);
            model.addAttribute("page", page);
            model.addAttribute("orders", CaseColumns.LISTING.orders());
            model.addAttribute("columns", CaseColumns.columns(me.is(Role.COORDINATOR), taskforce));
            List<UUID> shown = page.rows().stream().map(CaseRow::id).toList();
            model.addAttribute("spoken", taskforce ? conversations.lastSpoken(shown) : Map.of());
            names.describe(session, shown, model);
        }
        Integer count = asked ? null : cases.count(filter);
        Integer askedCount = taskforce ? cases.askedCount() : null;
        model.addAttribute("count", count);
        model.addAttribute("openCount", cases.count(CaseFilter.of(Map.of())));
        model.addAttribute("askedCount", askedCount);
        model.addAttribute("fileEnd", ListSheets.endsAfter(asked ? askedCount : count));
        return "worklist/cases";
    }
}
