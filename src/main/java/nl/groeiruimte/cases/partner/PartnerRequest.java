package nl.groeiruimte.cases.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * What a partner was asked about a case, and what it answered.
 *
 * @param caseNumber such as {@code GR-2026-0042}
 * @param partner code of the partner
 * @param profileId the version of the blind profile that the partner may read; null when it was not shared
 * @param answer null until it is answered
 */
public record PartnerRequest(
        UUID id,
        String originAgency,
        String caseNumber,
        String codeName,
        String partner,
        UUID profileId,
        Question question,
        Answer answer) {

    /**
     * What was asked.
     *
     * @param topic {@code financing}, {@code grid}, {@code talent}, {@code housing-mirt}, {@code knowledge},
     *     {@code other}
     * @param askedByName who asked
     */
    public record Question(String topic, String text, String askedByName, Instant askedAt) {}

    /**
     * What was answered.
     *
     * @param canHelp {@code yes}, {@code partly} or {@code no}
     * @param nextStep may be null
     * @param readAt when the case lead read it; null before
     * @param followUp what the case lead does with it; for the agency of origin, may be null
     */
    public record Answer(
            String canHelp, String text, String nextStep, Instant answeredAt, Instant readAt, String followUp) {}

    /** Whether the partner answered. */
    public boolean answered() {
        return answer != null;
    }
}
