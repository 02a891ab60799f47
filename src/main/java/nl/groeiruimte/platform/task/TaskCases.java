package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/** Tells what tasks need to know of their cases; the module that keeps the cases implements it. */
public interface TaskCases {

    /**
     * A case as it is now.
     *
     * @param shown what its tasks show of it
     * @param caseLead once there is one
     * @param heldOn while it is on hold: since when, as is the day on which it goes on
     * @param isNew whether it comes into being now, so that nobody has done anything of it before
     * @param ofFile whether it is one of many that come into being together from a file, of which people are told once
     */
    record Now(
            TaskCase shown,
            @Nullable Colleague caseLead,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate holdUntil,
            boolean isNew,
            boolean ofFile) {

        /** The day from which a term counts: while the case is on hold its clock stands still. */
        LocalDate countsFrom(LocalDate today) {
            return heldOn == null ? today : heldOn;
        }
    }

    /** A case that is known to exist; also one that the asker may not see. */
    Now of(UUID leadId);
}
