package nl.groeiruimte.cases.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A case, without the company's identity.
 *
 * @param id the case id, also the process' business key
 * @param caseNumber such as {@code GR-2026-0042}
 * @param codeName drawn at random, without a link to the company
 * @param originAgency code of the agency that registered it
 * @param caseLead subject of the case lead; none before the portfolio
 */
public record Lead(
        UUID id,
        String caseNumber,
        String codeName,
        String originAgency,
        @Nullable String caseLead,
        @Nullable String caseLeadName,
        Company company,
        Wanted wanted,
        Screening screening,
        Course course) {

    /**
     * What the company is.
     *
     * @param stage {@code start-up}, {@code scale-up} or {@code grown-up}
     * @param lifePhase 1 to 4
     * @param technologies codes
     * @param makes whether it makes something
     * @param considersAbroad {@code yes}, {@code no} or {@code unknown}; none when it was not asked
     * @param province CBS code of the province where it is
     */
    public record Company(
            String stage,
            int lifePhase,
            List<String> technologies,
            boolean makes,
            boolean limitedAtLocation,
            @Nullable String considersAbroad,
            String province) {}

    /**
     * What it needs.
     *
     * @param kinds kinds of room asked for; first impression until the request is articulated
     * @param neededBy when the room is needed
     * @param investmentEur expected; none when unknown
     * @param jobs expected; none when unknown
     */
    public record Wanted(
            List<String> kinds,
            LocalDate neededBy,
            @Nullable BigDecimal investmentEur,
            @Nullable Integer jobs) {}

    /**
     * How it came in and was judged.
     *
     * @param watchUntil only while watching: the day on which the signal returns
     * @param eligibility {@code eligible}, {@code not-eligible} or {@code to-be-judged}
     * @param eligibilityReasons codes of the rules that said so
     */
    public record Screening(
            String source,
            Instant signalledAt,
            @Nullable LocalDate watchUntil,
            String eligibility,
            List<String> eligibilityReasons) {}

    /**
     * How far it is.
     *
     * @param outcome none while open
     * @param portfolioAt when it was taken into the portfolio; none before
     * @param executionAt when the company confirmed the request; none before
     * @param chosen what the company chose, as the outcome that it leads to; none before
     * @param realisedOn when the growth was there; none before
     * @param hold only while it is on hold
     * @param endedAt none while open
     */
    public record Course(
            Phase phase,
            Instant phaseSince,
            @Nullable Outcome outcome,
            @Nullable Instant portfolioAt,
            @Nullable Instant executionAt,
            @Nullable String chosen,
            @Nullable LocalDate realisedOn,
            @Nullable Hold hold,
            @Nullable Instant endedAt) {}

    /**
     * A pause.
     *
     * @param until the day on which it resumes
     * @param on the day on which it began
     */
    public record Hold(LocalDate until, LocalDate on) {}

    /** In which phase it is. */
    public Phase phase() {
        return course.phase();
    }

    /** How it ended; none while open. */
    public @Nullable Outcome outcome() {
        return course.outcome();
    }

    /** Kinds of room asked for; first impression until the request is articulated. */
    public List<String> kinds() {
        return wanted.kinds();
    }

    /** When the room is needed. */
    public LocalDate neededBy() {
        return wanted.neededBy();
    }

    /** Whether the case has not ended. */
    public boolean open() {
        return course.endedAt() == null;
    }

    /**
     * Whether it can still be held, handed over or withdrawn: all that is left in the last phase is to write down what
     * was learned.
     */
    public boolean movable() {
        return open() && phase() != Phase.LEARNING;
    }

    /** Whether it is still a signal: neither taken into the portfolio nor declined. */
    public boolean isSignal() {
        return open() && phase() == Phase.SIGNAL;
    }

    /** The day on which the case was put on hold; none when it is not. */
    public @Nullable LocalDate heldOn() {
        return course.hold() == null ? null : course.hold().on();
    }

    /** While on hold: the day on which it resumes; none when it is not. */
    public @Nullable LocalDate holdUntil() {
        return course.hold() == null ? null : course.hold().until();
    }

    /** The day from which a term of the case counts: while it is on hold its clock stands still. */
    public LocalDate countsFrom(LocalDate today) {
        return course.hold() == null ? today : course.hold().on();
    }

    /** Whether the company thinks of leaving the country, as far as is known. */
    public boolean thinksOfLeaving() {
        return "yes".equals(company.considersAbroad());
    }

    /** Whether the case is on hold. */
    public boolean onHold() {
        return course.hold() != null;
    }
}
