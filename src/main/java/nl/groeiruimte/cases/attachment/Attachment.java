package nl.groeiruimte.cases.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its name and content, which could tell whose it is.
 *
 * @param number within the case, from 1
 * @param kind {@code nda}, {@code consent}, {@code evidence} or {@code other}
 * @param size in bytes
 * @param scanned whether a virus scanner found nothing in it
 * @param removedAt none while it is there
 * @param removedByName who took it away, none while it is there
 */
public record Attachment(
        int number,
        String kind,
        FileType type,
        int size,
        boolean scanned,
        Instant addedAt,
        String addedByName,
        @Nullable Instant removedAt,
        @Nullable String removedByName) {

    /** The size in kB, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1000.0));
    }

    /** Whether somebody took it away. */
    public boolean removed() {
        return removedAt != null;
    }
}
