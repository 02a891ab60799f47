package nl.groeiruimte.desk.agenda;

import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own calendar address: made, seen once, and revoked. */
@Controller
@RequestMapping(CalendarController.PATH)
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class CalendarController {

    static final String PATH = "/messages/calendar";

    /** Waits for the next page alone, with the session, which is kept sealed. */
    private static final String SHOWN_ONCE = "address";

    private final CalendarAddresses addresses;
    private final Directory directory;

    CalendarController(CalendarAddresses addresses, Directory directory) {
        this.addresses = addresses;
        this.directory = directory;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("known", addresses.mine().orElse(null));
        model.addAttribute("possible", directory.configured());
        return "messages/calendar";
    }

    /** Makes an address in place of the one before. */
    @Once
    @PostMapping
    String make(RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                SHOWN_ONCE,
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + CalendarFeedController.PATH
                        + "?secret=" + addresses.make().text());
        return "redirect:" + PATH;
    }

    @PostMapping("/revoke")
    String revoke(RedirectAttributes redirect) {
        if (addresses.revoke()) {
            Notice.done("calendar.revoked").showAfter(redirect);
        }
        return "redirect:" + PATH;
    }
}
