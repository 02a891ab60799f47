package nl.groeiruimte.desk.bundles;

import java.time.Instant;
import java.util.UUID;

/**
 * A bundle of cases for a talk with investors.
 *
 * @param name about no company
 */
record Bundle(UUID id, String name, String begunByName, Instant begunAt) {}
