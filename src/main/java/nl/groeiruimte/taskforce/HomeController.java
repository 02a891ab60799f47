package nl.groeiruimte.taskforce;

import java.util.List;
import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.CurrentAsker;
import nl.groeiruimte.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people begin, and where they end after logging out. */
@Controller
class HomeController {

    private final CurrentAsker asker;

    HomeController(CurrentAsker asker) {
        this.asker = asker;
    }

    /** The page on which this person's work begins. */
    @GetMapping("/")
    String home() {
        Asker me = asker.get();
        if (me.is(Role.ADMINISTRATOR) && me.inboxes().isEmpty()) {
            return "redirect:/administration";
        }
        // The ministry has a task twice a year, and figures every day.
        return me.inboxes().isEmpty() || me.inboxes().equals(List.of(Asker.MINISTRY_INBOX))
                ? "redirect:/reports/now"
                : "redirect:/inbox";
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }
}
