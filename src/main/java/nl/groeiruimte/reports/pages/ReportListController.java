package nl.groeiruimte.reports.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.process.HalfYearProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All half-years so far and the versions of their reports; the coordinator can begin one before the calendar does. */
@Controller
class ReportListController {

    private final Archive archive;
    private final HalfYears halfYears;
    private final HalfYearProcess process;
    private final ReportOpener reports;
    private final CurrentAsker asker;

    ReportListController(
            Archive archive, HalfYears halfYears, HalfYearProcess process, ReportOpener reports, CurrentAsker asker) {
        this.archive = archive;
        this.halfYears = halfYears;
        this.process = process;
        this.reports = reports;
        this.asker = asker;
    }

    /**
     * A half-year; there is no {@code state} when its report was not begun, and {@code versions} empty while it is
     * open.
     */
    record Line(HalfYear period, @Nullable HalfYearState state, List<FrozenVersion> versions) {}

    @GetMapping("/reports")
    String list(Model model) {
        Map<HalfYear, HalfYearState> states =
                halfYears.all().stream().collect(Collectors.toMap(HalfYearState::period, Function.identity()));
        Map<HalfYear, List<FrozenVersion>> versions = archive.all(Archive.editionFor(asker.get())).stream()
                .collect(Collectors.groupingBy(FrozenVersion::period));
        List<Line> lines = new ArrayList<>();
        for (HalfYear period = halfYears.current(); period != null; period = period.previous()) {
            lines.add(new Line(period, states.get(period), versions.getOrDefault(period, List.of())));
        }
        model.addAttribute("lines", lines);
        return "reportpages/list";
    }

    /** The report of the half-year of today; {@code /figures} is what people know it by. */
    @GetMapping({"/reports/now", "/figures"})
    String now(Model model, RedirectAttributes redirect) {
        // What was to be told on this page is told on the next one.
        if (model.getAttribute("notice") instanceof Notice notice) {
            notice.showAfter(redirect);
        }
        return "redirect:/reports/" + halfYears.current();
    }

    @PostMapping("/reports/{period}/begin")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Once
    String begin(@PathVariable String period, RedirectAttributes redirect) {
        HalfYear halfYear = reports.period(period);
        boolean first = halfYears.canBegin(halfYear);
        process.start(halfYear.toString());
        boolean mending = halfYears
                .find(halfYear)
                .filter(begun -> begun.state() == HalfYearState.State.MENDING)
                .isPresent();
        (first
                        ? Notice.done(mending ? "reports.begun.mending" : "reports.begun.writing")
                        : Notice.warning("reports.begun-before"))
                .showAfter(redirect);
        return "redirect:/reports/" + halfYear;
    }

    /** The coordinator waits no longer for agencies that complete cases or comment. */
    @PostMapping("/reports/{period}/go-on")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Once
    String goOn(@PathVariable String period, RedirectAttributes redirect) {
        HalfYear halfYear = reports.period(period);
        (process.goOn(halfYear.toString())
                        ? Notice.done("reports.went-on")
                        : Notice.warning("reports.nobody-waited-for"))
                .showAfter(redirect);
        return "redirect:/reports/" + halfYear;
    }
}
