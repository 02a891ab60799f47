package nl.groeiruimte.platform.mail;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Stops mails of one kind, without a login, for who has the secret in such a mail (RFC 8058). Asking for the page
 * changes nothing, since programs look at every link of a mail; whose mail it is, it does not say.
 */
@Controller
@RequestMapping(StopController.PATH)
class StopController {

    static final String PATH = "/mail/stop";

    private static final String PAGE = "mail/stop";

    private final Stops stops;

    StopController(Stops stops) {
        this.stops = stops;
    }

    @GetMapping("/{secret}")
    String ask(@PathVariable UUID secret, Model model) {
        model.addAttribute("kind", stops.kindOf(secret).orElseThrow(StopController::notThere));
        model.addAttribute("secret", secret);
        return PAGE;
    }

    /** Answers with the page and sends nobody on: RFC 8058 forbids that. */
    @PostMapping("/{secret}")
    String stop(@PathVariable UUID secret, Model model) {
        model.addAttribute("kind", stops.stop(secret).orElseThrow(StopController::notThere));
        model.addAttribute("stopped", true);
        return PAGE;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
