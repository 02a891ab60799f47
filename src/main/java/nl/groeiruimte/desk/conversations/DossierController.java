package nl.groeiruimte.desk.conversations;

import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversations;
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
        return page(cases.find(lead), model, locale);
    }

    /** With what was said, which the ledger records; by POST, so that no link or preview opens it. */
    @PostMapping
    String open(@PathVariable UUID lead, Model model, Locale locale) {
        Lead found = cases.find(lead);
        String page = page(found, model, locale);
        model.addAttribute("opened", conversations.open(lead));
        return page;
    }

    private String page(Lead lead, Model model, Locale locale) {
        model.addAttribute("theCase", lead);
        dossier.describe(lead, model, locale);
        return "conversations/dossier";
    }
}
