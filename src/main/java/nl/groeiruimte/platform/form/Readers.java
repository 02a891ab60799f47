package nl.groeiruimte.platform.form;

import java.util.Locale;
import java.util.Optional;

/**
 * Who reads what is typed in a field: property {@code readBy}, or {@code identity} for what tells which company it is.
 */
enum Readers {
    /** Only who may open the identity: it is kept apart. */
    OF_IDENTITY,
    /** Colleagues who work on the case but may not have opened the identity. */
    INSIDE,
    /** Others too who know whose case it is, such as partners, the coordinator and administrators. */
    OUTSIDE,
    /**
     * Those, and other regions, which may not know either who asks; what nobody declared counts as this, so that it is
     * checked for everything.
     */
    REGIONS,
    /** Everyone, and it is about no case, hence about no company. */
    ALL;

    /** Whether others than the colleagues of the case read it. */
    boolean others() {
        return this == OUTSIDE || this == REGIONS;
    }

    /** The declared value; empty when it is none. */
    static Optional<Readers> named(String readBy) {
        for (Readers readers : values()) {
            if (readers != OF_IDENTITY
                    && readers.name().toLowerCase(Locale.ROOT).equals(readBy)) {
                return Optional.of(readers);
            }
        }
        return Optional.empty();
    }
}
