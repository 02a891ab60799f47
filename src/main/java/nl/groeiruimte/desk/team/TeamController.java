package nl.groeiruimte.desk.team;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.CaseLoads;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.Absences;
import nl.groeiruimte.platform.task.WorkLoads;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of an agency or partner has how much; for its members, and to look at for the coordinator. */
@Controller
@RequestMapping("/team")
@PreAuthorize("hasAnyRole('TASKFORCE', 'PARTNER', 'COORDINATOR')")
class TeamController {

    private static final int MOST_AT_ONCE = 500;

    private final Team team;
    private final WorkLoads tasks;
    private final CaseLoads cases;
    private final Absences absences;
    private final People people;
    private final ReferenceLists lists;
    private final CurrentAsker asker;

    TeamController(
            Team team,
            WorkLoads tasks,
            CaseLoads cases,
            Absences absences,
            People people,
            ReferenceLists lists,
            CurrentAsker asker) {
        this.team = team;
        this.tasks = tasks;
        this.cases = cases;
        this.absences = absences;
        this.people = people;
        this.lists = lists;
        this.asker = asker;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String agency, Model model) {
        String shown = agency(agency);
        model.addAttribute("agency", shown);
        model.addAttribute("agencies", asker.get().is(Role.COORDINATOR) ? agencies() : List.of());
        model.addAttribute("mine", team.isMine(shown));
        model.addAttribute("documents", asker.get().worksFor(shown));
        model.addAttribute("members", team.members(shown));
        model.addAttribute("nobodys", team.nobodys(shown).orElse(null));
        model.addAttribute("absences", absences.open(shown));
        return "team/team";
    }

    /** What one of them has. */
    @GetMapping("/work")
    String work(
            @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String agency, Model model) {
        String shown = agency(agency);
        TeamMember member = team.member(shown, of).orElseThrow(TeamController::notFound);
        model.addAttribute("agency", shown);
        model.addAttribute("member", member);
        model.addAttribute("tasks", tasks.tasksOf(shown, of));
        model.addAttribute("cases", cases.ledBy(shown, of));
        model.addAttribute("mine", team.isMine(shown));
        model.addAttribute(
                "colleagues",
                people.of(shown).stream()
                        .filter(colleague -> !colleague.subject().equals(of))
                        .toList());
        return "team/work";
    }

    /** Gives what was selected to a colleague. */
    @PostMapping("/hand-over")
    String handOver(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(name = "task", defaultValue = "") List<String> taskIds,
            @RequestParam(name = "case", defaultValue = "") List<UUID> caseIds,
            @RequestParam(defaultValue = "") String colleague,
            RedirectAttributes redirect) {
        String agency = own();
        team.member(agency, of).orElseThrow(TeamController::notFound);
        Optional<Colleague> to = people.find(agency, colleague);
        if (taskIds.isEmpty() && caseIds.isEmpty() || to.isEmpty()) {
            Notice.warning(to.isEmpty() ? "task.choose-colleague" : "team.select-first")
                    .showAfter(redirect);
        } else {
            Team.Given given = team.give(
                    agency,
                    of,
                    taskIds.stream().limit(MOST_AT_ONCE).toList(),
                    caseIds.stream().limit(MOST_AT_ONCE).toList(),
                    to.get());
            Notice notice = given.unchanged() == 0
                    ? Notice.done(
                            "team.given", given.tasks(), given.cases(), to.get().name())
                    : Notice.warning(
                            "team.given-in-part",
                            given.tasks(),
                            given.cases(),
                            to.get().name(),
                            given.unchanged());
            notice.showAfter(redirect);
        }
        if (team.member(agency, of).filter(TeamMember::hasWork).isEmpty()) {
            return "redirect:/team";
        }
        redirect.addAttribute("of", of);
        return "redirect:/team/work";
    }

    /** That of the asker; of a coordinator who is of none, the one that was chosen. */
    private String agency(String chosen) {
        Asker me = asker.get();
        if (me.is(Role.COORDINATOR)) {
            List<String> codes =
                    agencies().stream().map(ReferenceLists.Agency::code).toList();
            return codes.contains(chosen) ? chosen : Objects.requireNonNullElse(me.agency(), codes.get(0));
        }
        return own();
    }

    private List<ReferenceLists.Agency> agencies() {
        return Stream.concat(lists.regions().stream(), lists.partners().stream())
                .toList();
    }

    private String own() {
        Asker me = asker.get();
        if (me.agency() == null || !team.isMine(me.agency())) {
            throw notFound();
        }
        return me.agency();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
