package nl.groeiruimte.cases.identity;

import java.time.Instant;

/**
 * How a text read before its writer mended it.
 *
 * @param at since when it read so
 */
public record EarlierText(Instant at, String text) {

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "EarlierText[hidden]";
    }
}
