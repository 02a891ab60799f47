package nl.groeiruimte.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import nl.groeiruimte.lead.LeadKey;

/** Writes where a page ends as text that callers pass on without reading it. */
final class Cursor {

    private static final String BETWEEN = "~";

    private Cursor() {
    }

    static String of(LeadKey key) {
        String text = key.signalledAt() + BETWEEN + key.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<LeadKey> read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == 2 ? Optional.of(new LeadKey(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
