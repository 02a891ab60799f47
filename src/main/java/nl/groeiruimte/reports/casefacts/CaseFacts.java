package nl.groeiruimte.reports.casefacts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All that figures count of one case. Days are Dutch calendar days; a day that has not come is not there.
 *
 * @param agency code of the agency of origin
 * @param stage as it was signalled: {@code start-up}, {@code scale-up} or {@code grown-up}
 * @param visits the phases that the case went through, in order
 * @param choices what the company chose, oldest first
 */
public record CaseFacts(
        UUID id,
        String agency,
        String stage,
        Wanted wanted,
        Days days,
        Result result,
        List<Visit> visits,
        List<Choice> choices,
        List<Bottleneck> bottlenecks,
        List<Inquiry> inquiries) {

    /**
     * What the company wants, as it states it.
     *
     * @param kinds kinds of room asked for
     * @param neededBy when the room is needed, as last stated
     * @param investmentEur none when unknown
     * @param jobs none when unknown
     * @param abroad whether the company thinks of leaving the country, as it was signalled
     * @param capital whether its confirmed requests ask for capital, oldest first
     */
    public record Wanted(
            List<String> kinds,
            LocalDate neededBy,
            @Nullable BigDecimal investmentEur,
            @Nullable Integer jobs,
            boolean abroad,
            List<Capital> capital) {

        /** The request as it was last confirmed until a day, when it asks for capital; none otherwise. */
        public @Nullable Capital capitalOn(LocalDate day) {
            Capital last = null;
            for (Capital confirmed : capital) {
                if (!confirmed.on.isAfter(day)) {
                    last = confirmed;
                }
            }
            return last == null || !last.asked ? null : last;
        }
    }

    /**
     * Whether a request asks for capital. What it says of amounts, own means and investors is for the agency of origin
     * alone, so figures of few cases may not have it.
     *
     * @param on the day on which it was confirmed
     * @param lifePhase of the company, {@code 1} to {@code 4}
     */
    public record Capital(LocalDate on, String lifePhase, boolean asked) {}

    /**
     * How far it came.
     *
     * @param portfolioOn taken into the portfolio
     * @param executionOn the company confirmed its request
     */
    public record Days(
            LocalDate signalledOn,
            @Nullable LocalDate portfolioOn,
            @Nullable LocalDate executionOn,
            @Nullable LocalDate endedOn) {}

    /**
     * What came of it.
     *
     * @param outcome none until the case ended
     * @param chosen the outcome that the choice in force leads to; none without
     * @param realisation none until the growth is realised
     * @param learning none until recorded
     */
    public record Result(
            @Nullable String outcome,
            @Nullable String chosen,
            @Nullable Realisation realisation,
            @Nullable Learning learning) {}

    /** A phase from the day it began to the day it was left; {@code to} is not there while the case is in it. */
    public record Visit(
            String phase, LocalDate from, @Nullable LocalDate to) {

        /** Whether the case was in this phase at the end of a day. */
        public boolean lastsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /**
     * What the company chose.
     *
     * @param choice {@code proposition}, {@code own-region}, {@code none} or {@code abroad}
     * @param agency code of the region whose proposition it is; of no other choice
     * @param on the day on which it was recorded
     * @param fellThroughOn the day on which it turned out not to go on; none when it stands
     */
    public record Choice(
            String choice,
            @Nullable String agency,
            List<String> reasons,
            LocalDate on,
            @Nullable LocalDate fellThroughOn) {}

    /** Something that stands in the way, of a kind of room, and why. */
    public record Bottleneck(String kind, String cause, LocalDate on) {}

    /**
     * A question to a region.
     *
     * @param state {@code asked}, {@code question}, {@code offered}, {@code declined}, {@code unanswered} or
     *     {@code ended}
     * @param answeredOn offered, declined or closed without an answer; none while it is open
     */
    public record Inquiry(
            String agency,
            LocalDate askedOn,
            String state,
            @Nullable LocalDate answeredOn) {

        /**
         * Its state at the end of a day; {@code open} while an answer is to come, {@code ended} once the case ended
         * without.
         */
        public String on(LocalDate day, @Nullable LocalDate caseOverOn) {
            if (answeredOn != null && !answeredOn.isAfter(day)) {
                return state;
            }
            return caseOverOn != null && !caseOverOn.isAfter(day) ? "ended" : "open";
        }
    }

    /** What the growth yielded; unknown jobs are left out, new and retained ones are never added up. */
    public record Realisation(
            LocalDate on,
            BigDecimal capitalEur,
            @Nullable Integer jobsNew,
            @Nullable Integer jobsRetained,
            boolean becameScaleUp) {}

    /** What was learned, by theme. */
    public record Learning(String theme, LocalDate on) {}

    /** The phase at the end of a day; none before the signal and after the end. */
    public @Nullable String phaseOn(LocalDate day) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (visits.get(i).lastsOn(day)) {
                return visits.get(i).phase();
            }
        }
        return null;
    }

    /** The day on which the case came into a phase for the first time; none when it never did. */
    public @Nullable LocalDate entered(Phase phase) {
        for (Visit visit : visits) {
            if (visit.phase().equals(phase.code())) {
                return visit.from();
            }
        }
        return null;
    }

    /** The company's choice in force at the end of a day; none without. */
    public @Nullable Choice choiceOn(LocalDate day) {
        Choice last = lastChoiceBy(day);
        return last == null
                        || last.fellThroughOn() != null && !last.fellThroughOn().isAfter(day)
                ? null
                : last;
    }

    /** The last choice that was recorded until a day, whether or not it fell through since; none without. */
    public @Nullable Choice lastChoiceBy(LocalDate day) {
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (!choices.get(i).on().isAfter(day)) {
                return choices.get(i);
            }
        }
        return null;
    }

    /**
     * What the growth yielded, of a case that is realised.
     *
     * @throws NullPointerException of any other
     */
    public Realisation realised() {
        return Objects.requireNonNull(result.realisation, "what a case yielded");
    }

    /** Taken into the portfolio on these days or between them. */
    public boolean intoPortfolio(LocalDate first, LocalDate last) {
        return days.portfolioOn != null && !days.portfolioOn.isBefore(first) && !days.portfolioOn.isAfter(last);
    }

    /** Realised in the Netherlands until a day. */
    public boolean realisedBy(LocalDate day) {
        return result.realisation != null
                && !result.realisation.on().isAfter(day)
                && result.chosen != null
                && Outcome.of(result.chosen).place();
    }

    /** Realised in another region than that of origin until a day. */
    public boolean realisedElsewhereBy(LocalDate day) {
        return realisedBy(day) && Outcome.OTHER_REGION.code().equals(result.chosen);
    }

    /** Whether that made a scale-up of a start-up. */
    public boolean newScaleUpBy(LocalDate day) {
        return realisedElsewhereBy(day)
                && stage.equals(Stage.START_UP.code())
                && realised().becameScaleUp();
    }

    /**
     * In the portfolio and under way at the end of a day, neither realised nor over: what the company states is still
     * expected.
     */
    public boolean expectedOn(LocalDate day) {
        LocalDate over = overOn();
        return days.portfolioOn != null
                && !days.portfolioOn.isAfter(day)
                && (over == null || over.isAfter(day))
                && (result.realisation == null || result.realisation.on().isAfter(day));
    }

    /**
     * The day from which nothing more is asked or expected: all that was left is the learning, or the case ended; none
     * before.
     */
    public @Nullable LocalDate overOn() {
        LocalDate since = entered(Phase.LEARNING);
        return since == null ? days.endedOn : since;
    }
}
