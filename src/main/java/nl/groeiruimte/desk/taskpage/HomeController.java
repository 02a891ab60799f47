package nl.groeiruimte.desk.taskpage;

import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people begin, and where they end after logging out. */
@Controller
class HomeController {

    private final CurrentAsker asker;

    HomeController(CurrentAsker asker) {
        this.asker = asker;
    }

    /**
     * The page on which this person's work begins.
     *
     * @param elsewhere there when they logged in on the way to a page that is not for them, or is not there
     */
    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String elsewhere, RedirectAttributes redirect) {
        if (elsewhere != null) {
            Notice.warning("session.elsewhere").showAfter(redirect);
        }
        Asker me = asker.get();
        if (me.is(Role.ADMINISTRATOR) && me.inboxes().isEmpty()) {
            return "redirect:/administration";
        }
        return me.inboxes().isEmpty() ? "redirect:/reports/now" : "redirect:/start";
    }

    @GetMapping("/logged-out")
    String loggedOut() {
        return "logged-out";
    }
}
