package nl.groeiruimte.reports.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year on one page, for councils and partners, in one language, as {@code templates/publication/factsheet.html} shows
 * it.
 *
 * @param head what it stands on
 * @param title of the page
 * @param intro what the programme is, in two sentences
 * @param targets the computed targets
 * @param growth of the leads in portfolio; none when it cannot be drawn
 * @param conclusions the coordinator's, whole paragraphs as far as one page has room; none without any
 * @param notes what has to be explained
 */
public record FactsheetView(
        ReportView.Head head,
        String title,
        String intro,
        List<TargetView> targets,
        ReportView.@Nullable Growth growth,
        @Nullable String conclusions,
        List<String> notes) {}
