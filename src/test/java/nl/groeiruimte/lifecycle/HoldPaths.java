package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

/** While a case is on hold nothing moves and no clock runs. */
interface HoldPaths {

    Cases cases();

    @Test
    default void caseOnHoldTakesNoAnswers() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon")
                .acts(Staff.CASE_LEAD, "hold", Answers.hold(30))
                .waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED, "held");

        assertThat(lead.lead().onHold()).isTrue();
        assertThat(lead.possibleActions()).doesNotContain("hold").contains("withdraw", "hand-over", "ask-partner");
        assertThat(lead.tries(Staff.CASE_LEAD, "hold", Answers.hold(40))).isFalse();
        assertThat(lead.send(Staff.of("horizon"), "make-proposition", Answers.DECLINE))
                .isInstanceOf(DeskWork.Sent.Held.class);
        lead.waitsFor("cross-region", "make-proposition@horizon");
    }

    @Test
    default void workingDaysLeftAreTheSameWhenTheCaseIsResumedEarly() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Inquiry before = lead.inquiry("horizon");
        LocalDate dueBefore =
                lead.task(Staff.of("horizon"), "make-proposition").schedule().dueOn();
        LocalDate heldOn = LocalDate.now(cases().clock);
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(60));
        assertThat(due(lead, "remind-region")).isAfter(start(heldOn.plusDays(60)));
        assertThat(due(lead, "close-inquiry"))
                .isEqualTo(start(later(before.times().closingOn(), heldOn, heldOn.plusDays(60))));

        cases().clock.forward(Duration.ofDays(10));
        LocalDate resumedOn = LocalDate.now(cases().clock);
        lead.resumesNow(Staff.COLLEAGUE)
                .waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED, "held resumed");

        Inquiry after = lead.inquiry("horizon");
        assertThat(after.times().reminderOn()).isEqualTo(later(before.times().reminderOn(), heldOn, resumedOn));
        assertThat(after.times().escalationOn()).isEqualTo(later(before.times().escalationOn(), heldOn, resumedOn));
        assertThat(after.times().closingOn()).isEqualTo(later(before.times().closingOn(), heldOn, resumedOn));
        assertThat(due(lead, "remind-region")).isEqualTo(start(after.times().reminderOn()));
        assertThat(due(lead, "escalate-inquiry")).isEqualTo(start(after.times().escalationOn()));
        assertThat(due(lead, "close-inquiry")).isEqualTo(start(after.times().closingOn()));
        assertThat(lead.task(Staff.of("horizon"), "make-proposition").schedule().dueOn())
                .isEqualTo(later(dueBefore, heldOn, resumedOn));
        assertThat(lead.lead().onHold()).isFalse();
        lead.does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .waitsFor("resolution", "record-choice@bom");
    }

    @Test
    default void caseResumesByItselfOnItsDay() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        LocalDate closesBefore = lead.inquiry("horizon").times().closingOn();
        LocalDate heldOn = LocalDate.now(cases().clock);
        Instant until = heldOn.plusDays(30).atStartOfDay(WorkingDays.ZONE).toInstant();
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(30));
        assertThat(due(lead, "hold-until")).isEqualTo(until);

        cases().clock.forward(Duration.between(cases().clock.instant(), until));
        lead.runs("hold-until")
                .waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED, "held resumed");

        assertThat(due(lead, "close-inquiry")).isEqualTo(start(later(closesBefore, heldOn, heldOn.plusDays(30))));
        assertThat(lead.lead().onHold()).isFalse();
        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE);
    }

    @Test
    default void taskThatOpensWhileTheCaseIsOnHoldWaitsTooAndHasItsWholeTermThen() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE)
                .acts(Staff.CASE_LEAD, "hold", Answers.hold(30))
                .runs("compute-shortlist");
        assertThat(lead.send(Staff.CASE_LEAD, "select-regions", Answers.ASK_NOBODY))
                .isInstanceOf(DeskWork.Sent.Held.class);
        LocalDate heldOn = LocalDate.now(cases().clock);
        LocalDate dueBefore =
                lead.task(Staff.CASE_LEAD, "select-regions").schedule().dueOn();
        cases().clock.forward(Duration.ofDays(7));

        lead.resumesNow(Staff.CASE_LEAD);
        assertThat(lead.task(Staff.CASE_LEAD, "select-regions").schedule().dueOn())
                .isEqualTo(later(dueBefore, heldOn, LocalDate.now(cases().clock)));
        lead.does(Staff.CASE_LEAD, "select-regions", Answers.ASK_NOBODY).waitsFor("resolution", "record-choice@bom");
    }

    private Instant due(LeadCase lead, String timer) {
        return cases().windows.engine().due(lead.id, timer);
    }

    private static Instant start(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
    }

    /** As many working days after a case goes on as were left when it was put on hold. */
    private static LocalDate later(LocalDate deadline, LocalDate heldOn, LocalDate resumedOn) {
        WorkingDays calendar = new WorkingDays();
        return calendar.plus(resumedOn, calendar.between(heldOn, deadline));
    }
}
