package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;

/** Colleagues take over, and partners help, wherever the case stands. */
interface HelpPaths {

    Cases cases();

    @Test
    default void colleagueTakesOverTheCaseWithItsTasks() {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .acts(Staff.CASE_LEAD, "hand-over", Answers.of("colleague", Staff.subject(Staff.COLLEAGUE)))
                .waitsFor("articulation", "record-confidentiality@bom")
                .tells(Journey.PORTFOLIO, "handed-over");
        Map<String, List<String>> space = Answers.confidentiality("space");
        assertThat(lead.lead().caseLead()).isEqualTo(Staff.subject(Staff.COLLEAGUE));
        assertThat(lead.send(Staff.CASE_LEAD, "record-confidentiality", space)).isInstanceOf(DeskWork.Sent.Taken.class);

        lead.does(Staff.COLLEAGUE, "record-confidentiality", space).waitsFor("articulation", "articulate-space@bom");
        assertThat(lead.openTasks())
                .extracting(task -> task.holder().subject())
                .containsExactly(Staff.subject(Staff.COLLEAGUE));
    }

    @Test
    default void answerOfAPartnerComesBackToTheCase() {
        Journey.confirmed(cases().signalled())
                .acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER)
                .waitsFor("own-region", "search-own-region@bom", "answer-partner@invest-nl")
                .does(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER)
                .waitsFor("own-region", "search-own-region@bom", "read-partner-answer@bom")
                .does(Staff.CASE_LEAD, "read-partner-answer", Answers.NOTED)
                .waitsFor("own-region", "search-own-region@bom")
                .tells(Journey.CONFIRMED, "partner-asked partner-answered partner-answer-read");
    }

    @Test
    default void answerComesBackToWhoAskedAlsoWhenThatIsNotTheCaseLead() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .acts(Staff.COLLEAGUE, "ask-partner", Answers.ASK_PARTNER)
                .does(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER);

        assertThat(lead.task(Staff.CASE_LEAD, "read-partner-answer").holder().subject())
                .isEqualTo(Staff.subject(Staff.COLLEAGUE));
    }

    @Test
    default void questionsThatPartnersLeaveOpenEndWithTheCase() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER)
                .does(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER)
                .acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER)
                .does(Staff.CASE_LEAD, "search-own-region", Answers.FOUND_HERE)
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", "none"))
                .waitsFor("learning", "record-learning@bom", "read-partner-answer@bom", "answer-partner@invest-nl");

        Journey.learned(lead).ended(Outcome.NO_PROPOSITION);
    }
}
