package nl.groeiruimte.supply.region;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency does with the profile of its own region. For others these pages do not exist. */
@Controller
@RequestMapping("/supply/regions/{code}/{form:region-profile|region-part|region-link}")
@PreAuthorize("hasRole('TASKFORCE')")
class KeepRegionController {

    private final Regions regions;
    private final PublicPlans plans;
    private final FormCatalogue forms;
    private final CurrentAsker asker;
    private final Clock clock;

    KeepRegionController(Regions regions, PublicPlans plans, FormCatalogue forms, CurrentAsker asker, Clock clock) {
        this.regions = regions;
        this.plans = plans;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable String form, Model model, Locale locale) {
        RegionProfile region = kept(code, form);
        FormView view = forms.form(form).view(options(region), locale);
        return page(
                region,
                region.version(),
                form.equals("region-profile") ? view.fill(words(region, locale)) : view,
                model);
    }

    @PostMapping
    @Once
    String send(
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RegionProfile region = kept(code, form);
        FormResult result = forms.form(form).read(posted, options(region), LocalDate.now(clock));
        boolean late = result.ok() && form.equals("region-profile") && region.version() != version;
        if (!result.ok() || late) {
            response.setStatus(late ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("late", late);
            return page(
                    region,
                    late ? region.version() : version,
                    forms.form(form).view(options(region), locale).show(result),
                    model);
        }
        String shown = keep(region, form, result.values());
        Notice.done("region.saved").showAfter(redirect);
        redirect.addAttribute("shown", shown);
        return "redirect:/supply/regions/{shown}";
    }

    /** Says that what public plans tell of the region is right, as it stands. */
    @PostMapping("/confirm")
    String confirmPlans(@PathVariable String code, @PathVariable String form, RedirectAttributes redirect) {
        plans.confirm(kept(code, form));
        Notice.done("region.plan.confirmed-now").showAfter(redirect);
        return "redirect:/supply/regions/{code}";
    }

    @PostMapping("/remove")
    String removeLink(
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam String other,
            RedirectAttributes redirect) {
        regions.unlink(kept(code, form).code(), other);
        Notice.done("region.saved").showAfter(redirect);
        return "redirect:/supply/regions/{code}";
    }

    /** The code of the profile to show next. */
    private String keep(RegionProfile region, String form, FormValues values) {
        switch (form) {
            case "region-profile" -> regions.write(region, values);
            case "region-link" ->
                regions.link(
                        region.code(),
                        values.text("other").orElseThrow(),
                        values.text("why").orElseThrow());
            default -> {
                return regions.addPart(
                        values.text("name").orElseThrow(),
                        Arrays.stream(values.text("municipalities")
                                        .orElseThrow()
                                        .split("[,;\\n]"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .distinct()
                                .toList());
            }
        }
        return region.code();
    }

    private RegionProfile kept(String code, String form) {
        return regions.find(code)
                .filter(region -> RegionController.keeps(asker, region))
                .filter(region -> !form.equals("region-part") || !region.part())
                .orElseThrow(RegionController::notFound);
    }

    private Options options(RegionProfile region) {
        List<Option> others = regions.whole().stream()
                .filter(other -> !other.agency().equals(region.agency()))
                .map(other -> Option.of(other.code(), other.name()))
                .toList();
        return Options.of(Map.of("regions", others));
    }

    /** What stands there now; before the agency wrote anything, what public plans say of this very region. */
    private FormValues words(RegionProfile region, Locale locale) {
        Map<String, Object> words = new HashMap<>();
        if (!region.written()) {
            List<PublicPlans.Line> planned = plans.of(region, locale).stream()
                    .filter(line -> line.part() == null)
                    .toList();
            for (PublicPlans.OwnText kind : PublicPlans.OwnText.values()) {
                words.put(
                        kind.key(),
                        kind.of(planned).stream().map(PublicPlans.Line::text).collect(Collectors.joining("\n")));
            }
            words.put(
                    "source",
                    planned.stream().map(PublicPlans.Line::plan).distinct().collect(Collectors.joining("; ")));
            return FormValues.of(words);
        }
        words.put("sectors", region.words().sectors());
        words.put("hotspots", region.words().hotspots());
        words.put("programmes", region.words().programmes());
        words.put("source", region.words().source());
        return FormValues.of(words);
    }

    private static String page(RegionProfile region, int version, FormView view, Model model) {
        model.addAttribute("region", region);
        model.addAttribute("version", version);
        model.addAttribute("view", view);
        return "region/edit";
    }
}
