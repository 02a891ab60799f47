package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.process.ModelText;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.context.MessageSourceResolvable;
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

/** The page of a case. Who may not see it gets the same answer as for a case that does not exist. */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class CaseController {

    /** Only what looks like a case id, so that everything else is simply not found. */
    static final String ID = "{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final SeenCases cases;
    private final CasePage page;
    private final CaseNotes notes;
    private final ModelText process;

    CaseController(SeenCases cases, CasePage page, CaseNotes notes, ModelText process) {
        this.cases = cases;
        this.page = page;
        this.notes = notes;
        this.process = process;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam Map<String, String> query, Model model, Locale locale) {
        return page.show(find(id), query, model, locale);
    }

    @PostMapping("/notes")
    @Once
    String addNote(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean confidential,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SeenCase seen = cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
        Optional<MessageSourceResolvable> error = notes.add(id, Blank.strip(text), confidential);
        if (error.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("noteText", text);
            model.addAttribute("noteConfidential", confidential);
            model.addAttribute("noteError", error.get());
            return page.show(seen, Map.of("tab", "notes"), model, locale);
        }
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

    private SeenCase find(UUID id) {
        return cases.find(id).orElseThrow(CaseController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
