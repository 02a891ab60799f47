package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.desk.agenda.CalendarWork;
import nl.groeiruimte.platform.security.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What stands in people's own calendars in the course of a case. */
interface CalendarPaths {

    Cases cases();

    BeanFactory application();

    @Test
    default void calendarHasTheTasksOfOneselfAndOfNobodyAndNoneOfColleagues() {
        LeadCase lead = cases().signalled();
        String due = lead.task(Staff.CASE_LEAD, "assess-signal").schedule().dueOn() + " ";
        String task = due + lead.lead().codeName() + ": Beoordeel het signaal";
        String nobodys = task + " (nog van niemand)";
        assertThat(calendar(Staff.CASE_LEAD, lead)).containsExactly(nobodys);
        assertThat(calendar(Staff.COLLEAGUE, lead)).containsExactly(nobodys);
        assertThat(calendar(Staff.of("horizon"), lead)).as("another region").isEmpty();
        assertThat(calendar(Staff.COORDINATOR, lead)).isEmpty();

        cases().staff.as(Staff.COLLEAGUE, () -> cases().doors
                .tasks()
                .assign(
                        lead.task(Staff.COLLEAGUE, "assess-signal").id(),
                        null,
                        new Colleague(Staff.subject(Staff.COLLEAGUE), "Thijs")));
        assertThat(calendar(Staff.COLLEAGUE, lead)).containsExactly(task);
        assertThat(calendar(Staff.CASE_LEAD, lead)).isEmpty();
    }

    @Test
    default void calendarTellsWhenACaseOnHoldGoesOnInPlaceOfItsTasks() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        assertThat(calendar(Staff.of("horizon"), lead)).hasSize(1);
        LocalDate until = LocalDate.now(cases().clock).plusDays(30);
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(30));

        assertThat(calendar(Staff.CASE_LEAD, lead))
                .containsExactly(until + " " + lead.lead().codeName() + ": gaat weer verder");
        assertThat(calendar(Staff.COLLEAGUE, lead)).as("leads it not").isEmpty();
        assertThat(calendar(Staff.of("horizon"), lead)).as("asked").isEmpty();
    }

    @Test
    default void calendarTellsWhenToLookAtAWatchedSignalAgain() {
        LeadCase lead = cases().signalled().does(Staff.CASE_LEAD, "assess-signal", Answers.watch(30));

        assertThat(calendar(Staff.COLLEAGUE, lead))
                .hasSize(1)
                .allMatch(text -> text.endsWith("signaal opnieuw bekijken"));
        assertThat(calendar(Staff.of("horizon"), lead)).isEmpty();
    }

    @Test
    default void calendarHasTheMilestonesOfOnesOwnCases() {
        LeadCase lead = Journey.choosesOffer(Journey.offered(cases().signalled()), "horizon")
                .does(Staff.CASE_LEAD, "follow-milestones", Answers.CONTINUE);

        assertThat(calendar(Staff.CASE_LEAD, lead)).anyMatch(text -> text.endsWith(": vergunning"));
        assertThat(calendar(Staff.COLLEAGUE, lead)).noneMatch(text -> text.endsWith(": vergunning"));
        assertThat(calendar(Staff.of("horizon"), lead)).noneMatch(text -> text.endsWith(": vergunning"));
    }

    private List<String> calendar(String user, LeadCase lead) {
        String codeName = lead.lead().codeName();
        return cases().staff.as(user, () -> new CalendarWork(application()).about(codeName));
    }
}
