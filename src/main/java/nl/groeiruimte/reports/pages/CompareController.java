package nl.groeiruimte.reports.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What differs between any two half-years, or any two versions. */
@Controller
class CompareController {

    private static final Pattern WITH = Pattern.compile("(20\\d\\d-H[12])(?:\\.([1-9]\\d{0,3}))?");

    private final ReportOpener reports;
    private final Archive archive;
    private final HalfYears halfYears;
    private final Publication publication;

    CompareController(ReportOpener reports, Archive archive, HalfYears halfYears, Publication publication) {
        this.reports = reports;
        this.archive = archive;
        this.halfYears = halfYears;
        this.publication = publication;
    }

    /**
     * A report to compare with: {@code value} as in the address, such as {@code 2026-H1.2}; {@code version} is 0 for an
     * open one.
     */
    record Choice(String value, HalfYear period, int version) {}

    /**
     * {@code with} and {@code report} name the first and the second of any two, instead of the opened one and the
     * nearest before it.
     */
    @GetMapping("/reports/{period}/compare")
    String compare(
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(required = false) @Nullable String report,
            Model model,
            Locale locale) {
        Edition edition = reports.edition(null);
        OpenedReport after =
                report == null ? reports.open(reports.period(period), version, edition) : find(report, edition);
        OpenedReport before = with == null ? nearest(after, edition) : find(with, edition);
        model.addAttribute("after", after);
        model.addAttribute("earlier", before);
        model.addAttribute("choices", choices(edition));
        model.addAttribute("chosenAfter", value(after.period(), after.number()));
        if (before != null) {
            model.addAttribute("chosen", value(before.period(), before.number()));
            model.addAttribute("view", publication.compare(before.document(), after.document(), locale));
        }
        return "reportpages/compare";
    }

    /** The version before, else the half-year before; none for the very first. */
    private @Nullable OpenedReport nearest(OpenedReport after, Edition edition) {
        if (after.number() > 1) {
            return reports.open(after.period(), after.number() - 1, edition);
        }
        HalfYear previous = after.period().previous();
        return previous == null ? null : reports.open(previous, null, edition);
    }

    private OpenedReport find(String with, Edition edition) {
        Matcher matcher = WITH.matcher(with);
        if (!matcher.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reports.open(
                reports.period(matcher.group(1)),
                matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2)),
                edition);
    }

    private List<Choice> choices(Edition edition) {
        Map<HalfYear, List<FrozenVersion>> versions =
                archive.all(edition).stream().collect(Collectors.groupingBy(FrozenVersion::period));
        List<Choice> choices = new ArrayList<>();
        for (HalfYear period = halfYears.current(); period != null; period = period.previous()) {
            List<FrozenVersion> frozen = versions.getOrDefault(period, List.of());
            if (frozen.isEmpty()) {
                choices.add(new Choice(value(period, 0), period, 0));
            }
            for (FrozenVersion one : frozen) {
                choices.add(new Choice(value(period, one.version()), period, one.version()));
            }
        }
        return choices;
    }

    private static String value(HalfYear period, int version) {
        return version == 0 ? period.toString() : period + "." + version;
    }
}
