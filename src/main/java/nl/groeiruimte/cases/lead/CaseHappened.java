package nl.groeiruimte.cases.lead;

import java.util.Map;
import java.util.UUID;

/**
 * Something was written into a case's timeline. Published in the transaction in which it happens.
 *
 * @param details codes, numbers, days and names, as {@link EventType} declares them
 * @param by subject of who did it; {@code system} for the system
 */
public record CaseHappened(UUID leadId, EventType type, Map<String, String> details, String by) {}
