package nl.groeiruimte.reports.pages;

import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.versions.Archive;
import nl.groeiruimte.reports.versions.FrozenVersion;
import nl.groeiruimte.reports.versions.Running;
import nl.groeiruimte.reports.versions.RunningReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the report that an address names, in the edition that the reader may read. */
@Component
class ReportOpener {

    private final Archive archive;
    private final RunningReports running;
    private final HalfYears halfYears;
    private final Closing closing;
    private final CurrentAsker asker;

    ReportOpener(Archive archive, RunningReports running, HalfYears halfYears, Closing closing, CurrentAsker asker) {
        this.archive = archive;
        this.running = running;
        this.halfYears = halfYears;
        this.closing = closing;
        this.asker = asker;
    }

    /**
     * The half-year that an address names.
     *
     * @throws ResponseStatusException 404 when it is none, or has not begun
     */
    HalfYear period(String written) {
        try {
            HalfYear period = HalfYear.parse(written);
            if (period.compareTo(halfYears.current()) <= 0) {
                return period;
            }
        } catch (IllegalArgumentException noHalfYear) {
            // Answered like one that is ahead of us.
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The edition of the reader; whoever reads the full one may ask for the shared one, to see what others see. */
    Edition edition(@Nullable String asked) {
        return "shared".equals(asked) ? Edition.SHARED : Archive.editionFor(asker.get());
    }

    /**
     * Opens a report.
     *
     * @param version none for the newest, or for the figures as they stand while the half-year is open
     * @throws ResponseStatusException 404 when there is no such version
     */
    OpenedReport open(HalfYear period, @Nullable Integer version, Edition edition) {
        List<FrozenVersion> versions = archive.versions(period, edition);
        HalfYearState state = halfYears.find(period).orElse(null);
        if (versions.isEmpty() && version == null) {
            Running now = running.of(period, edition);
            // Row level security leaves them to those who write them and to those who comment.
            List<ReportDocument.Text> texts = closing.texts(period);
            ReportDocument document = new ReportDocument(now.report().report(), 0, null, null, texts, null);
            return new OpenedReport(
                    period, edition, document, null, null, versions, state, now.computedAt(), now.outdated());
        }
        FrozenVersion wanted = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Archive.Frozen> frozen = archive.find(period, wanted.version(), edition);
        return frozen.map(found -> new OpenedReport(
                        period, edition, found.report(), found.text(), wanted, versions, state, null, false))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The report with the rows of a member's own agency as its only tables, exact; without any for others. */
    Report own(OpenedReport opened) {
        boolean member = opened.edition() == Edition.SHARED && asker.get().is(Role.TASKFORCE);
        return opened.document()
                .report()
                .withTables(member ? archive.ownTables(opened.period(), opened.number()) : List.of());
    }
}
