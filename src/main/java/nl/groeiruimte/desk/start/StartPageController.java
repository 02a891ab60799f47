package nl.groeiruimte.desk.start;

import java.util.Locale;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.task.WorkLoads;
import nl.groeiruimte.reports.pages.TargetsNow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the work of everybody begins who has an inbox; it stands beside the inbox and takes nothing from it. */
@Controller
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER', 'MINISTRY')")
class StartPageController {

    private final StartDesk desk;
    private final UsualDays usualDays;
    private final LastVisits visits;
    private final TargetsNow targets;
    private final WorkLoads loads;
    private final CurrentAsker asker;

    StartPageController(
            StartDesk desk,
            UsualDays usualDays,
            LastVisits visits,
            TargetsNow targets,
            WorkLoads loads,
            CurrentAsker asker) {
        this.desk = desk;
        this.usualDays = usualDays;
        this.visits = visits;
        this.targets = targets;
        this.loads = loads;
        this.asker = asker;
    }

    @GetMapping("/start")
    String show(Model model, Locale locale) {
        Asker me = asker.get();
        UsualDays.Usual usual = usualDays.now();
        StartDesk.Blocks blocks = desk.read(usual, locale);
        model.addAttribute("blocks", blocks);
        model.addAttribute("usual", usual);
        model.addAttribute("me", me.subject());
        model.addAttribute("late", me.is(Role.COORDINATOR) ? loads.late() : null);
        model.addAttribute("targets", me.is(Role.MINISTRY) ? targets.of(locale) : null);
        if (blocks.keep()) {
            visits.here();
        }
        return "start/start";
    }
}
