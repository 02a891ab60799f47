package nl.groeiruimte.taskforce;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.CurrentAsker;
import nl.groeiruimte.security.Role;

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
        if (me.inbox() != null) {
            return "redirect:/inbox";
        }
        return me.is(Role.ADMINISTRATOR) ? "redirect:/administration" : "redirect:/figures";
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }
}
