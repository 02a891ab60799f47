package nl.groeiruimte.reports.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a half-year for one circle of readers, complete in itself: shown, exported, compared and frozen as it
 * is.
 *
 * @param period such as {@code 2026-H1}
 * @param edition for whom
 * @param until the last day counted; before the period's last day while the half-year is running
 * @param definitions version of the definitions that were used, such as {@code 1.0}
 * @param minimum the lowest count shown in a breakdown of the shared edition
 * @param targets all seven, in the programme's order
 * @param lines the growth of each computed target
 * @param tables what stands beside the targets, in reading order
 */
public record Report(
        HalfYear period,
        Edition edition,
        LocalDate until,
        String definitions,
        int minimum,
        List<Target> targets,
        List<Line> lines,
        List<ReportTable> tables) {

    /** Whether it is for those who may not see how targets grew month by month, and was made so. */
    public boolean growthByHalfYear() {
        return edition == Edition.SHARED && lines.stream().allMatch(Line::byHalfYear);
    }

    /** The same with other tables. */
    public Report withTables(List<ReportTable> instead) {
        return new Report(period, edition, until, definitions, minimum, targets, lines, instead);
    }

    /** The circles of readers. */
    public enum Edition {
        /** For the coordinator: every number. */
        FULL,
        /** For all others, members of the taskforce too: small numbers suppressed. */
        SHARED
    }
}
