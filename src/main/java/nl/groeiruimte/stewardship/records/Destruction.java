package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.text.Bilingual;

/**
 * A proposal to destroy data of a case, or what became of it.
 *
 * @param stage {@code case} or {@code ledger}
 * @param rule name of the period in the configuration
 * @param ground the legal ground as it stood in the configuration when it was proposed
 * @param decision {@code confirmed}, {@code refused}, or null while it waits
 * @param refusal why it was turned down
 * @param report rows that were destroyed or emptied, by kind of data; empty unless confirmed
 */
record Destruction(
        UUID id,
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String stage,
        String rule,
        Bilingual ground,
        LocalDate dueOn,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        String decision,
        String refusal,
        String decidedByName,
        Instant decidedAt,
        Map<String, Long> report) {

    /** Whether nobody decided yet. */
    public boolean open() {
        return decision == null;
    }

    public boolean confirmed() {
        return "confirmed".equals(decision);
    }
}
