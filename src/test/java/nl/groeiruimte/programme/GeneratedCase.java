package nl.groeiruimte.programme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Eligibility.Judgement;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;

/** A case as it went until the programme's last day; all moments are Dutch time, and what did not happen is null. */
public final class GeneratedCase {

    record Entered(String phase, LocalDateTime at) {}

    /** @param details JSON */
    record Event(String type, LocalDateTime at, String details) {

        /** With details given as name, value, name, value. */
        static Event of(String type, LocalDateTime at, String... details) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < details.length; i += 2) {
                pairs.add("\"" + details[i] + "\": \"" + details[i + 1] + "\"");
            }
            return new Event(type, at, "{" + String.join(", ", pairs) + "}");
        }
    }

    record Bottleneck(String foundIn, String kind, String cause, LocalDateTime at) {}

    record Inquiry(
            UUID id,
            String agency,
            int round,
            LocalDateTime askedAt,
            String state,
            LocalDateTime answeredAt,
            String site,
            String declineReason) {

        /** As it is after the company withdrew: who had not answered need not any more. */
        Inquiry ended(LocalDateTime withdrawnAt) {
            return answeredAt != null && !answeredAt.isAfter(withdrawnAt)
                    ? this
                    : new Inquiry(id, agency, round, askedAt, "ended", null, null, null);
        }
    }

    record Choice(String choice, UUID inquiry, String agency, String site, List<String> reasons, LocalDateTime at) {}

    record Check(String state, LocalDate next, LocalDateTime at) {}

    record Realisation(
            LocalDate on,
            BigDecimal capital,
            Integer jobsNew,
            Integer jobsRetained,
            boolean scaleUp,
            LocalDateTime at) {}

    record Learning(String theme, LocalDateTime at) {}

    record Withdrawal(String reason, LocalDateTime at) {}

    UUID id;
    int serial;
    String agency;
    String province;
    String stage;
    int lifePhase;
    String technology;
    List<String> kinds;
    LocalDate neededBy;
    BigDecimal investment;
    Integer jobs;
    LocalDateTime signalledAt;
    LocalDateTime portfolioAt;
    LocalDateTime executionAt;
    String declineReason;
    String ownSite;
    LocalDateTime searchedAt;
    String chosen;
    Realisation realisation;
    Learning learning;
    Withdrawal withdrawal;
    String outcome;
    LocalDateTime endedAt;
    final List<Entered> phases = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Bottleneck> bottlenecks = new ArrayList<>();
    final List<Inquiry> inquiries = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();

    /** Its number in the programme, from 1. */
    public int serial() {
        return serial;
    }

    /** Code of the agency of origin. */
    public String agency() {
        return agency;
    }

    /** What the table says of it. */
    Judgement judgement() {
        return RealTable.judge(technology, stage, lifePhase);
    }

    /** Whether it had not ended by the programme's last day. */
    public boolean open() {
        return endedAt == null;
    }

    /** What identifies it. */
    public UUID id() {
        return id;
    }

    /** The day on which other regions were looked at; null when it never came so far. */
    public LocalDate comparedOn() {
        return phases.stream()
                .filter(entered -> entered.phase.equals("cross-region"))
                .map(entered -> day(entered.at))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether it could have been written down after a half-year's report was closed, without a report before that
     * missing it.
     */
    public boolean recordedLate(HalfYear period) {
        return inPortfolio()
                && realisation == null
                && !signalledAt.toLocalDate().isBefore(period.firstDay())
                && portfolioAt.toLocalDate().isBefore(period.firstDay().plusMonths(5));
    }

    /** How it ended; null while open. */
    public String outcome() {
        return outcome;
    }

    /** Whether it ever was in the portfolio. */
    public boolean inPortfolio() {
        return portfolioAt != null;
    }

    /** The phase in which it is. */
    public String phase() {
        return !open()
                ? "closed"
                : phases.isEmpty() ? "signal" : phases.get(phases.size() - 1).phase();
    }

    /** Whether the company thinks of leaving the country: every third one says so, and who left did. */
    boolean abroad() {
        return serial % 3 == 0 || "abroad".equals(chosen);
    }

    LocalDateTime phaseSince() {
        return !open()
                ? endedAt
                : phases.isEmpty() ? signalledAt : phases.get(phases.size() - 1).at();
    }

    /** Nothing happened any more since a day: all that there is of this signal happened as much earlier. */
    public void lieSince(LocalDate day) {
        Duration earlier = Duration.between(day.atStartOfDay(), events.get(events.size() - 1).at);
        signalledAt = signalledAt.minus(earlier);
        events.replaceAll(event -> new Event(event.type, event.at.minus(earlier), event.details));
    }

    /** The same as the figures read it. */
    public CaseFacts facts() {
        List<CaseFacts.Visit> visits = new ArrayList<>();
        String phase = "signal";
        LocalDate from = signalledAt.toLocalDate();
        for (Entered next : phases) {
            visits.add(new CaseFacts.Visit(phase, from, next.at.toLocalDate()));
            phase = next.phase;
            from = next.at.toLocalDate();
        }
        visits.add(new CaseFacts.Visit(phase, from, day(endedAt)));
        List<CaseFacts.Choice> chosenSoFar = new ArrayList<>();
        for (Choice choice : choices) {
            LocalDate fell = checks.stream()
                    .filter(check -> check.state.equals("fell-through") && check.at.isAfter(choice.at))
                    .map(check -> check.at.toLocalDate())
                    .findFirst()
                    .orElse(null);
            chosenSoFar.add(
                    new CaseFacts.Choice(choice.choice, choice.agency, choice.reasons, choice.at.toLocalDate(), fell));
        }
        return new CaseFacts(
                id,
                agency,
                stage,
                new CaseFacts.Wanted(kinds, neededBy, investment, jobs, abroad(), capital()),
                new CaseFacts.Days(signalledAt.toLocalDate(), day(portfolioAt), day(executionAt), day(endedAt)),
                new CaseFacts.Result(
                        outcome,
                        chosen,
                        realisation == null
                                ? null
                                : new CaseFacts.Realisation(
                                        realisation.on,
                                        realisation.capital,
                                        realisation.jobsNew,
                                        realisation.jobsRetained,
                                        realisation.scaleUp),
                        learning == null ? null : new CaseFacts.Learning(learning.theme, learning.at.toLocalDate())),
                visits,
                chosenSoFar,
                bottlenecks.stream()
                        .map(found -> new CaseFacts.Bottleneck(found.kind, found.cause, found.at.toLocalDate()))
                        .toList(),
                inquiries.stream()
                        .map(asked -> new CaseFacts.Inquiry(
                                asked.agency, asked.askedAt.toLocalDate(), asked.state, day(asked.answeredAt)))
                        .toList());
    }

    /** As its one confirmed request has it. */
    private List<CaseFacts.Capital> capital() {
        return executionAt == null || !kinds.contains("capital")
                ? List.of()
                : List.of(new CaseFacts.Capital(executionAt.toLocalDate(), Integer.toString(lifePhase), true));
    }

    private static LocalDate day(LocalDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }
}
