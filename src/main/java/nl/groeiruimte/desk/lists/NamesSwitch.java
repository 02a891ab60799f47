package nl.groeiruimte.desk.lists;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.identity.OwnCompanies;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Whether a member wants to see the names of the own region's companies in the lists. Off until switched on, and only
 * for this session; the session holds the wish, never a name: each list reads its names anew.
 */
@Component
class NamesSwitch {

    private static final String WISH = "groeiruimte.names-in-lists";

    private final OwnCompanies companies;
    private final CurrentAsker asker;

    NamesSwitch(OwnCompanies companies, CurrentAsker asker) {
        this.companies = companies;
        this.asker = asker;
    }

    void turn(HttpSession session, boolean on) {
        session.setAttribute(WISH, on);
    }

    /** Puts in the model whether there is a switch, how it stands, and the names for this page of a list. */
    void describe(HttpSession session, Collection<UUID> leadIds, Model model) {
        boolean offered = asker.get().is(Role.TASKFORCE);
        boolean on = offered && Boolean.TRUE.equals(session.getAttribute(WISH));
        model.addAttribute("namesOffered", offered);
        model.addAttribute("namesOn", on);
        model.addAttribute("names", on ? companies.names(leadIds) : Map.of());
    }
}
