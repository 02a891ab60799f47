package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.supply.fact.FactChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public route map and an address for each instrument on it, for whoever asks. */
@Controller
@RequestMapping("/route-map")
class RouteMapController {

    private final RouteMap map;
    private final RouteMapSources sources;
    private final InstrumentSchema schema;
    private final FactChoices choices;
    private final Clock clock;

    RouteMapController(
            RouteMap map, RouteMapSources sources, InstrumentSchema schema, FactChoices choices, Clock clock) {
        this.map = map;
        this.sources = sources;
        this.schema = schema;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String map(@RequestParam(required = false) String province, Model model, Locale locale) {
        String chosen = chosen(province);
        List<Instrument> all = map.all(chosen);
        model.addAttribute("province", chosen);
        model.addAttribute("provinces", choices.of(InstrumentFact.PROVINCES));
        model.addAttribute("phases", choices.of(InstrumentFact.LIFE_PHASES));
        model.addAttribute(
                "groups",
                all.stream().collect(Collectors.groupingBy(RouteMap::phase, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("sources", sources.of(all));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("schema", schema.of(all, locale));
        return "routemap/map";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        Instrument instrument = map.find(code).orElseThrow(InstrumentRights::notFound);
        Map<InstrumentGroup, List<InstrumentFact>> groups = new LinkedHashMap<>();
        for (InstrumentGroup group : InstrumentGroup.values()) {
            List<InstrumentFact> open =
                    group.facts().stream().filter(InstrumentFact::open).toList();
            if (!open.isEmpty()) {
                groups.put(group, open);
            }
        }
        model.addAttribute("instrument", instrument);
        model.addAttribute("groups", groups);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("schema", schema.of(instrument, locale));
        return "routemap/instrument";
    }

    private @Nullable String chosen(@Nullable String province) {
        return choices.of(InstrumentFact.PROVINCES).stream()
                        .anyMatch(one -> one.value().equals(province))
                ? province
                : null;
    }
}
