package nl.groeiruimte.desk.casepage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.reference.Phase;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The tabs of the case page, of which one is open. */
@Component
class CaseTabs {

    private final List<CaseTab> tabs;

    CaseTabs(List<CaseTab> tabs) {
        this.tabs = tabs.stream()
                .sorted(Comparator.comparing(tab -> CaseTab.ORDER.indexOf(tab.key())))
                .toList();
    }

    /** Opens the tab that the address names, or the one that fits the case's phase. */
    void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        CaseTab open = tabs.stream()
                .filter(tab -> tab.key().equals(query.get("tab")))
                .findFirst()
                .orElseGet(() -> named(usual(seen.whole())));
        boolean hidden = open.forOriginOnly() && !seen.own();
        model.addAttribute("tabs", tabs.stream().map(CaseTab::key).toList());
        model.addAttribute("tab", open.key());
        model.addAttribute("tabHidden", hidden);
        if (!hidden) {
            open.describe(seen, query, model, locale);
        }
    }

    private static String usual(Lead lead) {
        if (lead.phase() == Phase.CROSS_REGION) {
            return "propositions";
        }
        return lead.phase().compareTo(Phase.RESOLUTION) >= 0 ? "resolution" : "request";
    }

    private CaseTab named(String key) {
        return tabs.stream().filter(tab -> tab.key().equals(key)).findFirst().orElseThrow();
    }
}
