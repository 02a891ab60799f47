package nl.groeiruimte.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import nl.groeiruimte.lead.CompanyIdentities;
import nl.groeiruimte.lead.Notes;
import nl.groeiruimte.process.ModelText;
import nl.groeiruimte.web.Notice;

/** The page of a case. Who may not see it gets the same answer as for a case that does not exist. */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class CaseController {

    /** Only what looks like a case id, so that everything else is simply not found. */
    static final String ID = "{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private static final int LONGEST_NOTE = 4000;

    private final SeenCases cases;
    private final CaseHead head;
    private final CaseTabs tabs;
    private final AskedCase asked;
    private final Notes notes;
    private final CompanyIdentities identities;
    private final ModelText process;

    CaseController(SeenCases cases, CaseHead head, CaseTabs tabs, AskedCase asked, Notes notes, CompanyIdentities identities,
            ModelText process) {
        this.cases = cases;
        this.head = head;
        this.tabs = tabs;
        this.asked = asked;
        this.notes = notes;
        this.identities = identities;
        this.process = process;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam Map<String, String> query, Model model, Locale locale) {
        return page(find(id), query, model, locale);
    }

    /** Shows the company's identity, which the ledger records; by POST, so that no link or preview opens it. */
    @PostMapping("/identity")
    String openIdentity(@PathVariable UUID id, Model model, Locale locale) {
        SeenCase seen = find(id);
        identities.read(id).ifPresent(identity -> model.addAttribute("identity", identity));
        return page(seen, Map.of("tab", "company"), model, locale);
    }

    @PostMapping("/notes")
    String addNote(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model, Locale locale,
            RedirectAttributes redirect, HttpServletResponse response) {
        SeenCase seen = findOwn(id);
        String note = text.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("noteText", text);
            model.addAttribute("noteError", note.isEmpty() ? "case.note.empty" : "case.note.too-long");
            return page(seen, Map.of("tab", "notes"), model, locale);
        }
        notes.add(id, note);
        Notice.done("case.note.added").showAfter(redirect);
        return "redirect:/cases/" + id + "?tab=notes";
    }

    /** The model that the page draws. */
    @GetMapping(path = "/process.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] processModel(@PathVariable UUID id) {
        if (find(id).lead() == null) {
            throw notFound();
        }
        return process.leadLifecycle();
    }

    private String page(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        head.describe(seen, model);
        if (seen.lead() == null) {
            asked.describe(seen, model);
            return "casefile/asked";
        }
        tabs.describe(seen, query, model, locale);
        return "casefile/case";
    }

    private SeenCase find(UUID id) {
        return cases.find(id).orElseThrow(CaseController::notFound);
    }

    private SeenCase findOwn(UUID id) {
        return cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
