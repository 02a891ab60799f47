package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.forecast.Goal;

/**
 * What is counted by region: leads, what stands in their way, what regions answer, and from where to where leads went.
 */
final class Regional {

    static final String REGIONS = "regions";
    static final String FLOWS = "flows-between-regions";
    static final String BOTTLENECKS = "bottlenecks";
    static final String PROPOSITIONS = "propositions-per-agency";
    static final List<String> ANSWERS = List.of("offered", "declined", "unanswered", "ended", "open");

    private static final List<String> BY_REGION = List.of(REGIONS, FLOWS, BOTTLENECKS, PROPOSITIONS);

    private final LocalDate until;
    private final Counts regions;
    private final Counts flows;
    private final Counts bottlenecks;
    private final Counts propositions;

    Regional(List<String> agencies, LocalDate until) {
        this.until = until;
        regions = new Counts(
                REGIONS,
                agencies,
                List.of(
                        Goal.LEADS_IN_PORTFOLIO.code(),
                        Goal.CASES_IN_EXECUTION.code(),
                        Goal.LEADS_OTHER_REGION.code()));
        flows = new Counts(
                FLOWS,
                agencies.stream()
                        .flatMap(from ->
                                agencies.stream().filter(to -> !to.equals(from)).map(to -> from + "/" + to))
                        .toList(),
                List.of("cases"));
        bottlenecks = new Counts(BOTTLENECKS, agencies, KindOfRoom.CODES);
        propositions = new Counts(
                PROPOSITIONS, agencies, List.of("asked", "offered", "declined", "unanswered", "ended", "open"));
    }

    /** Whether a place is in a row that members of a region read exactly. */
    static boolean isOf(String region, String place) {
        String[] parts = place.split("/");
        return parts.length > 1 && BY_REGION.contains(parts[0]) && parts[1].equals(region);
    }

    void add(CaseFacts facts) {
        if (past(facts.portfolioOn()) && !facts.portfolioOn().isBefore(HalfYear.FIRST.firstDay())) {
            regions.add(facts.agency(), Goal.LEADS_IN_PORTFOLIO.code(), facts.id());
        }
        if (past(facts.executionOn())) {
            regions.add(facts.agency(), Goal.CASES_IN_EXECUTION.code(), facts.id());
        }
        if (facts.realisedElsewhereBy(until)) {
            regions.add(facts.agency(), Goal.LEADS_OTHER_REGION.code(), facts.id());
            CaseFacts.Choice choice = facts.choices().isEmpty()
                    ? null
                    : facts.choices().get(facts.choices().size() - 1);
            if (choice != null && choice.agency() != null) {
                flows.add(facts.agency() + "/" + choice.agency(), "cases", facts.id());
            }
        }
        facts.bottlenecks().stream()
                .filter(bottleneck -> past(bottleneck.on()))
                .map(CaseFacts.Bottleneck::kind)
                .distinct()
                .forEach(kind -> bottlenecks.add(facts.agency(), kind, facts.id()));
        for (CaseFacts.Inquiry inquiry : facts.inquiries()) {
            if (past(inquiry.askedOn())) {
                propositions.add(inquiry.agency(), "asked", facts.id());
                propositions.add(inquiry.agency(), inquiry.on(until, facts.overOn()), facts.id());
            }
        }
    }

    private boolean past(LocalDate day) {
        return day != null && !day.isAfter(until);
    }

    Counts regions() {
        return regions;
    }

    Counts flows() {
        return flows;
    }

    Counts bottlenecks() {
        return bottlenecks;
    }

    Counts propositions() {
        return propositions;
    }
}
