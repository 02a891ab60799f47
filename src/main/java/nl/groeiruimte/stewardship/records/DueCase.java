package nl.groeiruimte.stewardship.records;

import java.time.LocalDate;
import java.util.UUID;
import nl.groeiruimte.reference.Outcome;

/**
 * A case of which data may be destroyed, by the only names that everybody may know.
 *
 * @param stage {@code case}: the company's data; {@code ledger}: the proof of who saw it
 * @param held whether a legal hold stops it
 */
record DueCase(
        UUID leadId,
        String caseNumber,
        String codeName,
        String originAgency,
        String outcome,
        String stage,
        LocalDate endedOn,
        LocalDate dueOn,
        boolean held) {

    /** The rule of the configuration that it comes from. */
    public String rule() {
        return stage.equals("ledger") ? "ledger" : RecordSettings.ruleOf(Outcome.of(outcome));
    }
}
