package nl.groeiruimte.supply.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.FactWords;
import nl.groeiruimte.supply.fact.Provenance;
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

/** Changes one fact of an agency's own site where it stands, which says nothing of the others. */
@Controller
@RequestMapping("/supply/sites/{code}/facts/{fact}")
class FactController {

    private final SiteKeeping keeping;
    private final SupplyRights rights;
    private final FormCatalogue forms;
    private final FactWords words;
    private final CurrentAsker asker;
    private final Clock clock;

    FactController(
            SiteKeeping keeping,
            SupplyRights rights,
            FormCatalogue forms,
            FactWords words,
            CurrentAsker asker,
            Clock clock) {
        this.keeping = keeping;
        this.rights = rights;
        this.forms = forms;
        this.words = words;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable("fact") String key, Model model, Locale locale) {
        Site site = rights.kept(code);
        Fact fact = fact(key);
        return page(site, fact, site.version(), view(fact, locale).fill(SiteForm.of(site)), model);
    }

    @PostMapping
    @Once
    String save(
            @PathVariable String code,
            @PathVariable("fact") String key,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Site site = rights.kept(code);
        Fact fact = fact(key);
        FormResult result = form(fact).read(posted, Options.none(), LocalDate.now(clock));
        result = form(fact).also(result, FactForm.check(site.facts(), SiteForm.with(site, fact, result.values())));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(site, fact, version, view(fact, locale).show(result), model);
        }
        if (site.version() != version || !keeping.change(site, changed(site, fact, result.values()))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Site now = rights.kept(code);
            model.addAttribute("changed", true);
            return page(now, fact, now.version(), view(fact, locale).show(result), model);
        }
        Notice.done("supply.fact-saved", words.label(fact), site.name()).showAfter(redirect);
        return "redirect:/supply/sites/{code}";
    }

    /** A value that stays but gets a source is known anew. */
    private SiteFacts changed(Site site, Fact fact, FormValues answers) {
        Provenance now =
                FactForm.provenance(answers, LocalDate.now(clock), asker.get().name());
        SiteFacts after = SiteForm.facts(site.facts(), SiteForm.with(site, fact, answers), now);
        return after.known(fact) != null && now.source() != null
                ? after.but().provenance(fact, now).build()
                : after;
    }

    private String page(Site site, Fact fact, int version, FormView view, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("line", words.line(site.facts(), fact.key()));
        model.addAttribute("version", version);
        model.addAttribute("view", view);
        return "supply/fact";
    }

    private FormView view(Fact fact, Locale locale) {
        return form(fact).view(Options.none(), locale);
    }

    /** The fields of the long form that ask this fact, with its source and day. */
    private Form form(Fact fact) {
        List<String> fields = new ArrayList<>(fact.fields());
        fields.addAll(List.of(FactForm.SOURCE, FactForm.KNOWN_ON));
        return forms.form(SiteForm.KEY).only(fields);
    }

    private static Fact fact(String key) {
        Fact fact = Fact.of(key);
        if (fact == null) {
            throw SupplyRights.notFound();
        }
        return fact;
    }
}
