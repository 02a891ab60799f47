package nl.groeiruimte.cases.partner;

import java.math.BigDecimal;
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
     * @param text empty where nothing was added to a question about an instrument
     * @param askedByName who asked
     * @param financing when it is about an instrument
     */
    public record Question(
            String topic,
            String text,
            String askedByName,
            Instant askedAt,
            @Nullable Financing financing) {}

    /**
     * The instrument that a question is about, and what the partner reads of the need.
     *
     * @param instrument its code
     */
    public record Financing(String instrument, NeedInBands need) {}

    /**
     * What was answered.
     *
     * @param canHelp {@code yes}, {@code partly} or {@code no}; about an instrument, whether it is interested
     * @param text about an instrument, its conditions or why it is not interested
     * @param nextStep what happens next, if anything
     * @param readAt when the case lead read it; none before
     * @param followUp what the case lead does with it; for the agency of origin, optional
     * @param money when it is about an instrument in which the partner is interested
     */
    public record Answer(
            String canHelp,
            String text,
            @Nullable String nextStep,
            Instant answeredAt,
            @Nullable Instant readAt,
            @Nullable String followUp,
            @Nullable Money money) {

        /** Whether it wants to go on. */
        public boolean interested() {
            return !canHelp.equals("no");
        }
    }

    /**
     * What a financier could bring in; nothing that was committed.
     *
     * @param from in EUR, if it says so
     * @param to in EUR, if it says so
     * @param needsIdentity whether it goes on only when it knows the company
     */
    public record Money(@Nullable BigDecimal from, @Nullable BigDecimal to, boolean needsIdentity) {}

    /** Whether the partner answered. */
    public boolean answered() {
        return answer != null;
    }

    /** Whether it is about this instrument. */
    public boolean about(String instrument) {
        return question.financing() != null && question.financing().instrument().equals(instrument);
    }
}
