package nl.groeiruimte.reports.versions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.ReportDocument;
import org.jspecify.annotations.Nullable;

/** A report as the one text that its checksum is of: its canonical JSON, without the checksum. */
final class FrozenText {

    private FrozenText() {}

    static String of(ReportDocument report) {
        return new String(CanonicalJson.of(with(report, null)), StandardCharsets.UTF_8);
    }

    /** The report that a text is of; there is no {@code checksum} while the half-year is open. */
    static ReportDocument read(String text, @Nullable String checksum) {
        return with(CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8)), checksum);
    }

    /** SHA-256 in hexadecimal, in small letters. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ReportDocument with(ReportDocument report, @Nullable String checksum) {
        return new ReportDocument(
                report.report(),
                report.version(),
                report.closedAt(),
                report.reason(),
                report.texts(),
                report.salt(),
                checksum);
    }
}
