package nl.groeiruimte.cases.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.reference.MilestoneState;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended or is ending; for the agency of origin alone, others find it empty.
 *
 * @param choices what the company chose, latest first: an earlier choice fell through
 * @param milestones checks on the way to realisation, latest first
 * @param realisation none until realised
 * @param learning none until recorded
 * @param withdrawal none unless the company withdrew
 */
public record Resolution(
        List<Choice> choices,
        List<MilestoneCheck> milestones,
        @Nullable Realisation realisation,
        @Nullable Learning learning,
        @Nullable Withdrawal withdrawal) {

    /** Whether a milestone that is missing at the last look may still come. */
    public boolean goesOn() {
        return !milestones.isEmpty()
                && MilestoneState.CONTINUE.is(milestones.get(0).state())
                && withdrawal == null
                && learning == null;
    }

    /**
     * A choice of the company.
     *
     * @param choice {@code proposition}, {@code own-region}, {@code none} or {@code abroad}
     * @param inquiryId the inquiry that was answered with the chosen proposition, if one was
     * @param siteCode the chosen site in the Netherlands, if there is one
     * @param country only when abroad
     * @param reasons codes, at least one
     */
    public record Choice(
            String choice,
            @Nullable UUID inquiryId,
            @Nullable String siteCode,
            @Nullable String country,
            List<String> reasons,
            String explanation,
            LocalDate decidedOn,
            Instant recordedAt) {}

    /**
     * A look at how far the growth is; a milestone that is not reached has no day.
     *
     * @param state {@code continue}, {@code realised} or {@code fell-through}
     * @param nextCheckOn only when it continues
     * @param fellThroughReason only when it fell through
     */
    public record MilestoneCheck(
            String state,
            @Nullable LocalDate permitOn,
            @Nullable LocalDate contractOn,
            @Nullable LocalDate gridConnectionOn,
            @Nullable LocalDate investmentDecisionOn,
            @Nullable LocalDate nextCheckOn,
            @Nullable String fellThroughReason,
            Instant recordedAt) {}

    /**
     * What the growth yielded. New and retained jobs are never added up.
     *
     * @param capitalRetainedEur EUR, zero or more
     * @param jobsNew full-time jobs; none when unknown
     * @param jobsRetained full-time jobs; none when unknown
     * @param evidence the document, its date and where it is kept
     */
    public record Realisation(
            LocalDate realisedOn,
            BigDecimal capitalRetainedEur,
            @Nullable Integer jobsNew,
            @Nullable Integer jobsRetained,
            boolean becameScaleUp,
            String evidence,
            Instant recordedAt) {}

    /** What was learned; {@code theme} is the code that the form names. */
    public record Learning(String theme, String wouldHaveHelped, String learned, Instant recordedAt) {}

    /** Why the company withdrew; {@code reason} is the code that the form names. */
    public record Withdrawal(String reason, String explanation, Instant recordedAt) {}
}
