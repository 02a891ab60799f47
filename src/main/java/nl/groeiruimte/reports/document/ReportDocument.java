package nl.groeiruimte.reports.document;

import java.time.Instant;
import java.util.List;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is published: figures and texts of one version. It carries its own words, so that later wording cannot
 * change it.
 *
 * @param report the figures
 * @param version from 1; a correction makes the next; 0 while the half-year is still open
 * @param closedAt when this version was frozen; none while the half-year is still open
 * @param reason why there is a next version; none for the first
 * @param texts the two described targets and the conclusions, as the coordinator wrote them
 * @param salt random, in the full edition only: without it nobody can test guesses of that edition by its checksum;
 *     none in the shared one, while the half-year is open, and in versions of before there was one
 * @param checksum of everything above, SHA-256 in hexadecimal; none while the half-year is still open
 */
public record ReportDocument(
        Report report,
        int version,
        @Nullable Instant closedAt,
        @Nullable String reason,
        List<Text> texts,
        @Nullable String salt,
        @Nullable String checksum) {

    /** Without a salt. */
    public ReportDocument(
            Report report,
            int version,
            @Nullable Instant closedAt,
            @Nullable String reason,
            List<Text> texts,
            @Nullable String checksum) {
        this(report, version, closedAt, reason, texts, null, checksum);
    }

    /**
     * A text; {@code code} is the described target's code or {@code conclusions}; {@code body} as typed, lines kept.
     */
    public record Text(String code, Bilingual title, String body) {}
}
