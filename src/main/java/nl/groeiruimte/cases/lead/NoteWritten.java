package nl.groeiruimte.cases.lead;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody wrote a note on a case, or mended it. Published in the transaction in which it happens; never carries the
 * text.
 *
 * @param note which one, so that nobody hears twice of the same
 * @param mentioned subjects of the colleagues whose names it has after an at sign
 * @param by subject of who wrote it
 */
public record NoteWritten(UUID leadId, String note, Set<String> mentioned, String by) {}
