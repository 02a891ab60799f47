package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.util.UUID;

/**
 * A stop on destroying a case's data; {@code liftedAt}, {@code liftedByName} and {@code liftReason} are null while it
 * holds.
 */
record LegalHold(
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String reason,
        String setByName,
        Instant setAt,
        String liftReason,
        String liftedByName,
        Instant liftedAt) {

    /** Whether it stops a destruction now. */
    public boolean inForce() {
        return liftedAt == null;
    }
}
