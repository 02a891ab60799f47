package nl.groeiruimte.cases.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the agency spoke, or is to speak, with the company of a case; with whom and what about is apart.
 *
 * @param kind {@code call}, {@code visit}, {@code meeting} or {@code mail}
 * @param day on which it was or is to be, in the Netherlands
 * @param planned whether it is to come, or was and nobody wrote down yet how it went
 * @param author subject of who wrote it down
 * @param authorName of the same
 * @param mendedAt when its author wrote it anew; none otherwise
 * @param mendable whether the asker may write it anew
 * @param removable whether the asker may take it away: while it is planned, and for an hour who wrote it down
 */
public record Conversation(
        UUID id,
        String kind,
        LocalDate day,
        boolean planned,
        String author,
        String authorName,
        Instant recordedAt,
        @Nullable Instant mendedAt,
        boolean mendable,
        boolean removable) {}
