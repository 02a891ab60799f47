package nl.groeiruimte.cases.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner was asked about a case, and what it answered.
 *
 * @param caseNumber such as {@code GR-2026-0042}
 * @param partner code of the partner
 * @param profileId the version of the blind profile that the partner may read; none when it was not shared
 * @param answer none until it is answered
 */
public record PartnerRequest(
        UUID id,
        String originAgency,
        String caseNumber,
        String codeName,
        String partner,
        @Nullable UUID profileId,
        Question question,
        @Nullable Answer answer) {

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
     * @param nextStep what happens next, if anything
     * @param readAt when the case lead read it; none before
     * @param followUp what the case lead does with it; for the agency of origin, optional
     */
    public record Answer(
            String canHelp,
            String text,
            @Nullable String nextStep,
            Instant answeredAt,
            @Nullable Instant readAt,
            @Nullable String followUp) {}

    /** Whether the partner answered. */
    public boolean answered() {
        return answer != null;
    }
}
