package nl.groeiruimte.desk.casepage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Holds;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
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
    private final SeenCases cases;
    private final Holds holds;

    CaseActionController(CaseActions actions, SeenCases cases, Holds holds) {
        this.actions = actions;
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
        // A link may have chosen already, such as the region that it stands beside.
        if (chosen.keySet().stream().anyMatch(actions.form(form).keys()::contains)) {
            return page(seen, shown(seen, form, actions.read(seen, form, chosen), locale), model);
        }
        FormValues prefill = actions.prefill(seen, form);
        return page(seen, view(seen, form, prefill, locale).fill(prefill), model);
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
            return page(seen, shown(seen, form, wrong.result(), locale), model);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("late", true);
        return page(
                cases.find(id).orElseThrow(CaseController::notFound),
                shown(seen, form, ((CaseActions.Sent.Late) sent).result(), locale),
                model);
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
        FormView view =
                shown(seen, form, actions.read(seen, form, posted), locale).fillNew(actions.prefill(seen, form));
        if (!fragment) {
            return page(seen, view, model);
        }
        model.addAttribute("view", view);
        return "form/form :: fields(view=${view})";
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, RedirectAttributes redirect) {
        SeenCase seen = cases.find(id).filter(actions::mayAct).orElseThrow(CaseController::notFound);
        Notice notice = Notice.warning("case.action-not-now");
        if (seen.lead().onHold()) {
            try {
                holds.resumeNow(seen.lead());
                notice = Notice.done("case.resumed");
            } catch (ConcurrencyFailureException e) {
                // A colleague or the calendar was first; the page shows how it stands now.
            }
        }
        notice.showAfter(redirect);
        return "redirect:/cases/" + id;
    }

    private String page(SeenCase seen, FormView view, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("view", view);
        model.addAttribute("basis", actions.basis(seen, view.key()));
        return "casefile/action";
    }

    private FormView shown(SeenCase seen, String form, FormResult result, Locale locale) {
        return view(seen, form, result.values(), locale).show(result);
    }

    private FormView view(SeenCase seen, String form, FormValues answers, Locale locale) {
        return actions.form(form)
                .view(actions.options(seen, form, answers), locale)
                .refreshAt("/cases/" + seen.id() + "/actions/" + form + "/fields");
    }

    private SeenCase find(UUID id, String form) {
        return actions.find(id, form).orElseThrow(CaseController::notFound);
    }
}
