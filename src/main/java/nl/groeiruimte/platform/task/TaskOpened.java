package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * There is something to do. Published in the transaction in which the process comes to it; when it goes to somebody at
 * once, a {@link TaskAssigned} follows.
 *
 * @param holder to whom it goes at once, unless it is for everybody of the inbox
 * @param ofFile whether it is one of the many of a file that started cases, which is told as a whole
 * @param by subject of the person through whose work it came; nobody when the calendar or the system brought it
 */
public record TaskOpened(
        TaskRef task,
        @Nullable Colleague holder,
        LocalDate dueOn,
        boolean ofFile,
        @Nullable String by) {}
