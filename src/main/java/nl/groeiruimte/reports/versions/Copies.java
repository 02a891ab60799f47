package nl.groeiruimte.reports.versions;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of which report a copy is, without telling what stands in it. */
@Component
public class Copies {

    /**
     * A report that was frozen.
     *
     * @param format of the file, such as {@code pdf}; none when it was found by the report's checksum
     * @param newestVersion the same as {@code version} when there is no correction
     * @param newestClosedAt when that was frozen
     */
    public record Copy(
            HalfYear period,
            int version,
            Edition edition,
            @Nullable String format,
            Instant closedAt,
            int newestVersion,
            Instant newestClosedAt) {

        /** Whether a later version corrects it. */
        public boolean corrected() {
            return newestVersion > version;
        }
    }

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the bytes of a copy. */
    public static String sha256(byte[] copy) {
        return FrozenText.sha256(copy);
    }

    /**
     * By a report's checksum or the SHA-256 of a file; one of the full edition is found only by who may read that.
     *
     * @param hash 64 hexadecimal digits; letters may be large, and blanks stand anywhere
     */
    @Transactional(readOnly = true)
    public Optional<Copy> find(String hash) {
        return jdbc.sql("select * from groeiruimte.report_copy(?)")
                .param(hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .query((row, number) -> new Copy(
                        HalfYear.parse(row.getString("period")),
                        row.getInt("version"),
                        Edition.valueOf(row.getString("edition")),
                        row.getString("format"),
                        Rows.instant(row, "closed_at"),
                        row.getInt("newest_version"),
                        Rows.instant(row, "newest_closed_at")))
                .optional();
    }
}
