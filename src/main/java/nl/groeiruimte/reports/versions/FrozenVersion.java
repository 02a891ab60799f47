package nl.groeiruimte.reports.versions;

import java.time.Instant;
import java.time.LocalDate;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of a half-year's report, without what it says.
 *
 * @param version from 1
 * @param checksum SHA-256 over the canonical JSON, in hexadecimal; each edition has its own
 * @param definitions version of the definitions of the figures
 * @param countedUntil the last day counted
 * @param closedByName the coordinator who closed or corrected it
 * @param reason why there is a next version; none for the first
 */
public record FrozenVersion(
        HalfYear period,
        int version,
        Edition edition,
        String checksum,
        String definitions,
        LocalDate countedUntil,
        Instant closedAt,
        String closedByName,
        @Nullable String reason) {}
