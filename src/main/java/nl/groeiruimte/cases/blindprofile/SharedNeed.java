package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import nl.groeiruimte.cases.comparison.Band;
import org.jspecify.annotations.Nullable;

/**
 * A need of the request that a blind profile tells, because the case lead chose so.
 *
 * @param kind kind of room
 * @param field the field of that kind's form; {@link Shareable} says which ones there are
 * @param codes what was chosen there; empty for an amount
 * @param text what was written there, if anything
 * @param band the range in which the amount lies; none without an amount
 */
public record SharedNeed(
        String kind,
        String field,
        List<String> codes,
        @Nullable String text,
        @Nullable Band band) {

    /** Copies the list. */
    public SharedNeed {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
