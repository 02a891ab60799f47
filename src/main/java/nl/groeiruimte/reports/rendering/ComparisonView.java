package nl.groeiruimte.reports.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two reports, in one language, as {@code templates/publication/comparison.html} shows it.
 *
 * @param before the first report
 * @param after the second
 * @param targets the targets' figures
 * @param tables the tables in which something changed
 * @param noTable what to say when there is none
 * @param texts the texts that changed
 * @param same whether nothing changed
 * @param notes what has to be explained
 */
public record ComparisonView(
        ReportView.Head before,
        ReportView.Head after,
        List<Row> targets,
        List<Table> tables,
        String noTable,
        List<Text> texts,
        boolean same,
        List<String> notes) {

    /**
     * A figure in both.
     *
     * @param name of what: a target, or a table's row
     * @param part which figure of it
     * @param difference in words and signs: "+3", "gelijk", "nieuw"
     * @param changed whether it did
     */
    public record Row(String name, String part, String before, String after, String difference, boolean changed) {}

    /** A table; {@code same} says how many figures in it did not change, or which report has it when only one does. */
    public record Table(String code, String title, List<Row> rows, String same) {}

    /** A text; none where a report does not have it. */
    public record Text(
            String code,
            String title,
            @Nullable String before,
            @Nullable String after) {}
}
