package nl.groeiruimte.supply.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The profile of a region, or of a part of one. */
@Controller
@RequestMapping("/supply/regions")
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR')")
class RegionController {

    private static final int MOST_SITES = 50;

    private final Regions regions;
    private final PublicPlans plans;
    private final Sites sites;
    private final ReferenceLists lists;
    private final CurrentAsker asker;
    private final Clock clock;

    RegionController(
            Regions regions, PublicPlans plans, Sites sites, ReferenceLists lists, CurrentAsker asker, Clock clock) {
        this.regions = regions;
        this.plans = plans;
        this.sites = sites;
        this.lists = lists;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Map<String, String> provinces = provinceNames(locale);
        model.addAttribute(
                "rows",
                regions.whole().stream()
                        .map(region -> RegionRow.of(
                                region,
                                plans.of(region, locale),
                                lists.provincesOf(region.agency()).stream()
                                        .map(provinces::get)
                                        .toList(),
                                sites.ofAgency(region.agency()).size()))
                        .toList());
        return "region/list";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        RegionProfile region = regions.find(code).orElseThrow(RegionController::notFound);
        List<Site> own = sites.ofAgency(region.agency()).stream()
                .filter(site -> !region.part() || region.municipalities().contains(site.municipality()))
                .toList();
        model.addAttribute("region", region);
        List<PublicPlans.Line> planned = plans.of(region, locale);
        model.addAttribute("words", PublicPlans.OwnText.values());
        model.addAttribute("planned", planned);
        model.addAttribute("beside", PublicPlans.beside(planned));
        model.addAttribute("ofParts", planned.stream().anyMatch(line -> line.part() != null));
        model.addAttribute(
                "planLinks",
                planned.stream()
                        .filter(line -> line.topic() == PublicPlans.Topic.LINK)
                        .toList());
        model.addAttribute(
                "sources",
                planned.stream().map(PublicPlans.Line::plan).distinct().toList());
        model.addAttribute("agency", lists.agency(region.agency()));
        model.addAttribute("parts", region.part() ? List.of() : regions.parts(region.agency()));
        model.addAttribute("strengths", regions.strengths(region));
        model.addAttribute("kindred", regions.kindred(region));
        model.addAttribute("links", regions.links(code));
        model.addAttribute("sites", own.subList(0, Math.min(MOST_SITES, own.size())));
        model.addAttribute("moreSites", Math.max(0, own.size() - MOST_SITES));
        model.addAttribute(
                "partners",
                lists.partners().stream()
                        .filter(partner -> !region.part()
                                && partner.provinces().stream().anyMatch(lists.provincesOf(region.agency())::contains))
                        .toList());
        model.addAttribute("kept", keeps(asker, region));
        model.addAttribute("lists", lists);
        model.addAttribute(
                "technologyNames",
                lists.technologies().stream().collect(Collectors.toMap(Option::value, option -> option.label(locale))));
        model.addAttribute("provinceNames", provinceNames(locale));
        model.addAttribute("today", LocalDate.now(clock));
        return "region/region";
    }

    private Map<String, String> provinceNames(Locale locale) {
        return lists.provinces().stream().collect(Collectors.toMap(Option::value, option -> option.label(locale)));
    }

    /** Whether the asker may write the profile. */
    static boolean keeps(CurrentAsker asker, RegionProfile region) {
        return asker.get().is(Role.TASKFORCE) && asker.get().worksFor(region.agency());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
