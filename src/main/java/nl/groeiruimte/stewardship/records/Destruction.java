package nl.groeiruimte.stewardship.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to destroy data of a case, or what became of it.
 *
 * @param stage {@code case} or {@code ledger}
 * @param decision none while it waits
 * @param report rows that were destroyed or emptied, by kind of data; empty unless confirmed
 */
record Destruction(
        UUID id,
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String stage,
        Reason reason,
        Proposal proposal,
        @Nullable Decision decision,
        Map<String, Long> report) {

    /**
     * Why it is due.
     *
     * @param rule name of the period in the configuration
     * @param ground the legal ground as it stood in the configuration when it was proposed
     */
    record Reason(String rule, Bilingual ground, LocalDate dueOn) {}

    /** Who proposed it, and when. */
    record Proposal(String by, String byName, Instant at) {}

    /**
     * What became of it.
     *
     * @param code {@code confirmed} or {@code refused}
     * @param refusal why it was turned down
     */
    record Decision(String code, @Nullable String refusal, String byName, Instant at) {}

    /** Whether nobody decided yet. */
    public boolean open() {
        return decision == null;
    }

    public boolean confirmed() {
        return confirmedAt().isPresent();
    }

    /** When it was done; empty while it waits and when it was turned down. */
    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(decision)
                .filter(made -> made.code().equals("confirmed"))
                .map(Decision::at);
    }
}
