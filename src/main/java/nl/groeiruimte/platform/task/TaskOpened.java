package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import nl.groeiruimte.platform.security.Colleague;

/**
 * There is something to do. Published in the transaction in which the process comes to it; when it goes to somebody at
 * once, a {@link TaskAssigned} follows.
 *
 * @param holder to whom it goes at once; null when it is for everybody of the inbox
 * @param by subject of the person through whose work it came; null when the calendar or the system brought it
 */
public record TaskOpened(TaskRef task, Colleague holder, LocalDate dueOn, String by) {}
