package nl.groeiruimte.reports.pages;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.cycle.AgencyAnswers;
import nl.groeiruimte.reports.cycle.Agreements;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.versions.Archive;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A half-year's report, and the cases of each of its figures. */
@Controller
@RequestMapping("/reports/{period}")
class ReportController {

    /** Cases on one page. */
    private static final int PAGE = 50;

    private final ReportOpener reports;
    private final Archive archive;
    private final Publication publication;
    private final AgencyAnswers answers;
    private final Agreements agreements;
    private final CurrentAsker asker;

    ReportController(
            ReportOpener reports,
            Archive archive,
            Publication publication,
            AgencyAnswers answers,
            Agreements agreements,
            CurrentAsker asker) {
        this.reports = reports;
        this.archive = archive;
        this.publication = publication;
        this.answers = answers;
        this.agreements = agreements;
        this.asker = asker;
    }

    @GetMapping
    String report(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String edition,
            Model model,
            Locale locale) {
        HalfYear halfYear = reports.period(period);
        OpenedReport opened = reports.open(halfYear, version, reports.edition(edition));
        Asker me = asker.get();
        model.addAttribute("opened", opened);
        model.addAttribute(
                "view", publication.view(opened.document(), locale, new CaseLinks(opened, me.is(Role.TASKFORCE))::to));
        Report own = reports.own(opened);
        model.addAttribute("own", publication.tables(own, locale, CaseLinks.ofOwn(opened, own)::to));
        model.addAttribute("agency", me.agency());
        model.addAttribute("coordinator", me.is(Role.COORDINATOR));
        model.addAttribute("shared", "shared".equals(edition));
        model.addAttribute("agreements", agreements.of(halfYear));
        // Row level security leaves the list empty for whoever is not of the taskforce.
        model.addAttribute("comments", answers.comments(halfYear));
        return "reportpages/report";
    }

    @GetMapping("/cases")
    String cases(
            @PathVariable String period,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        HalfYear halfYear = reports.period(period);
        OpenedReport opened = reports.open(halfYear, version, reports.edition(null));
        List<Archive.CountedCase> found = archive.casesOf(halfYear, opened.number(), figure, after, PAGE + 1);
        List<Archive.CountedCase> cases = found.subList(0, Math.min(PAGE, found.size()));
        Asker me = asker.get();
        model.addAttribute("opened", opened);
        FigureName name =
                FigureName.of(reports.own(opened).tables(), opened.document().report(), figure);
        model.addAttribute("figure", name);
        // Those stand in another list: of a case of another region it sees the question alone.
        model.addAttribute(
                "questionsToUs",
                name.askedRegion() != null && me.is(Role.TASKFORCE) && me.worksFor(name.askedRegion()));
        model.addAttribute("cases", cases);
        model.addAttribute("visible", archive.countCasesOf(halfYear, opened.number(), figure));
        model.addAttribute("code", figure);
        model.addAttribute("after", after);
        model.addAttribute("next", found.size() > PAGE ? cases.get(PAGE - 1).caseNumber() : null);
        model.addAttribute(
                "sight", me.is(Role.COORDINATOR) ? "all" : me.is(Role.TASKFORCE) ? "own-region" : "figures-only");
        return "reportpages/cases";
    }
}
