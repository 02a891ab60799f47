package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The company chooses, grows or not, and everybody learns from it. */
interface ResolutionPaths {

    String CLOSED = ">learning learning-recorded case-closed";

    Cases cases();

    @Test
    default void chosenPropositionIsFollowedUntilTheGrowthIsThere() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(cases().signalled()), "horizon")
                .waitsFor("resolution", "follow-milestones@bom", "update-site@horizon")
                .does(Staff.CASE_LEAD, "follow-milestones", Answers.CONTINUE)
                .does(Staff.of("horizon"), "update-site", Answers.SITE_STILL_RIGHT)
                .waitsFor("resolution", "follow-milestones@bom");
        assertThat(lead.task(Staff.CASE_LEAD, "follow-milestones").schedule().dueOn())
                .as("the working day after the one that was planned")
                .isAfter(Answers.A_SATURDAY)
                .isEqualTo(new WorkingDays().onOrAfter(Answers.A_SATURDAY));

        lead.does(Staff.CASE_LEAD, "follow-milestones", Answers.REALISED)
                .waitsFor("resolution", "record-realisation@bom")
                .does(Staff.CASE_LEAD, "record-realisation", Answers.REALISATION)
                .waitsFor("learning", "record-learning@bom");
        assertThat(lead.possibleActions()).isEmpty();
        Journey.learned(lead)
                .ended(Outcome.OTHER_REGION)
                .tells(
                        Journey.ASKED,
                        "region-offered >resolution choice-recorded region-told",
                        "milestones-checked offered-site-kept milestones-checked realised",
                        CLOSED);
        assertThat(lead.lead().course().realisedOn())
                .isEqualTo(LocalDate.now(WorkingDays.ZONE).minusDays(1));
    }

    @Test
    default void eachRegionThatOfferedIsToldAndTheChosenOneUpdatesItsSite() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .does(Staff.of("oost-nl"), "make-proposition", Answers.offer("ipkw"));
        Journey.choosesOffer(lead, "oost-nl")
                .waitsFor("resolution", "follow-milestones@bom", "read-outcome@horizon", "update-site@oost-nl");
        assertThat(lead.task(Staff.of("horizon"), "read-outcome").holder().subject())
                .isEqualTo(Staff.subject(Staff.of("horizon")));
        assertThat(lead.told("horizon").outcome()).isEqualTo("not-chosen");
        assertThat(lead.told("oost-nl")).satisfies(told -> {
            assertThat(told.outcome()).isEqualTo("chosen");
            assertThat(told.reasons()).containsExactly("power", "speed");
        });

        assertThat(lead.send(Staff.of("oost-nl"), "update-site", Answers.of("state", "updated")))
                .as("nobody changed the site")
                .isInstanceOf(DeskWork.Sent.Wrong.class);
        lead.does(Staff.of("oost-nl"), "update-site", Answers.SITE_STILL_RIGHT)
                .does(Staff.of("horizon"), "read-outcome", Answers.DECISION_READ)
                .waitsFor("resolution", "follow-milestones@bom")
                .tellsAtLast("choice-recorded region-told region-told offered-site-kept outcome-read");
    }

    @Test
    default void siteInTheOwnRegionEndsThereWithoutAskingOthers() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .does(Staff.CASE_LEAD, "search-own-region", Answers.FOUND_HERE)
                .waitsFor("resolution", "record-choice@bom")
                .does(
                        Staff.CASE_LEAD,
                        "record-choice",
                        Answers.choose("choice", "own-region", "ownSite", "brainport-campus"));

        Journey.learned(Journey.realised(lead))
                .ended(Outcome.OWN_REGION)
                .tells(
                        Journey.CONFIRMED,
                        "own-region-site-found >resolution choice-recorded milestones-checked realised",
                        CLOSED);
    }

    @Test
    default void companyChoosesAgainWhenASiteFallsThrough() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(cases().signalled()), "horizon")
                .does(Staff.CASE_LEAD, "follow-milestones", Answers.FELL_THROUGH)
                .waitsFor("resolution", "record-choice@bom", "read-outcome@horizon");
        assertThat(lead.told("horizon").outcome()).isEqualTo("fell-through");
        assertThat(lead.lead().course().chosen()).isNull();

        lead.does(
                Staff.CASE_LEAD,
                "record-choice",
                Answers.choose("choice", "own-region", "ownSite", "brainport-campus"));
        Journey.learned(Journey.realised(lead))
                .ended(Outcome.OWN_REGION, "read-outcome@horizon")
                .tells(
                        Journey.ASKED,
                        "region-offered >resolution choice-recorded region-told milestones-checked region-told",
                        "choice-recorded region-told milestones-checked realised",
                        CLOSED);
        assertThat(lead.told("horizon").outcome()).isEqualTo("not-chosen");
    }

    @ParameterizedTest
    @CsvSource({"none, no-proposition", "abroad, abroad"})
    default void companyThatChoosesNoDutchSiteLeavesItsLessonBehind(String choice, String outcome) {
        LeadCase lead = Journey.offered(cases().signalled())
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", choice, "country", "Duitsland"))
                .waitsFor("learning", "record-learning@bom", "read-outcome@horizon");

        Journey.learned(lead)
                .ended(Outcome.of(outcome), "read-outcome@horizon")
                .tells(Journey.ASKED, "region-offered >resolution choice-recorded region-told", CLOSED);
        assertThat(lead.lead().course().realisedOn()).isNull();
    }
}
