package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A company may withdraw wherever its case stands. */
interface WithdrawalPaths {

    /** Where a case can stand when its company withdraws. */
    enum Standing {
        SIGNALLED(lead -> lead),
        WATCHED(lead -> lead.does(Staff.CASE_LEAD, "assess-signal", Answers.watch(10))),
        IN_PORTFOLIO(Journey::toPortfolio),
        NEEDS_IN_PARALLEL(lead -> Journey.toPortfolio(lead)
                .does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality("space", "talent", "energy"))),
        UNCONFIRMED(lead -> Journey.articulated(Journey.toPortfolio(lead), "space")),
        SEARCHING_OWN_REGION(Journey::confirmed),
        NOT_COMPARED_YET(lead -> Journey.confirmed(lead).does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE)),
        COMPARED(Journey::compared),
        REGIONS_ASKED(lead -> Journey.asked(lead, "horizon", "oost-nl")),
        REGION_WITH_A_QUESTION(lead -> Journey.asked(lead, "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.QUESTION)),
        REGION_ESCALATED(lead -> Journey.asked(lead, "horizon").runs("escalate-inquiry")),
        OFFERED(Journey::offered),
        CHOSEN(lead -> Journey.choosesOffer(Journey.offered(lead), "horizon")),
        CHOSEN_AND_ON_HOLD(lead ->
                Journey.choosesOffer(Journey.offered(lead), "horizon").acts(Staff.CASE_LEAD, "hold", Answers.hold(20))),
        PARTNER_ASKED(lead -> Journey.confirmed(lead).acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER)),
        ON_HOLD(lead -> Journey.asked(lead, "horizon").acts(Staff.CASE_LEAD, "hold", Answers.hold(20)));

        private final UnaryOperator<LeadCase> way;

        Standing(UnaryOperator<LeadCase> way) {
            this.way = way;
        }

        /** Whether a region offered something, and hears that it was for nothing. */
        private boolean offered() {
            return this == OFFERED || this == CHOSEN || this == CHOSEN_AND_ON_HOLD;
        }

        private String[] leaves(String... tasks) {
            return Stream.concat(Stream.of(tasks), offered() ? Stream.of("read-outcome@horizon") : Stream.empty())
                    .toArray(String[]::new);
        }
    }

    Cases cases();

    @ParameterizedTest
    @EnumSource
    default void companyWithdrawsAndOnlyTheLessonIsLeft(Standing standing) {
        LeadCase lead = standing.way
                .apply(cases().signalled())
                .acts(Staff.COLLEAGUE, "withdraw", Answers.WITHDRAW)
                .waitsFor("learning", standing.leaves("record-learning@bom"));
        assertThat(lead.lead().onHold()).isFalse();
        assertThat(lead.inquiries()).noneMatch(inquiry -> inquiry.open());

        assertThat(lead.possibleActions()).isEmpty();
        for (Map.Entry<String, Map<String, List<String>>> action : Map.of(
                        "withdraw",
                        Answers.WITHDRAW,
                        "hold",
                        Answers.hold(5),
                        "hand-over",
                        Answers.of("colleague", Staff.subject(Staff.COLLEAGUE)),
                        "ask-partner",
                        Answers.ASK_PARTNER)
                .entrySet()) {
            assertThat(lead.tries(Staff.CASE_LEAD, action.getKey(), action.getValue()))
                    .as(action.getKey())
                    .isFalse();
        }
        Journey.learned(lead.waitsFor("learning", standing.leaves("record-learning@bom")))
                .ended(Outcome.WITHDRAWN, standing.leaves())
                .tellsAtLast("learning-recorded case-closed");
        assertThat(lead.timeline()).extracting(Timeline.Entry::type).contains(EventType.WITHDRAWN);
        if (standing.offered()) {
            assertThat(lead.told("horizon").outcome()).isEqualTo("ended");
            lead.does(Staff.of("horizon"), "read-outcome", Answers.DECISION_READ)
                    .tellsAtLast("case-closed outcome-read");
        } else {
            lead.inquiries().forEach(inquiry -> assertThat(
                            lead.told(inquiry.askedAgency()).outcome())
                    .isEqualTo("closed"));
        }
    }
}
