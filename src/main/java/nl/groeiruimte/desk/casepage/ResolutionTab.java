package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stood in the way, what the company chose and what came of it, and what was learned. */
@Component
class ResolutionTab implements CaseTab {

    private final OwnRegion ownRegion;
    private final Resolutions resolutions;
    private final Signals signals;

    ResolutionTab(OwnRegion ownRegion, Resolutions resolutions, Signals signals) {
        this.ownRegion = ownRegion;
        this.resolutions = resolutions;
        this.signals = signals;
    }

    @Override
    public String key() {
        return "resolution";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("search", ownRegion.search(seen.id()).orElse(null));
        Map<Boolean, List<OwnRegion.Bottleneck>> found = ownRegion.bottlenecks(seen.id()).stream()
                .collect(Collectors.partitioningBy(OwnRegion.Bottleneck::learned));
        model.addAttribute("bottlenecks", found.get(false));
        model.addAttribute("learnedBottlenecks", found.get(true));
        model.addAttribute("resolution", resolutions.of(seen.id()));
        model.addAttribute("signal", signals.of(seen.id()).orElse(null));
    }
}
