package nl.groeiruimte.api.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closed half-years' reports for agencies' systems. */
@RestController
@RequestMapping(path = Api.REPORTS, produces = MediaType.APPLICATION_JSON_VALUE)
class FrozenReportController implements ReportOperations {

    private final Archive archive;

    FrozenReportController(Archive archive) {
        this.archive = archive;
    }

    @Override
    @GetMapping
    public ReportResource.All all(@RequestParam MultiValueMap<String, String> given) {
        Query.none(given);
        Map<HalfYear, FrozenVersion> newest = new LinkedHashMap<>();
        archive.all(Edition.SHARED).forEach(version -> newest.putIfAbsent(version.period(), version));
        return new ReportResource.All(newest.values().stream()
                .map(version -> ReportResource.of(version, version.version(), null))
                .toList());
    }

    @Override
    @GetMapping("/{period}")
    public ReportResource report(@PathVariable String period, @RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "version");
        Long wanted = query.number("version", 1, Integer.MAX_VALUE);
        query.check();
        List<FrozenVersion> versions = archive.versions(halfYear(period), Edition.SHARED);
        return versions.stream()
                .filter(version -> wanted == null || version.version() == wanted)
                .findFirst()
                .map(version -> ReportResource.of(
                        version,
                        versions.get(0).version(),
                        archive.find(version.period(), version.version(), Edition.SHARED)
                                .orElseThrow()))
                .orElseThrow(ProblemException::notFound);
    }

    private static HalfYear halfYear(String period) {
        try {
            return HalfYear.parse(period);
        } catch (IllegalArgumentException noHalfYear) {
            throw ProblemException.notFound();
        }
    }
}
