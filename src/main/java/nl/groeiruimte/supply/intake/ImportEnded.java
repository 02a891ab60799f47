package nl.groeiruimte.supply.intake;

import java.util.UUID;

/**
 * Work on a file took so long that who asked for it may have looked away. Published in the transaction that ends it.
 *
 * @param state {@code ready}, {@code applied} or {@code broken}, see {@link ImportRun}
 * @param askedBy subject of the person who sent or confirmed the file
 */
public record ImportEnded(UUID id, String state, String askedBy) {}
