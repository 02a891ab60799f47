package nl.groeiruimte.cases.inquiry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One region that was asked, and what it answered.
 *
 * @param askedAgency code of the region that is asked
 * @param profileId the version of the blind profile that the region reads
 * @param round 1 for the first time that regions were asked
 * @param proposition none unless offered
 * @param decline none unless declined
 * @param messages questions and answers, oldest first; empty for the coordinator, who reads no free text between
 *     regions
 */
public record Inquiry(
        UUID id,
        About about,
        String askedAgency,
        UUID profileId,
        int round,
        State state,
        Times times,
        @Nullable Proposition proposition,
        @Nullable Decline decline,
        List<Message> messages) {

    /** Where the asking stands. */
    public enum State {
        /** The region has to answer. */
        ASKED,
        /** The region asked something; the case lead has to answer. */
        QUESTION,
        OFFERED,
        DECLINED,
        /** Closed without an answer. */
        UNANSWERED,
        /** The case ended before the region answered. */
        ENDED;

        /** As stored, such as {@code offered}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Whose room it is about.
     *
     * @param caseNumber such as {@code GR-2026-0042}
     * @param originAgency code of the agency that asks; none for a region that may not know it, which the taskforce
     *     asks
     */
    public record About(
            UUID leadId,
            String caseNumber,
            String codeName,
            @Nullable String originAgency) {}

    /**
     * When what happens, and happened.
     *
     * @param reminderOn day of the reminder; there are no deadlines until they are set
     * @param escalationOn day on which the coordinator is called in
     * @param closingOn day on which the question closes without an answer
     * @param remindedAt none when not reminded since the last question or answer
     * @param answeredAt when it was offered, declined or closed; none before
     */
    public record Times(
            Instant askedAt,
            @Nullable LocalDate reminderOn,
            @Nullable LocalDate escalationOn,
            @Nullable LocalDate closingOn,
            @Nullable Instant remindedAt,
            @Nullable Instant answeredAt) {}

    /**
     * Why a region offers nothing.
     *
     * @param reason {@code no-space}, {@code no-power}, {@code no-permit}, {@code talent}, {@code homes},
     *     {@code price}, {@code does-not-fit}, {@code too-short-notice} or {@code other}
     * @param note in words; optional
     */
    public record Decline(String reason, @Nullable String note) {}

    /**
     * What a region offers; what is not there the region does not know or say.
     *
     * @param siteCode the site
     * @param plotAreaM2 m²
     * @param floorAreaM2 m²
     * @param powerMw MW; zero means none
     * @param people who live around the site
     * @param priceFromEur EUR without VAT, per unit
     * @param priceToEur EUR without VAT, per unit
     * @param priceUnit {@code m2-year}, {@code m2-purchase} or {@code total}; none without a price
     */
    public record Proposition(
            String siteCode,
            @Nullable Integer plotAreaM2,
            @Nullable Integer floorAreaM2,
            @Nullable BigDecimal powerMw,
            People people,
            @Nullable BigDecimal priceFromEur,
            @Nullable BigDecimal priceToEur,
            @Nullable String priceUnit,
            @Nullable LocalDate availableFrom,
            @Nullable String conditions) {}

    /** Working people of each level within 45 minutes of travel; none where the region does not know or say. */
    public record People(
            @Nullable Integer mbo,
            @Nullable Integer hbo,
            @Nullable Integer wo) {

        /** When the region says nothing. */
        public static final People UNKNOWN = new People(null, null, null);

        /** Whether the region says something. */
        public boolean known() {
            return mbo != null || hbo != null || wo != null;
        }
    }

    /**
     * A question of the region or an answer of the case lead.
     *
     * @param kind {@code question}, {@value #MORE_TIME} or {@code answer}
     * @param text empty when more time is asked for
     * @param until the day for which more time is asked, if it is
     * @param name who wrote it; none for a region that may not know of which agency the case lead is
     * @param agency code of the writer's agency; none likewise
     */
    public record Message(
            String kind,
            String text,
            @Nullable LocalDate until,
            @Nullable String name,
            @Nullable String agency,
            Instant at) {

        /** The region asks for more time. */
        public static final String MORE_TIME = "more-time";
    }

    /**
     * What the region offered.
     *
     * @throws NullPointerException when it did not
     */
    public Proposition offer() {
        return Objects.requireNonNull(proposition, "the proposition of an offer");
    }

    /** The case. */
    public UUID leadId() {
        return about.leadId();
    }

    /** Code of the agency that asks; none for a region that may not know it, which the taskforce asks. */
    public @Nullable String originAgency() {
        return about.originAgency();
    }

    /** The day for which the region asks more time, while it waits for an answer to that. */
    public @Nullable LocalDate wantedUntil() {
        return state == State.QUESTION && !messages.isEmpty()
                ? messages.get(messages.size() - 1).until()
                : null;
    }

    /** Whether somebody still has to answer. */
    public boolean open() {
        return state == State.ASKED || state == State.QUESTION;
    }
}
