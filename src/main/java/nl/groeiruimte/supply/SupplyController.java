package nl.groeiruimte.supply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import nl.groeiruimte.form.Option;
import nl.groeiruimte.lead.ReferenceLists;

/** The supply of all regions, and what is known of one site. */
@Controller
class SupplyController {

    private final SiteList list;
    private final SupplyRights rights;
    private final ReferenceLists lists;
    private final Clock clock;

    SupplyController(SiteList list, SupplyRights rights, ReferenceLists lists, Clock clock) {
        this.list = list;
        this.rights = rights;
        this.lists = lists;
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
    String list(@RequestParam(required = false) String agency, @RequestParam(required = false) String technology,
            @RequestParam(required = false) String after, Model model) {
        rights.requireReader();
        SiteList.Filter filter = new SiteList.Filter(chosen(agency), chosen(technology), chosen(after));
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.find(filter));
        return "supply/list";
    }

    @GetMapping("/supply/sites/{code}")
    String site(@PathVariable String code, Model model) {
        Site site = rights.readable(code);
        model.addAttribute("site", site);
        model.addAttribute("groups", FactGroup.values());
        model.addAttribute("kept", rights.keeps(site));
        return "supply/site";
    }

    private static String chosen(String value) {
        return StringUtils.hasText(value) ? value : null;
    }

    private static Map<String, String> names(List<Option> options, Locale locale) {
        return options.stream().collect(Collectors.toMap(Option::value, option -> option.label(locale)));
    }
}
