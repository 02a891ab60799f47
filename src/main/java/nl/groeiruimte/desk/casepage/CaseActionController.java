package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Holds;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the actions on a case, and resuming one that is on hold. */
@Controller
@RequestMapping("/cases/" + CaseController.ID)
class CaseActionController {

    private final CaseActions actions;
    private final FormDesk forms;
    private final SeenCases cases;
    private final Holds holds;

    CaseActionController(CaseActions actions, FormDesk forms, SeenCases cases, Holds holds) {
        this.actions = actions;
        this.forms = forms;
        this.cases = cases;
        this.holds = holds;
    }

    @GetMapping("/actions/{form}")
    String show(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> chosen,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        SeenCase seen = find(id, form);
        if (!actions.possible(seen).contains(form)) {
            Notice.warning("case.action-not-now").showAfter(redirect);
            return "redirect:/cases/" + id;
        }
        ActionForm work = actions.form(seen, form);
        // A link may have chosen already, such as the region that it stands beside.
        boolean chosenAlready =
                chosen.keySet().stream().anyMatch(forms.form(work).keys()::contains);
        FormView view =
                chosenAlready ? forms.shown(work, forms.read(work, chosen), locale) : forms.filled(work, locale);
        return page(seen, work, view, model);
    }

    @PostMapping("/actions/{form}")
    @Once
    String send(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SeenCase seen = find(id, form);
        CaseActions.Sent sent = actions.send(seen, form, posted);
        if (sent instanceof CaseActions.Sent.Done) {
            Notice.done("case.action-done." + form).showAfter(redirect);
            return "redirect:/cases/" + id;
        }
        if (sent instanceof CaseActions.Sent.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(seen, actions.form(seen, form), wrong.result(), locale, model);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("late", true);
        SeenCase moved = cases.find(id).orElseThrow(CaseController::notFound);
        return page(moved, actions.form(moved, form), ((CaseActions.Sent.Late) sent).result(), locale, model);
    }

    /** The fields that belong to the choices made so far. */
    @PostMapping("/actions/{form}/fields")
    String fields(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        SeenCase seen = find(id, form);
        ActionForm work = actions.form(seen, form);
        FormView view = forms.refreshed(work, forms.read(work, posted), null, locale);
        if (!fragment) {
            return page(seen, work, view, model);
        }
        model.addAttribute("view", view);
        return FormDesk.FIELDS;
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, RedirectAttributes redirect) {
        SeenCase seen = cases.find(id).filter(actions::mayAct).orElseThrow(CaseController::notFound);
        Notice notice = Notice.warning("case.action-not-now");
        Lead lead = seen.whole();
        if (lead.onHold()) {
            try {
                holds.resumeNow(lead);
                notice = Notice.done("case.resumed");
            } catch (ConcurrencyFailureException e) {
                // A colleague or the calendar was first; the page shows how it stands now.
            }
        }
        notice.showAfter(redirect);
        return "redirect:/cases/" + id;
    }

    private String page(SeenCase seen, ActionForm work, FormResult result, Locale locale, Model model) {
        return page(seen, work, forms.shown(work, result, locale), model);
    }

    private String page(SeenCase seen, ActionForm work, FormView view, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("view", view);
        model.addAttribute("basis", work.basis());
        return "casefile/action";
    }

    private SeenCase find(UUID id, String form) {
        return actions.find(id, form).orElseThrow(CaseController::notFound);
    }
}
