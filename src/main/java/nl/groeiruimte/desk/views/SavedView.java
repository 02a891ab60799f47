package nl.groeiruimte.desk.views;

import java.util.UUID;

/**
 * A filter of a list under a name.
 *
 * @param query what stands behind the question mark of the list's address
 * @param mine whether the asker saved it
 * @param shared whether all of the agency use it
 * @param first whether the list opens with it for the asker
 */
public record SavedView(UUID id, String name, String query, boolean mine, boolean shared, boolean first) {}
