package nl.groeiruimte.reports.versions;

import java.time.Instant;
import nl.groeiruimte.reports.document.ReportDocument;

/**
 * What a half-year that is not closed comes to.
 *
 * @param report without texts
 * @param computedAt as of when
 * @param outdated whether something happened since, and it is being computed again
 */
public record Running(ReportDocument report, Instant computedAt, boolean outdated) {}
