package nl.groeiruimte.cases.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner was asked about a case, and what it answered.
 *
 * @param caseNumber such as {@code GR-2026-0042}
 * @param partner code of the partner
 * @param topic {@code financing}, {@code grid}, {@code talent}, {@code housing-mirt}, {@code knowledge}, {@code other}
 * @param profileId the version of the blind profile that the partner may read; null when it was not shared
 * @param askedByName who asked
 * @param canHelp {@code yes}, {@code partly} or {@code no}; null, as all that follow, until it is answered
 * @param nextStep may stay null
 * @param readAt when the case lead read the answer
 * @param followUp what the case lead does with it; for the agency of origin, may stay null
 */
public record PartnerRequest(
        UUID id,
        UUID leadId,
        String originAgency,
        String caseNumber,
        String codeName,
        String partner,
        String topic,
        String question,
        UUID profileId,
        String askedByName,
        Instant askedAt,
        String canHelp,
        String answer,
        String nextStep,
        Instant answeredAt,
        Instant readAt,
        String followUp) {

    /** Whether the partner answered. */
    public boolean answered() {
        return answeredAt != null;
    }
}
