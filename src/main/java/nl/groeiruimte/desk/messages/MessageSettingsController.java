package nl.groeiruimte.desk.messages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.MessageSettings;
import nl.groeiruimte.platform.web.Notice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one hears of by mail, and when. */
@Controller
@RequestMapping("/messages/settings")
class MessageSettingsController {

    private final MailPreferences preferences;
    private final MessageSettings settings;

    MessageSettingsController(MailPreferences preferences, MessageSettings settings) {
        this.preferences = preferences;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        Map<String, Delivery> wanted = new LinkedHashMap<>();
        preferences.mine().forEach((kind, delivery) -> wanted.put(kind.code(), delivery));
        model.addAttribute("wanted", wanted);
        model.addAttribute("deliveries", Delivery.values());
        model.addAttribute(
                "language",
                settings.language().orElse(LocaleContextHolder.getLocale().getLanguage()));
        return "messages/settings";
    }

    /**
     * Keeps what was chosen.
     *
     * @param chosen the code of a delivery by the code of a kind; what is not sent stays as it is
     */
    @PostMapping
    String save(@RequestParam Map<String, String> chosen, @RequestParam String language, RedirectAttributes redirect) {
        Map<String, Delivery> wanted = new HashMap<>();
        preferences.mine().keySet().stream()
                .map(MessageKind::code)
                .filter(chosen::containsKey)
                .forEach(kind -> wanted.put(
                        kind,
                        Delivery.of(chosen.getOrDefault(kind, "")).orElseThrow(MessageSettingsController::unknown)));
        if (!Set.of("nl", "en").contains(language)) {
            throw unknown();
        }
        settings.choose(wanted, language);
        Notice.done("message.settings.saved").showAfter(redirect);
        return "redirect:/messages/settings";
    }

    /** Not of our form. */
    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
