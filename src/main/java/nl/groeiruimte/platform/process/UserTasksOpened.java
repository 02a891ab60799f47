package nl.groeiruimte.platform.process;

import java.util.List;

/**
 * The engine came to many user tasks at once, of cases that begin together. As {@link UserTaskOpened}, once for all of
 * them.
 */
public record UserTasksOpened(List<UserTaskOpened> tasks) {}
