package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The supply of all regions, and what is known of one site. */
@Controller
class SupplyController {

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final SiteList list;
    private final Sites sites;
    private final SiteHistory history;
    private final SupplyRights rights;
    private final ReferenceLists lists;
    private final List<SiteSupplement> supplements;
    private final Clock clock;

    SupplyController(
            SiteList list,
            Sites sites,
            SiteHistory history,
            SupplyRights rights,
            ReferenceLists lists,
            List<SiteSupplement> supplements,
            Clock clock) {
        this.list = list;
        this.sites = sites;
        this.history = history;
        this.rights = rights;
        this.lists = lists;
        this.supplements = supplements;
        this.clock = clock;
    }

    @ModelAttribute
    void words(Model model, Locale locale) {
        model.addAttribute("technologyNames", names(lists.technologies(), locale));
        model.addAttribute("provinceNames", names(lists.provinces(), locale));
        model.addAttribute("lists", lists);
        model.addAttribute("today", LocalDate.now(clock));
    }

    @GetMapping("/supply")
    String list(@RequestParam Map<String, String> query, Model model) {
        rights.requireReader();
        SiteList.Filter filter = new SiteList.Filter(
                chosen(query, "agency"),
                chosen(query, "technology"),
                chosen(query, "kind"),
                Freshness.of(query.get("freshness")),
                chosen(query, "text"),
                chosen(query, "after"));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Site.KINDS);
        model.addAttribute("freshnesses", Freshness.values());
        model.addAttribute("keepsSites", rights.keepsSites());
        model.addAttribute("page", list.find(filter, SiteList.PAGE_SIZE));
        return "supply/list";
    }

    @GetMapping("/supply/sites/{code}")
    String site(@PathVariable String code, @RequestParam(required = false) String on, Model model) {
        Site now = rights.readable(code);
        LocalDate day = day(on);
        Site site = day == null ? now : history.asOf(code, day).orElseThrow(SupplyRights::notFound);
        model.addAttribute("on", day);
        if (day != null) {
            model.addAttribute("today", day);
        }
        model.addAttribute(
                "whole",
                site.parent() == null ? null : sites.find(site.parent()).orElseThrow());
        model.addAttribute("parts", sites.on(code));
        model.addAttribute("changes", history.latest(code));
        model.addAttribute("site", site);
        model.addAttribute("groups", FactGroup.values());
        model.addAttribute("kept", day == null && rights.keeps(site));
        model.addAttribute("mayTry", day == null && rights.triesOut(site));
        model.addAttribute("asked", on);
        model.addAttribute("noDay", !Blank.is(on) && day == null);
        // They tell of now.
        model.addAttribute(
                "supplements",
                (day == null ? supplements : List.<SiteSupplement>of())
                        .stream()
                                .map(supplement -> new SiteSupplement.Shown(supplement.template(), supplement.of(site)))
                                .filter(shown -> shown.content() != null)
                                .toList());
        return "supply/site";
    }

    /**
     * A day as people write it; none without one, and for what is no day or is still to come: then the page shows now.
     */
    private @Nullable LocalDate day(String written) {
        if (Blank.is(written)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(Blank.strip(written), WRITTEN_DAY);
            return day.isBefore(LocalDate.now(clock)) ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String chosen(Map<String, String> query, String name) {
        String value = query.get(name);
        return Blank.is(value) ? null : Blank.plainSpaces(Blank.strip(value));
    }

    private static Map<String, String> names(List<Option> options, Locale locale) {
        return options.stream().collect(Collectors.toMap(Option::value, option -> option.label(locale)));
    }
}
