package nl.groeiruimte.platform.task;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The open task with this form of a case is to be done on this day, a working day. Published before the process moves
 * on: that task may open later in the same transaction, so it gets its day just before the commit.
 */
public record DayAgreed(UUID leadId, String form, LocalDate on) {}
