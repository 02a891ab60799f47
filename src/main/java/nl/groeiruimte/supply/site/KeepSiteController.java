package nl.groeiruimte.supply.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FactForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency does with its own sites: change, withdraw, put back. For others these pages do not exist. */
@Controller
@RequestMapping("/supply/sites/{code}")
class KeepSiteController {

    private static final String BACK = "redirect:/supply/sites/{code}";

    private final Sites sites;
    private final SupplyRights rights;
    private final FormCatalogue forms;
    private final ReferenceLists lists;
    private final Clock clock;

    KeepSiteController(Sites sites, SupplyRights rights, FormCatalogue forms, ReferenceLists lists, Clock clock) {
        this.sites = sites;
        this.rights = rights;
        this.forms = forms;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Site site = rights.kept(code);
        return editPage(model, site, view(locale).fill(SiteForm.of(site)));
    }

    @PostMapping("/edit")
    @Once
    String save(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Site site = rights.kept(code);
        FormResult result = form().read(posted, options(), LocalDate.now(clock));
        result = form().also(result, FactForm.check(site.facts(), result.values()));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "version", version); // still the version that was seen: a lost update must not slip through
            return editPage(model, site, view(locale).show(result));
        }
        if (!sites.save(code, result.values(), version)) {
            Site now = rights.kept(code);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", view(locale).fill(SiteForm.of(now)));
            return editPage(model, now, view(locale).show(result));
        }
        Notice.done(
                        result.values().flag(FactForm.CONFIRMS_OTHERS) ? "supply.saved" : "supply.saved-unconfirmed",
                        site.name())
                .showAfter(redirect);
        return BACK;
    }

    /** Confirms the site as it stands, without a change. */
    @PostMapping("/confirm")
    String confirm(@PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        Site site = rights.kept(code);
        if (site.version() == version && site.available()) {
            sites.confirm(List.of(code));
            Notice.done("supply.saved", site.name()).showAfter(redirect);
        } else {
            Notice.warning("supply.changed-meanwhile").showAfter(redirect);
        }
        return BACK;
    }

    @GetMapping("/withdraw")
    String confirmWithdrawal(@PathVariable String code, Model model) {
        model.addAttribute("site", rights.kept(code));
        return "supply/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String code, RedirectAttributes redirect) {
        Site site = rights.kept(code);
        sites.withdraw(code);
        Notice.done("supply.withdrawn", site.name()).showAfter(redirect);
        return BACK;
    }

    @PostMapping("/restore")
    String restore(@PathVariable String code, RedirectAttributes redirect) {
        Site site = rights.kept(code);
        sites.restore(code);
        Notice.done("supply.restored", site.name()).showAfter(redirect);
        return BACK;
    }

    private static String editPage(Model model, Site site, FormView view) {
        model.addAttribute("groups", FactGroup.values());
        model.addAttribute("site", site);
        model.addAttribute("view", view);
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", site.version());
        }
        return "supply/edit";
    }

    private FormView view(Locale locale) {
        return form().view(options(), locale);
    }

    private Form form() {
        return forms.form(SiteForm.KEY);
    }

    private Options options() {
        return Options.of(Map.of("technologies", lists.technologies()));
    }
}
