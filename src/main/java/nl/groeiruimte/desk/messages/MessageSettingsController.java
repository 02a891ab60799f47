package nl.groeiruimte.desk.messages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one hears of by mail, and when. */
@Controller
@RequestMapping("/messages/settings")
class MessageSettingsController {

    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final MailPreferences preferences;
    private final MessageSettings settings;

    MessageSettingsController(MailPreferences preferences, MessageSettings settings) {
        this.preferences = preferences;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        return page(
                mine(),
                settings.language().orElse(LocaleContextHolder.getLocale().getLanguage()),
                List.of(),
                model);
    }

    /**
     * Keeps what was chosen, when all of it can be chosen.
     *
     * @param chosen the code of a delivery by the code of a kind; what is not sent stays as it is
     */
    @PostMapping
    String save(
            @RequestParam Map<String, String> chosen,
            @RequestParam(defaultValue = "") String language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, Delivery> wanted = mine();
        List<String> unknown = new ArrayList<>();
        wanted.keySet().stream().filter(chosen::containsKey).toList().forEach(kind -> Delivery.of(
                        chosen.getOrDefault(kind, ""))
                .ifPresentOrElse(delivery -> wanted.put(kind, delivery), () -> unknown.add(kind)));
        if (!LANGUAGES.contains(language)) {
            unknown.add("language");
        }
        if (!unknown.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(wanted, language, unknown, model);
        }
        settings.choose(wanted, language);
        Notice.done("message.settings.saved").showAfter(redirect);
        return "redirect:/messages/settings";
    }

    private Map<String, Delivery> mine() {
        Map<String, Delivery> wanted = new LinkedHashMap<>();
        preferences.mine().forEach((kind, delivery) -> wanted.put(kind.code(), delivery));
        return wanted;
    }

    /** @param unknown the fields whose answer is none of theirs */
    private static String page(Map<String, Delivery> wanted, String language, List<String> unknown, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("deliveries", Delivery.values());
        model.addAttribute("language", language);
        model.addAttribute("unknown", unknown);
        return "messages/settings";
    }
}
