package nl.groeiruimte.cases.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its name and content, which could tell whose it is.
 *
 * @param number within the case, from 1
 * @param version of the file, from 1
 * @param kind one of {@link Attachments#KINDS}
 * @param size in bytes
 * @param scanned whether a virus scanner found nothing in it
 * @param gone none while it is there
 * @param madeFrom none for what somebody sent
 */
public record Attachment(
        int number,
        int version,
        String kind,
        FileType type,
        int size,
        boolean scanned,
        Instant addedAt,
        String addedByName,
        @Nullable Gone gone,
        @Nullable MadeFrom madeFrom) {

    /** That somebody took it away. */
    public record Gone(Instant at, String byName) {}

    /**
     * The template that was filled in.
     *
     * @param kind of document, also its name
     */
    public record MadeFrom(String kind, int version) {}

    /** The size in kB, at least 1. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1000.0));
    }

    /** Whether somebody took it away. */
    public boolean removed() {
        return gone != null;
    }
}
