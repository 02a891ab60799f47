package nl.groeiruimte.supply.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
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

/** Adds a site, or a building or plot on one, and changes what it is called and where it is. */
@Controller
@RequestMapping("/supply")
class SitePlaceController {

    private final SiteKeeping keeping;
    private final SupplyRights rights;
    private final FormCatalogue forms;
    private final ReferenceLists lists;
    private final Clock clock;

    SitePlaceController(
            SiteKeeping keeping, SupplyRights rights, FormCatalogue forms, ReferenceLists lists, Clock clock) {
        this.keeping = keeping;
        this.rights = rights;
        this.forms = forms;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/new")
    String add(Model model, Locale locale) {
        rights.ownAgency();
        return page(model, null, "/supply/new", view(SitePlaceForm.WHOLE, locale));
    }

    @PostMapping("/new")
    @Once
    String add(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String agency = rights.ownAgency();
        FormResult result = read(SitePlaceForm.WHOLE, posted);
        if (!result.ok()) {
            return wrong(
                    model,
                    null,
                    "/supply/new",
                    view(SitePlaceForm.WHOLE, locale).show(result),
                    response);
        }
        FormValues values = result.values();
        return added(
                keeping.add(name(values), kind(values), agency, null, SitePlaceForm.whole(values)), values, redirect);
    }

    @GetMapping("/sites/{code}/part")
    String addPart(@PathVariable String code, Model model, Locale locale) {
        return page(model, whole(code), "/supply/sites/" + code + "/part", view(SitePlaceForm.PART, locale));
    }

    @PostMapping("/sites/{code}/part")
    @Once
    String addPart(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Site whole = whole(code);
        FormResult result = read(SitePlaceForm.PART, posted);
        if (!result.ok()) {
            return wrong(
                    model,
                    whole,
                    "/supply/sites/" + code + "/part",
                    view(SitePlaceForm.PART, locale).show(result),
                    response);
        }
        FormValues values = result.values();
        return added(
                keeping.add(
                        name(values), kind(values), whole.agency(), code, SitePlaceForm.part(values, whole.place())),
                values,
                redirect);
    }

    @GetMapping("/sites/{code}/place")
    String place(@PathVariable String code, Model model, Locale locale) {
        Site site = rights.kept(code);
        model.addAttribute("version", site.version());
        return page(
                model,
                site,
                "/supply/sites/" + code + "/place",
                view(form(site), locale).fill(SitePlaceForm.of(site)));
    }

    @PostMapping("/sites/{code}/place")
    @Once
    String place(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Site site = rights.kept(code);
        FormResult result = read(form(site), posted);
        if (!result.ok()) {
            model.addAttribute("version", version);
            return wrong(
                    model,
                    site,
                    "/supply/sites/" + code + "/place",
                    view(form(site), locale).show(result),
                    response);
        }
        FormValues values = result.values();
        Site.Place place =
                site.parent() == null ? SitePlaceForm.whole(values) : SitePlaceForm.part(values, site.place());
        boolean changed = site.version() == version && keeping.describe(site, name(values), kind(values), place);
        (changed ? Notice.done("supply.place-saved", name(values)) : Notice.warning("supply.changed-meanwhile"))
                .showAfter(redirect);
        return "redirect:/supply/sites/{code}";
    }

    /** A site of the own agency on which something can be: parts have no parts. */
    private Site whole(String code) {
        Site site = rights.kept(code);
        if (site.parent() != null || !site.available()) {
            throw SupplyRights.notFound();
        }
        return site;
    }

    private static String form(Site site) {
        return site.parent() == null ? SitePlaceForm.WHOLE : SitePlaceForm.PART;
    }

    private FormResult read(String form, MultiValueMap<String, String> posted) {
        FormResult result = forms.form(form).read(posted, options(), LocalDate.now(clock));
        return forms.form(form).also(result, SitePlaceForm.check(result.values()));
    }

    private FormView view(String form, Locale locale) {
        return forms.form(form).view(options(), locale);
    }

    private Options options() {
        List<String> own = lists.provincesOf(rights.ownAgency());
        List<Option> provinces = lists.provinces().stream()
                .filter(province -> own.contains(province.value()))
                .toList();
        return Options.of(Map.of("provinces", provinces));
    }

    private static String added(String code, FormValues values, RedirectAttributes redirect) {
        Notice.done("supply.added", name(values)).showAfter(redirect);
        redirect.addAttribute("code", code);
        return "redirect:/supply/sites/{code}/edit";
    }

    private static String wrong(
            Model model, @Nullable Site site, String action, FormView view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, site, action, view);
    }

    private static String page(Model model, @Nullable Site site, String action, FormView view) {
        model.addAttribute("site", site);
        model.addAttribute("action", action);
        model.addAttribute("view", view);
        return "supply/place";
    }

    private static String name(FormValues values) {
        return values.text("name").orElseThrow();
    }

    private static String kind(FormValues values) {
        return values.text("kind").orElseThrow();
    }
}
