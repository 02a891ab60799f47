package nl.groeiruimte.reports.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.forecast.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param until the last day that counts
 * @param regions codes of all agencies whose region has rows, in their order
 * @param targets names of the targets that are computed, by code
 * @param pipeline what the outlook is made of
 * @param earlier which amounts were told before
 */
public record Scope(
        HalfYear period,
        LocalDate until,
        List<String> regions,
        Map<String, Bilingual> targets,
        Pipeline pipeline,
        EarlierAmounts earlier) {

    /** Whether a day has come. */
    boolean past(@Nullable LocalDate day) {
        return day != null && !day.isAfter(until);
    }

    /** Whether a day is in the half-year and has come. */
    boolean inPeriod(@Nullable LocalDate day) {
        return day != null && !day.isBefore(period.firstDay()) && !day.isAfter(until);
    }
}
