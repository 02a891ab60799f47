package nl.groeiruimte.supply.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.supply.fact.ExpectForm;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactWords;
import org.springframework.format.annotation.DateTimeFormat;
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

/** What an agency expects of one fact of its site: values from a day on, each with its source. */
@Controller
@RequestMapping("/supply/sites/{code}/expect/{fact}")
class ExpectController {

    private static final String BACK = "redirect:/supply/sites/{code}/expect/{fact}";

    private final SiteKeeping keeping;
    private final SupplyRights rights;
    private final FormCatalogue forms;
    private final FactWords words;
    private final FactChoices choices;
    private final CurrentAsker asker;
    private final Clock clock;

    ExpectController(
            SiteKeeping keeping,
            SupplyRights rights,
            FormCatalogue forms,
            FactWords words,
            FactChoices choices,
            CurrentAsker asker,
            Clock clock) {
        this.keeping = keeping;
        this.rights = rights;
        this.forms = forms;
        this.words = words;
        this.choices = choices;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable("fact") String key, Model model, Locale locale) {
        Fact fact = fact(key);
        return page(rights.kept(code), fact, view(fact, locale), model);
    }

    @PostMapping
    @Once
    String add(
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
        Form form = forms.form(ExpectForm.key(fact));
        FormResult read = form.read(posted, choices.expected(fact), LocalDate.now(clock));
        FormResult result = form.also(read, ExpectForm.check(fact, read.values()));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(site, fact, view(fact, locale).show(result), model);
        }
        SiteFacts facts = ExpectForm.expect(
                site.facts().but(),
                fact,
                result.values(),
                LocalDate.now(clock),
                asker.get().name());
        notice(site, version, facts, "supply.expectation-added").showAfter(redirect);
        return BACK;
    }

    @PostMapping("/remove")
    @Once
    String remove(
            @PathVariable String code,
            @PathVariable("fact") String key,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes redirect) {
        Site site = rights.kept(code);
        notice(site, version, site.facts().but().expectNoLonger(fact(key), from).build(), "supply.expectation-removed")
                .showAfter(redirect);
        return BACK;
    }

    private Notice notice(Site site, int version, SiteFacts facts, String done) {
        return site.version() == version && keeping.change(site, facts)
                ? Notice.done(done)
                : Notice.warning("supply.changed-meanwhile");
    }

    private String page(Site site, Fact fact, FormView view, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("line", words.line(site.facts(), fact.key()));
        model.addAttribute("unit", words.unit(fact));
        model.addAttribute("view", view);
        return "supply/expect";
    }

    private FormView view(Fact fact, Locale locale) {
        return forms.form(ExpectForm.key(fact)).view(choices.expected(fact), locale);
    }

    private static Fact fact(String key) {
        Fact fact = Fact.of(key);
        if (fact == null) {
            throw SupplyRights.notFound();
        }
        return fact;
    }
}
