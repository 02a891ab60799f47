package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import nl.groeiruimte.cases.comparison.Band;

/**
 * A need of the request that a blind profile tells, because the case lead chose so.
 *
 * @param kind kind of room
 * @param field the field of that kind's form; {@link Shareable} says which ones there are
 * @param codes what was chosen there; empty for an amount
 * @param text what was written there; null when nothing is written
 * @param band the range in which the amount lies; null without an amount
 */
public record SharedNeed(String kind, String field, List<String> codes, String text, Band band) {

    /** Copies the list. */
    public SharedNeed {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
