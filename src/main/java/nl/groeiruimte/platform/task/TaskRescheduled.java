package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task is to be done at another time: its case was put on hold or goes on, or a day was agreed. Published in the
 * transaction in which it happens.
 *
 * @param dueOn the day that counts when it is not on hold
 * @param heldUntil while its case is on hold
 */
public record TaskRescheduled(
        TaskRef task, LocalDate dueOn, @Nullable LocalDate heldUntil) {}
