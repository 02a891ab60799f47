package nl.groeiruimte.platform.task;

import nl.groeiruimte.platform.security.Colleague;

/**
 * Somebody asks whoever does a task to do it. Published in the transaction in which it happens.
 *
 * @param holder who holds it; null for nobody
 * @param by subject of the person who asks; null when the calendar does
 */
public record TaskReminded(TaskRef task, Colleague holder, String by) {}
