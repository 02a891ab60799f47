package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from; each part as far as it is known.
 *
 * @param source in words, such as the plan or the authority that says so
 * @param on the day on which it was recorded
 * @param by name of the person, or of the import, that recorded it
 */
public record Provenance(
        @Nullable String source,
        @Nullable LocalDate on,
        @Nullable String by) {

    /** Nothing is known of where the value comes from. */
    public static final Provenance NONE = new Provenance(null, null, null);
}
