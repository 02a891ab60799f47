package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;

/** A region that was asked wants to know which company it is; the case goes on meanwhile. */
interface DisclosurePaths {

    Cases cases();

    @Test
    default void caseLeadDecidesAndTheRegionReadsTheDecision() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        lead.acts(Staff.of("horizon"), "ask-identity", Answers.ASK_IDENTITY)
                .waitsFor("cross-region", "make-proposition@horizon", "decide-disclosure@bom")
                .does(Staff.CASE_LEAD, "decide-disclosure", Answers.DISCLOSE)
                .waitsFor("cross-region", "make-proposition@horizon", "read-disclosure-decision@horizon");
        assertThat(lead.task(Staff.of("horizon"), "read-disclosure-decision")
                        .holder()
                        .subject())
                .as("who asked reads the decision")
                .isEqualTo(Staff.subject(Staff.of("horizon")));
        lead.does(Staff.of("horizon"), "read-disclosure-decision", Answers.DECISION_READ)
                .waitsFor("cross-region", "make-proposition@horizon")
                .tellsAtLast("identity-asked identity-disclosed disclosure-decision-read");
    }

    @Test
    default void regionThatWasRefusedCanAskAgainButNotTwiceAtOnce() {
        LeadCase lead =
                Journey.offered(cases().signalled()).acts(Staff.of("horizon"), "ask-identity", Answers.ASK_IDENTITY);
        assertThat(lead.possibleActions(Staff.of("horizon"))).doesNotContain("ask-identity");

        lead.does(Staff.CASE_LEAD, "decide-disclosure", Answers.DO_NOT_DISCLOSE)
                .does(Staff.of("horizon"), "read-disclosure-decision", Answers.DECISION_READ)
                .acts(Staff.of("horizon"), "ask-identity", Answers.ASK_IDENTITY)
                .waitsFor("resolution", "record-choice@bom", "decide-disclosure@bom");
    }

    @Test
    default void onlyRegionsThatAreStillConcernedCanAsk() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl");
        assertThat(lead.possibleActions(Staff.of("horizon")))
                .containsExactly("give-errand", "ask-errand", "ask-identity");
        assertThat(lead.possibleActions(Staff.CASE_LEAD))
                .doesNotContain("ask-identity", "extend-disclosure", "revoke-disclosure")
                .contains("renew-profile");

        lead.does(Staff.of("oost-nl"), "make-proposition", Answers.DECLINE);
        assertThat(lead.possibleActions(Staff.of("oost-nl"))).isEmpty();
    }

    @Test
    default void questionThatNobodyDecidedEndsWithTheCase() {
        LeadCase lead = Journey.offered(cases().signalled())
                .acts(Staff.of("horizon"), "ask-identity", Answers.ASK_IDENTITY)
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", "none"));

        Journey.learned(lead).ended(Outcome.NO_PROPOSITION, "read-outcome@horizon");
    }
}
