package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.identity.ConfidentialTexts;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes notes on a case, and mends one's own for an hour. */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class NoteController {

    private static final Map<String, String> TAB = Map.of("tab", NotesTab.KEY);
    private static final String NOTE = "/{note:[0-9]{1,18}}";

    private final SeenCases cases;
    private final CasePage page;
    private final CaseNotes notes;
    private final MentionableColleagues colleagues;
    private final ConfidentialTexts texts;

    NoteController(
            SeenCases cases,
            CasePage page,
            CaseNotes notes,
            MentionableColleagues colleagues,
            ConfidentialTexts texts) {
        this.cases = cases;
        this.page = page;
        this.notes = notes;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /**
     * Adds a note.
     *
     * @param mention subjects of colleagues who are to hear of it; their names are added to the text
     */
    @PostMapping("/notes")
    @Once
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean confidential,
            @RequestParam(defaultValue = "") List<String> mention,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SeenCase seen = findOwn(id);
        Optional<CaseNotes.Refusal> refusal = notes.add(id, colleagues.named(Blank.strip(text), mention), confidential);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("noteMentions", mention);
            return typed(text, confidential, refusal.get(), seen, model, locale);
        }
        Notice.done("case.note.added").showAfter(redirect);
        return address(id);
    }

    @PostMapping("/notes" + NOTE)
    @Once
    String mend(
            @PathVariable UUID id,
            @PathVariable long note,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return mend(findOwn(id), note, text, false, model, locale, redirect, response);
    }

    @PostMapping("/confidential/notes" + NOTE)
    @Once
    String mendConfidential(
            @PathVariable UUID id,
            @PathVariable long note,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return mend(findOwn(id), note, text, true, model, locale, redirect, response);
    }

    private String mend(
            SeenCase seen,
            long note,
            String text,
            boolean confidential,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!notes.has(seen.id(), note, confidential)) {
            throw CaseController.notFound();
        }
        Optional<CaseNotes.Refusal> refusal = notes.mend(seen.id(), note, Blank.strip(text), confidential);
        if (refusal.isEmpty()) {
            Notice.done("case.note.mended").showAfter(redirect);
            return address(seen.id());
        }
        if (refusal.get().late()) {
            // What was typed can still become a note of its own.
            response.setStatus(HttpStatus.CONFLICT.value());
            return typed(text, confidential, refusal.get(), seen, model, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("mendedNote", note);
        model.addAttribute("mendedText", text);
        model.addAttribute("mendError", refusal.get().why());
        if (confidential) {
            model.addAttribute("openedTexts", texts.open(seen.id(), ConfidentialTexts.Kind.NOTE));
        }
        return page.show(seen, TAB, model, locale);
    }

    private String typed(
            String text, boolean confidential, CaseNotes.Refusal refusal, SeenCase seen, Model model, Locale locale) {
        model.addAttribute("noteText", text);
        model.addAttribute("noteConfidential", confidential);
        model.addAttribute("noteError", refusal.why());
        return page.show(seen, TAB, model, locale);
    }

    private SeenCase findOwn(UUID id) {
        return cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
    }

    private static String address(UUID id) {
        return "redirect:/cases/" + id + "?tab=" + NotesTab.KEY;
    }
}
