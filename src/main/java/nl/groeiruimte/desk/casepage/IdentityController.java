package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.cases.identity.ConfidentialTexts.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Opens what is kept apart from a case, which the ledger records; by POST, so that no link or preview opens it, and
 * without an address that shows it again.
 */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class IdentityController {

    private final SeenCases cases;
    private final CasePage page;
    private final CompanyIdentities identities;
    private final ConfidentialTexts texts;
    private final Conversations conversations;

    IdentityController(
            SeenCases cases,
            CasePage page,
            CompanyIdentities identities,
            ConfidentialTexts texts,
            Conversations conversations) {
        this.cases = cases;
        this.page = page;
        this.identities = identities;
        this.texts = texts;
        this.conversations = conversations;
    }

    /** Who the company is, on the ground that the asker has at this moment. */
    @PostMapping("/identity")
    String openIdentity(@PathVariable UUID id, Model model, Locale locale) {
        SeenCase seen = cases.find(id).orElseThrow(CaseController::notFound);
        identities
                .access(id)
                .flatMap(access -> identities.open(id, access.ground()))
                .ifPresent(opened -> model.addAttribute("identity", opened));
        return page.show(seen, Map.of("tab", "company"), model, locale);
    }

    /** What was agreed with the company about secrecy, in words. */
    @PostMapping("/confidential/agreements")
    String openAgreements(@PathVariable UUID id, Model model, Locale locale) {
        return open(id, Kind.CONFIDENTIALITY_NOTE, "openedTexts", "company", model, locale);
    }

    /** The words that tell which company it is, besides what is on file. */
    @PostMapping("/confidential/telling-words")
    String openTellingWords(@PathVariable UUID id, Model model, Locale locale) {
        return open(id, Kind.TELLING_WORDS, "openedWords", "company", model, locale);
    }

    /** The notes that colleagues marked as confidential. */
    @PostMapping("/confidential/notes")
    String openNotes(@PathVariable UUID id, Model model, Locale locale) {
        return open(id, Kind.NOTE, "openedTexts", "notes", model, locale);
    }

    /** With whom colleagues spoke, and what about. */
    @PostMapping("/confidential/conversations")
    String openConversations(@PathVariable UUID id, Model model, Locale locale) {
        SeenCase seen = cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
        model.addAttribute("opened", conversations.open(id));
        return page.show(seen, Map.of("tab", ConversationsTab.KEY), model, locale);
    }

    private String open(UUID id, Kind kind, String as, String tab, Model model, Locale locale) {
        SeenCase seen = cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
        model.addAttribute(as, texts.open(id, kind));
        return page.show(seen, Map.of("tab", tab), model, locale);
    }
}
