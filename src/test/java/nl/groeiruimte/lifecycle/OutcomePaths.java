package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.process.Path;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;

/** What regions still have to do with the outcome of a case does not end with it. */
interface OutcomePaths {

    Cases cases();

    OlderModel olderModel();

    @Test
    default void toldRegionsKeepTheirTasksWhenTheCaseCloses() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .does(Staff.of("oost-nl"), "make-proposition", Answers.offer("ipkw"));
        closed(Journey.choosesOffer(lead, "oost-nl"), "read-outcome@horizon", "update-site@oost-nl");
        assertThat(cases().staff
                        .as(Staff.of("horizon"), () -> cases().doors.tasks().openOf(lead.id)))
                .as("a region learns of no other")
                .extracting(Task::form)
                .containsExactly("read-outcome");
        assertThat(cases().windows.process().path(lead.id).visits())
                .filteredOn(Path.Visit::current)
                .extracting(Path.Visit::step)
                .containsExactlyInAnyOrder("read-outcome", "update-site");

        lead.does(Staff.of("oost-nl"), "update-site", Answers.SITE_STILL_RIGHT)
                .does(Staff.of("horizon"), "read-outcome", Answers.DECISION_READ)
                .tellsAtLast("case-closed offered-site-kept outcome-read");
        assertThat(lead.openTasks()).isEmpty();
        assertThat(cases().windows.process().path(lead.id).visits()).noneMatch(Path.Visit::current);
    }

    @Test
    default void lateTaskOfAClosedCaseReachesTheCoordinator() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(cases().signalled()), "horizon");
        Task task = closed(lead, "update-site@horizon").task(Staff.of("horizon"), "update-site");
        assertThat(mayGive(task)).as("while there is time").isFalse();

        cases().clock.forward(Duration.ofDays(40));
        assertThat(task.late(LocalDate.now(cases().clock))).isTrue();
        assertThat(mayGive(task)).isTrue();
        assertThat(cases().staff
                        .as(Staff.COORDINATOR, () -> cases().doors.tasks().remind(task.id())))
                .isTrue();
    }

    @Test
    default void regionWaitsWithWhatItWasToldWhileTheCaseIsOnHold() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(cases().signalled()), "horizon")
                .acts(Staff.CASE_LEAD, "hold", Answers.hold(20));
        assertThat(lead.send(Staff.of("horizon"), "update-site", Answers.SITE_STILL_RIGHT))
                .isInstanceOf(DeskWork.Sent.Held.class);

        lead.resumesNow(Staff.CASE_LEAD)
                .does(Staff.of("horizon"), "update-site", Answers.SITE_STILL_RIGHT)
                .waitsFor("resolution", "follow-milestones@bom");
    }

    @Test
    default void caseThatBeganWithAnOlderModelTellsLikeANewOne() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(olderModel().begins(cases())), "horizon")
                .waitsFor("resolution", "follow-milestones@bom", "update-site@horizon");

        closed(lead, "update-site@horizon").does(Staff.of("horizon"), "update-site", Answers.SITE_STILL_RIGHT);
        assertThat(lead.openTasks()).isEmpty();
    }

    @Test
    default void whatAnOlderModelToldBeforeGoesOnWhenTheCaseCloses() {
        LeadCase lead = Journey.offered(olderModel().begins(cases()))
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", "none"))
                .does(Staff.of("horizon"), "read-outcome", Answers.DECISION_READ);
        olderModel().tells(lead, "horizon", false);
        Task inside = lead.task(Staff.of("horizon"), "read-outcome");

        Journey.learned(lead).ended(Outcome.NO_PROPOSITION, "read-outcome@horizon");
        Task outside = lead.task(Staff.of("horizon"), "read-outcome");
        assertThat(outside.id()).isNotEqualTo(inside.id());
        assertThat(outside.subjectId()).isEqualTo(lead.inquiry("horizon").id());
        lead.does(Staff.of("horizon"), "read-outcome", Answers.DECISION_READ);
    }

    private static LeadCase closed(LeadCase chosen, String... left) {
        return Journey.learned(Journey.realised(chosen)).ended(Outcome.OTHER_REGION, left);
    }

    private boolean mayGive(Task task) {
        return cases().staff
                .as(Staff.COORDINATOR, () -> cases().doors.tasks().findToGive(task.id()))
                .isPresent();
    }
}
