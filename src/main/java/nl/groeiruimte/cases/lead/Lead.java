package nl.groeiruimte.cases.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;

/**
 * A case, without the company's identity.
 *
 * @param id the case id, also the process' business key
 * @param caseNumber such as {@code GR-2026-0042}
 * @param codeName drawn at random, without a link to the company
 * @param originAgency code of the agency that registered it
 * @param caseLead subject of the case lead; null before the portfolio
 * @param outcome null while open
 * @param stage {@code start-up}, {@code scale-up} or {@code grown-up}
 * @param lifePhase 1 to 4
 * @param technologies codes
 * @param province CBS code of the province where the company is
 * @param kinds kinds of room asked for; first impression until the request is articulated
 * @param neededBy when the room is needed
 * @param investmentEur expected; null when unknown
 * @param jobs expected; null when unknown
 * @param eligibility {@code eligible}, {@code not-eligible} or {@code to-be-judged}
 * @param eligibilityReasons codes of the rules that said so
 * @param watchUntil while watching: the day on which the signal returns
 * @param portfolioAt when it was taken into the portfolio; null before
 * @param executionAt when the company confirmed the request; null before
 * @param chosen what the company chose, as the outcome that it leads to; null before
 * @param holdUntil while on hold: the day on which it resumes
 */
public record Lead(
        UUID id,
        String caseNumber,
        String codeName,
        String originAgency,
        String caseLead,
        String caseLeadName,
        Phase phase,
        Instant phaseSince,
        Outcome outcome,
        String stage,
        int lifePhase,
        List<String> technologies,
        boolean makes,
        boolean limitedAtLocation,
        String considersAbroad,
        String province,
        List<String> kinds,
        LocalDate neededBy,
        BigDecimal investmentEur,
        Integer jobs,
        String eligibility,
        List<String> eligibilityReasons,
        String source,
        Instant signalledAt,
        LocalDate watchUntil,
        Instant portfolioAt,
        Instant executionAt,
        String chosen,
        LocalDate realisedOn,
        LocalDate holdUntil,
        Instant heldAt,
        Instant endedAt) {

    /** Whether the case has not ended. */
    public boolean open() {
        return endedAt == null;
    }

    /**
     * Whether it can still be held, handed over or withdrawn: all that is left in the last phase is to write down what
     * was learned.
     */
    public boolean movable() {
        return open() && phase != Phase.LEARNING;
    }

    /** The day on which the case was put on hold; null when it is not. */
    public LocalDate heldOn() {
        return heldAt == null ? null : heldAt.atZone(WorkingDays.ZONE).toLocalDate();
    }

    /** The day from which a term of the case counts: while it is on hold its clock stands still. */
    public LocalDate countsFrom(LocalDate today) {
        return onHold() ? heldOn() : today;
    }

    /** Whether the company thinks of leaving the country, as far as is known. */
    public boolean thinksOfLeaving() {
        return "yes".equals(considersAbroad);
    }

    /** Whether the case is on hold. */
    public boolean onHold() {
        return holdUntil != null;
    }
}
