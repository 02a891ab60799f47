package nl.groeiruimte.reports.rendering;

import nl.groeiruimte.reports.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is shown.
 *
 * @param text in the reader's language
 * @param state what is known of it
 * @param url of the list of cases of it; none when there is none for this reader
 * @param shade how dark it is on a heat table, from 0 to 4; 0 elsewhere
 * @param remark what the shade says in words; none without one
 * @param look its classes on a page: thousands of cells are quicker when the template need not think
 * @param label the link's name with what it is about; none without a link
 */
public record Shown(
        String text,
        Value.State state,
        @Nullable String url,
        int shade,
        @Nullable String remark,
        @Nullable String look,
        @Nullable String label) {

    /** A value in a list, or a target's. */
    static Shown plain(String text, Value.State state) {
        return new Shown(
                text, state, null, 0, null, state == Value.State.SUPPRESSED ? "num report-suppressed" : "num", null);
    }

    /** Whether the reader may not know it. */
    public boolean suppressed() {
        return state == Value.State.SUPPRESSED;
    }
}
