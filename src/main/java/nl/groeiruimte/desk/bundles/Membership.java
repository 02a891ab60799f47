package nl.groeiruimte.desk.bundles;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case is in a bundle, as its own agency reads it.
 *
 * @param frozen the newest version that it is in; none when it is in none
 */
record Membership(
        UUID bundleId,
        String bundle,
        LocalDate consentOn,
        @Nullable Integer frozen) {}
