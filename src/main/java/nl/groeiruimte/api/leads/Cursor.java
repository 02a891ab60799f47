package nl.groeiruimte.api.leads;

import java.util.Optional;
import nl.groeiruimte.cases.lead.LeadKey;

/** Writes where a page ends as text that callers pass on without reading it. */
final class Cursor {

    private static final String FORM = "p[0-9a-z]{1,13}";

    private Cursor() {}

    static String of(LeadKey key) {
        return "p" + Long.toString(key.place(), Character.MAX_RADIX);
    }

    static Optional<LeadKey> read(String cursor) {
        try {
            return cursor.matches(FORM)
                    ? Optional.of(new LeadKey(Long.parseLong(cursor.substring(1), Character.MAX_RADIX)))
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
