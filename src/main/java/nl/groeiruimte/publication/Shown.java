package nl.groeiruimte.publication;

import nl.groeiruimte.report.Value;

/**
 * A value as it is shown.
 *
 * @param text   in the reader's language
 * @param state  what is known of it
 * @param url    of the list of cases behind it; null when there is none for this reader
 * @param shade  how dark it is on a heat table, from 0 to 4; 0 elsewhere
 * @param remark what the shade says in words; null without one
 */
public record Shown(String text, Value.State state, String url, int shade, String remark) {

    /** Whether the reader may not know it. */
    public boolean suppressed() {
        return state == Value.State.SUPPRESSED;
    }
}
