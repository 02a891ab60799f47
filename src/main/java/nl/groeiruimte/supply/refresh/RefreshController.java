package nl.groeiruimte.supply.refresh;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.process.SupplyProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FreshnessCounts;
import nl.groeiruimte.supply.instrument.InstrumentKeeper;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.site.SupplyFreshness;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How fresh each region's supply is, and what became of asking for it; the coordinator can ask before the quarter does.
 */
@Controller
@RequestMapping("/supply/freshness")
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR')")
class RefreshController {

    private final SupplyFreshness freshness;
    private final Instruments instruments;
    private final Rounds rounds;
    private final SupplyProcess process;
    private final ReferenceLists lists;
    private final CurrentAsker asker;
    private final Clock clock;

    RefreshController(
            SupplyFreshness freshness,
            Instruments instruments,
            Rounds rounds,
            SupplyProcess process,
            ReferenceLists lists,
            CurrentAsker asker,
            Clock clock) {
        this.freshness = freshness;
        this.instruments = instruments;
        this.rounds = rounds;
        this.process = process;
        this.lists = lists;
        this.asker = asker;
        this.clock = clock;
    }

    /** One region; {@code round} is there when it was asked and the asker may know of it. */
    record Line(
            ReferenceLists.Agency agency,
            FreshnessCounts sites,
            FreshnessCounts instruments,
            @Nullable Round round) {}

    @GetMapping
    String show(Model model) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        Quarter shown = rounds.latest().orElse(now);
        Map<String, FreshnessCounts> sites = freshness.byAgency();
        Map<String, FreshnessCounts> kept = instruments.freshness();
        Map<String, Round> answers =
                rounds.of(shown).stream().collect(Collectors.toMap(Round::agency, Function.identity()));
        List<Line> lines = Stream.concat(
                        lists.regions().stream(), Stream.ofNullable(lists.agency(InstrumentKeeper.NATIONAL)))
                .map(agency -> new Line(
                        agency,
                        sites.getOrDefault(agency.code(), FreshnessCounts.NONE),
                        kept.getOrDefault(agency.code(), FreshnessCounts.NONE),
                        answers.get(agency.code())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("year", Integer.toString(shown.year()));
        model.addAttribute("quarter", shown.number());
        model.addAttribute("coordinator", asker.get().is(Role.COORDINATOR));
        model.addAttribute(
                "mayAsk", asker.get().is(Role.COORDINATOR) && rounds.of(now).isEmpty());
        return "refresh/freshness";
    }

    /** Asks all regions now. */
    @PostMapping("/ask")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Once
    String ask(RedirectAttributes redirect) {
        boolean asked = rounds.of(Quarter.of(LocalDate.now(clock))).isEmpty();
        process.start();
        (asked ? Notice.done("refresh.asked") : Notice.warning("refresh.already-asked")).showAfter(redirect);
        return "redirect:/supply/freshness";
    }
}
