package nl.groeiruimte.cases.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A region's question who the company is, and what became of it.
 *
 * @param agency code of the region that asks
 * @param openUntil first day on which it is closed again, while it is in force at this moment, else none: the database
 *     judges that at each reading
 * @param ending why what was granted is not in force any more: {@code date} (the agreed day came), {@code case} (the
 *     case ended) or {@code consent} (the company or the agency took it back for all); none when it is, or when the
 *     asker may not know
 * @param consents the company's consents to it, newest first; empty for others than the agency of origin
 */
public record Disclosure(
        UUID id,
        UUID leadId,
        UUID inquiryId,
        String agency,
        State state,
        Question question,
        Answer answer,
        @Nullable LocalDate openUntil,
        @Nullable String ending,
        List<Consent> consents) {

    /** @param reason why the region asks; kept from who may not read it */
    public record Question(@Nullable String reason, String byName, Instant askedAt) {}

    /**
     * What was said to it; the two texts are kept from who may not read them.
     *
     * @param shown {@code name-only}, {@code name-and-contact} or {@code all}; none unless it was granted
     * @param refusal why it was refused
     * @param revocation why it was revoked
     */
    public record Answer(
            @Nullable String shown,
            @Nullable String refusal,
            @Nullable String revocation) {}

    /** What was last done with it. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        REVOKED,
        /** Another one was granted to the same region since. */
        REPLACED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A consent of the company for this region.
     *
     * @param givenByRole who at the company gave it, as a role
     * @param how {@code in-writing}, {@code by-email} or {@code in-conversation}
     * @param shown as in {@link Answer}
     * @param validUntil first day on which it does not hold any more
     * @param ndaSignedOn when the region's confidentiality agreement was signed
     * @param ndaEndsOn first day on which that does not hold any more; none without an end
     */
    public record Consent(
            LocalDate givenOn,
            String givenByRole,
            String how,
            String shown,
            LocalDate validUntil,
            LocalDate ndaSignedOn,
            @Nullable LocalDate ndaEndsOn,
            Instant recordedAt) {}

    /** Whether the region can read the identity at this moment. */
    public boolean inForce() {
        return openUntil != null;
    }

    /**
     * How it stands, in a code: {@code requested}, {@code in-force}, {@code refused}, {@code revoked},
     * {@code replaced}, or {@code ended} with the reason behind it where that is known, such as {@code ended-case}.
     */
    public String standing() {
        if (state == State.GRANTED) {
            return inForce() ? "in-force" : ending == null ? "ended" : "ended-" + ending;
        }
        return state.name().toLowerCase(Locale.ROOT);
    }
}
