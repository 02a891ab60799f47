package nl.groeiruimte.desk.conversations;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversation;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.conversation.Opened;
import nl.groeiruimte.cases.lead.Lead;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The dossier for a meeting, on one page to print; what was said stands in it only after opening that. */
@Controller
@RequestMapping(OwnCase.ADDRESS + "/dossier")
@PreAuthorize("hasRole('TASKFORCE')")
class DossierController {

    private static final int LAST = 5;

    private final OwnCase cases;
    private final Dossier dossier;
    private final Conversations conversations;

    DossierController(OwnCase cases, Dossier dossier, Conversations conversations) {
        this.cases = cases;
        this.dossier = dossier;
        this.conversations = conversations;
    }

    @GetMapping
    String show(@PathVariable UUID lead, Model model, Locale locale) {
        return page(cases.find(lead), Map.of(), model, locale);
    }

    /** With what was said, which the ledger records; by POST, so that no link or preview opens it. */
    @PostMapping
    String open(@PathVariable UUID lead, Model model, Locale locale) {
        Lead found = cases.find(lead);
        return page(found, conversations.open(lead), model, locale);
    }

    private String page(Lead lead, Map<UUID, Opened> opened, Model model, Locale locale) {
        List<Conversation> all = conversations.of(lead.id());
        model.addAttribute("theCase", lead);
        dossier.describe(lead, model, locale);
        model.addAttribute("opened", opened);
        model.addAttribute(
                "last", all.stream().filter(one -> !one.planned()).limit(LAST).toList());
        model.addAttribute(
                "planned",
                all.stream()
                        .filter(Conversation::planned)
                        .sorted(Comparator.comparing(Conversation::day))
                        .toList());
        return "conversations/dossier";
    }
}
