package nl.groeiruimte.cases.conversation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A planned conversation, for a calendar: its kind and its day, and nothing of what it is about.
 *
 * @param kind {@code call}, {@code visit}, {@code meeting} or {@code mail}
 * @param author subject of who planned it
 */
public record PlannedDay(UUID id, UUID leadId, String kind, LocalDate day, String author) {}
