package nl.groeiruimte.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import nl.groeiruimte.security.CurrentAsker;

/** The figures against their targets, and the cases behind each. */
@Controller
class FigureController {

    private final FigureQueries figures;
    private final FewCases fewCases;
    private final CurrentAsker asker;
    private final Clock clock;

    FigureController(FigureQueries figures, FewCases fewCases, CurrentAsker asker, Clock clock) {
        this.figures = figures;
        this.fewCases = fewCases;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String overview(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        Sight sight = Sight.of(asker.get());
        model.addAttribute("sight", sight);
        model.addAttribute("minimum", fewCases.minimum());
        model.addAttribute("figures", fewCases.asSeenWith(sight, figures.on(today)));
        return "impact/figures";
    }

    @GetMapping("/figures/{code}")
    String figure(@PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate afterDay,
            @RequestParam(required = false) UUID afterCase, Model model) {
        LocalDate today = LocalDate.now(clock);
        Sight sight = Sight.of(asker.get());
        Figure figure = fewCases.asSeenWith(sight, figures.on(today)).stream().filter(known -> known.code().equals(code))
                .findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("today", today);
        model.addAttribute("figure", figure);
        model.addAttribute("sight", sight);
        model.addAttribute("minimum", fewCases.minimum());
        if (figure.computed() && sight.regions()) {
            model.addAttribute("regions", fewCases.asSeenWith(sight, figure, figures.byRegion(code, today)));
        }
        if (figure.computed() && sight.list()) {
            boolean first = afterDay == null || afterCase == null;
            model.addAttribute("visible", figures.visible(code, today));
            model.addAttribute("first", first);
            model.addAttribute("page", figures.cases(code, today,
                    first ? FigureQueries.After.NOTHING : new FigureQueries.After(afterDay, afterCase)));
        }
        return "impact/figure";
    }
}
