package nl.groeiruimte.platform.task;

import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A task is open no more. Published in the transaction in which it ends.
 *
 * @param holder who held it, if anybody
 * @param by subject of the person who did it, or through whose work it fell away; nobody when the system ended it
 */
public record TaskEnded(
        TaskRef task,
        @Nullable Colleague holder,
        Kind kind,
        @Nullable String by) {

    /** How a task ends. */
    public enum Kind {
        /** Somebody did it. */
        COMPLETED,
        /** Nobody has to do it any more: its deadline closed it, or the case went another way. */
        CANCELLED
    }
}
