package nl.groeiruimte.cases.lead;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody wrote a note on a case. Published in the transaction in which it happens; never carries the text.
 *
 * @param mentioned subjects of the colleagues whose names it has after an at sign
 * @param by subject of who wrote it
 */
public record NoteAdded(UUID leadId, Set<String> mentioned, String by) {}
