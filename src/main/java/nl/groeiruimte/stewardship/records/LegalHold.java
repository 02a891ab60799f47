package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stop on destroying a case's data; it is lifted by nobody while it holds. */
record LegalHold(
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String reason,
        String setByName,
        Instant setAt,
        @Nullable String liftReason,
        @Nullable String liftedByName,
        @Nullable Instant liftedAt) {

    /** Whether it stops a destruction now. */
    public boolean inForce() {
        return liftedAt == null;
    }
}
