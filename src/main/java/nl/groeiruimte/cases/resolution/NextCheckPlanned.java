package nl.groeiruimte.cases.resolution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The growth of a case is still under way and will be looked at again on a working day. Published before the process
 * moves on: the next task {@code follow-milestones} opens later in the same transaction, so whoever gives that task its
 * day listens just before the commit.
 */
public record NextCheckPlanned(UUID leadId, LocalDate on) {}
