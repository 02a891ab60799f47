package nl.groeiruimte.platform.task;

import nl.groeiruimte.platform.security.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks whoever does a task to do it. Published in the transaction in which it happens.
 *
 * @param holder who holds it, if anybody
 * @param by subject of the person who asks; nobody when the calendar does
 */
public record TaskReminded(
        TaskRef task, @Nullable Colleague holder, @Nullable String by) {}
