package nl.groeiruimte.platform.task;

import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else does a task from now on: it was taken, put back, handed over, came with the case, or went to somebody
 * as it opened. Published once for each change, in the transaction in which it happens.
 *
 * @param from who held it before, if anybody
 * @param to who holds it now, unless it was put back for everybody of the inbox
 * @param insteadOf who is away and for whom {@code to} does it, if anybody
 * @param withCase whether it came along with its case, of which the person hears anyway
 * @param by subject of the person who did so, often {@code to} or {@code from}; nobody when the system did
 */
public record TaskAssigned(
        TaskRef task,
        @Nullable Colleague from,
        @Nullable Colleague to,
        @Nullable Colleague insteadOf,
        boolean withCase,
        @Nullable String by) {}
