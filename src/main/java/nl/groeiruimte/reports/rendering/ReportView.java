package nl.groeiruimte.reports.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in one language, as the fragments of {@code templates/publication} show it.
 *
 * @param head what report this is
 * @param targets all seven
 * @param growth for each computed target how it grew
 * @param points the numbers of the growth
 * @param parts the tables beside the targets, under their headings
 * @param texts what the coordinator concludes; the described targets are at the targets
 * @param notes what has to be explained once for the whole report
 */
public record ReportView(
        Head head,
        List<TargetView> targets,
        List<Growth> growth,
        TableView points,
        List<Part> parts,
        List<Text> texts,
        List<String> notes) {

    /**
     * What report this is.
     *
     * @param title such as "Halfjaarrapport 1e helft van 2026"
     * @param about what a final report is; none for any other
     * @param period such as {@code 2026-H1}
     * @param standing until which day was counted
     * @param edition for whom
     * @param version such as "Versie 2, vastgesteld op 3 juli 2026"
     * @param reason why there is a next version; none for the first
     * @param definitions which version of the definitions was used
     * @param checksum none while the half-year is open
     */
    public record Head(
            String title,
            @Nullable String about,
            String period,
            String standing,
            String edition,
            String version,
            @Nullable String reason,
            String definitions,
            @Nullable String checksum) {}

    /** Tables that belong together; {@code id} is also the heading's anchor. */
    public record Part(String id, String title, List<TableView> tables) {}

    /** How a target grew; {@code name} is the target's. */
    public record Growth(String code, String name, TableView.Figure figure) {}

    /** A text with its lines as they were typed. */
    public record Text(String code, String title, String body) {}
}
