package nl.groeiruimte.cases.leadimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on a file took so long that who asked for it may have looked away. Published in the transaction that ends it.
 *
 * @param state {@code ready}, {@code started} or {@code broken}
 * @param agency code of the agency whose cases they are
 * @param askedBy subject of the person who sent or confirmed the file; none when the agency's system did
 */
public record LeadImportEnded(
        UUID id, String state, String agency, @Nullable String askedBy) {

    /** Whether its cases began, all of them. */
    public boolean started() {
        return state.equals(LeadImport.State.STARTED.code());
    }

    /** Whether nothing of it can be taken. */
    public boolean broken() {
        return state.equals(LeadImport.State.BROKEN.code());
    }
}
