package nl.groeiruimte.desk.insight;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.desk.casewords.NeedWords;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * "What if this site had 4 MW more by 2028": which open cases would then fit. For the site's agency and the
 * coordinator.
 */
@Controller
class SupplyTrialController {

    private static final String FORM = "try-supply";

    private final SupplyTrials trials;
    private final Sites sites;
    private final FormCatalogue forms;
    private final NeedWords needWords;
    private final CurrentAsker asker;
    private final Clock clock;

    SupplyTrialController(
            SupplyTrials trials,
            Sites sites,
            FormCatalogue forms,
            NeedWords needWords,
            CurrentAsker asker,
            Clock clock) {
        this.trials = trials;
        this.sites = sites;
        this.forms = forms;
        this.needWords = needWords;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/supply/sites/{code}/what-if")
    String show(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> query,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Site site = sites.find(code).filter(Site::available).orElseThrow(SupplyTrialController::notFound);
        Asker who = asker.get();
        boolean own = who.is(Role.TASKFORCE) && who.worksFor(site.agency());
        if (!own && !who.is(Role.COORDINATOR)) {
            throw notFound();
        }
        FormView view = forms.form(FORM).view(Options.none(), locale);
        if (query.containsKey("try")) {
            view = tried(site, own, query, view, model, response);
        }
        model.addAttribute("site", site);
        model.addAttribute("own", own);
        model.addAttribute("view", view);
        model.addAttribute("facts", OtherSupply.facts(forms.form(FORM)));
        model.addAttribute("needWords", needWords);
        return "insight/what-if";
    }

    private FormView tried(
            Site site,
            boolean own,
            MultiValueMap<String, String> query,
            FormView view,
            Model model,
            HttpServletResponse response) {
        FormResult result = forms.form(FORM).read(query, Options.none(), LocalDate.now(clock));
        OtherSupply other = result.ok() ? OtherSupply.of(result.values()) : null;
        FormResult judged = other != null && other.nothing()
                ? result.withErrors(List.of(FieldError.of("demand", "insight.what-if.nothing")))
                : result;
        if (other != null && judged.ok()) {
            model.addAttribute("trial", trials.tryOut(site, other, own ? site.agency() : null));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return view.show(judged);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
