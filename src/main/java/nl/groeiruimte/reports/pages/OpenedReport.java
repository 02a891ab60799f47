package nl.groeiruimte.reports.pages;

import java.time.Instant;
import java.util.List;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody opened.
 *
 * @param text exactly what the checksum is of; none while the half-year is open
 * @param version none while the half-year is open
 * @param versions all that there are, the latest first
 * @param state how far the work on it is; none when it was not begun
 * @param asOf when the figures of an open half-year were computed; none for a frozen version
 * @param outdated whether something happened since, and they are being computed again
 */
record OpenedReport(
        HalfYear period,
        Edition edition,
        ReportDocument document,
        @Nullable String text,
        @Nullable FrozenVersion version,
        List<FrozenVersion> versions,
        @Nullable HalfYearState state,
        @Nullable Instant asOf,
        boolean outdated) {

    /** Whether it is a version that never changes. */
    public boolean frozen() {
        return version != null;
    }

    /** Whether there is a later version. */
    public boolean corrected() {
        return version != null && versions.get(0).version() > version.version();
    }

    /** 0 while the half-year is open. */
    public int number() {
        return version == null ? 0 : version.version();
    }
}
