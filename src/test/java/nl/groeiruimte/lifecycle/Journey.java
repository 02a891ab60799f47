package nl.groeiruimte.lifecycle;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The usual way of a case up to a point, and what its timeline tells on the way. */
final class Journey {

    static final String SIGNAL = "signal-registered eligibility-checked";
    static final String PORTFOLIO = SIGNAL + " into-portfolio >articulation";
    static final String CONFIRMED =
            PORTFOLIO + " confidentiality-recorded need-articulated request-confirmed >own-region";
    static final String COMPARED = CONFIRMED + " own-region-without-site >cross-region shortlist-computed";
    static final String ASKED = COMPARED + " regions-asked";

    private Journey() {}

    static LeadCase toPortfolio(LeadCase lead) {
        return lead.does(Staff.CASE_LEAD, "assess-signal", Answers.PORTFOLIO);
    }

    static LeadCase articulated(LeadCase lead, String... kinds) {
        lead.does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality(kinds));
        for (String kind : kinds) {
            lead.does(Staff.CASE_LEAD, "articulate-" + kind, Answers.need(kind));
        }
        return lead;
    }

    /** The company asks for space, and has confirmed that. */
    static LeadCase confirmed(LeadCase lead) {
        return articulated(toPortfolio(lead), "space").does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED);
    }

    /** The own region has nothing; the supply of others is compared. */
    static LeadCase compared(LeadCase lead) {
        return confirmed(lead)
                .does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE)
                .runs("compute-shortlist");
    }

    static LeadCase asked(LeadCase lead, String... regions) {
        return compared(lead).does(Staff.CASE_LEAD, "select-regions", Answers.ask(regions));
    }

    /** Horizon offered a site, and the company has to choose. */
    static LeadCase offered(LeadCase lead) {
        return asked(lead, "horizon").does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"));
    }

    static LeadCase choosesOffer(LeadCase lead, String region) {
        return lead.does(
                Staff.CASE_LEAD,
                "record-choice",
                Answers.choose(
                        "choice",
                        "proposition",
                        "proposition",
                        lead.inquiry(region).id().toString()));
    }

    static LeadCase realised(LeadCase lead) {
        return lead.does(Staff.CASE_LEAD, "follow-milestones", Answers.REALISED)
                .does(Staff.CASE_LEAD, "record-realisation", Answers.REALISATION);
    }

    static LeadCase learned(LeadCase lead) {
        return lead.does(Staff.CASE_LEAD, "record-learning", Answers.LEARNING);
    }

    /** One task of a kind for each region. */
    static String[] inboxes(String form, String... regions) {
        return Arrays.stream(regions).map(region -> form + "@" + region).toArray(String[]::new);
    }

    static String times(int count, String event) {
        return Stream.generate(() -> event).limit(count).collect(Collectors.joining(" "));
    }
}
