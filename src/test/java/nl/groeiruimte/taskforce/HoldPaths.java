package nl.groeiruimte.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.groeiruimte.calendar.WorkingDays;
import nl.groeiruimte.proposition.Inquiry;
import org.junit.jupiter.api.Test;

/** While a case is on hold nothing moves and no clock runs. */
interface HoldPaths {

    Cases cases();

    @Test
    default void caseOnHoldTakesNoAnswers() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon").acts(Staff.CASE_LEAD, "hold", Answers.hold(30))
                .waitsFor("cross-region", "make-proposition@horizon").tells(Journey.ASKED, "held");

        assertThat(lead.lead().onHold()).isTrue();
        assertThat(lead.possibleActions()).doesNotContain("hold").contains("withdraw", "hand-over", "ask-partner");
        assertThat(lead.tries(Staff.CASE_LEAD, "hold", Answers.hold(40))).isFalse();
        assertThat(lead.send(Staff.of("horizon"), "make-proposition", Answers.DECLINE)).isInstanceOf(TaskDesk.Sent.Held.class);
        lead.waitsFor("cross-region", "make-proposition@horizon");
    }

    @Test
    default void clocksGoOnWithWhatWasLeftWhenTheCaseIsResumedEarly() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Inquiry before = lead.inquiry("horizon");
        LocalDate dueBefore = lead.task(Staff.of("horizon"), "make-proposition").dueOn();
        Instant closesBefore = closes(lead);
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(60));
        assertThat(closes(lead)).isAfter(closesBefore.plus(Duration.ofDays(58)));

        cases().clock.forward(Duration.ofDays(10));
        lead.resumesNow(Staff.COLLEAGUE).waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED, "held resumed");

        assertThat(closes(lead)).isCloseTo(closesBefore.plus(Duration.ofDays(10)), within(5, ChronoUnit.MINUTES));
        assertThat(lead.inquiry("horizon").closingOn()).isEqualTo(before.closingOn().plusDays(10));
        assertThat(lead.task(Staff.of("horizon"), "make-proposition").dueOn()).isEqualTo(dueBefore.plusDays(10));
        assertThat(lead.lead().onHold()).isFalse();
        lead.does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .waitsFor("resolution", "record-choice@bom");
    }

    @Test
    default void caseResumesByItselfOnItsDay() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Instant closesBefore = closes(lead);
        Instant until = LocalDate.now(WorkingDays.ZONE).plusDays(30).atStartOfDay(WorkingDays.ZONE).toInstant();
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(30));
        assertThat(cases().windows.engine().due(lead.id, "hold-until")).isEqualTo(until);
        Duration heldFor = Duration.between(cases().clock.instant(), until);

        cases().clock.forward(heldFor);
        lead.runs("hold-until").waitsFor("cross-region", "make-proposition@horizon").tells(Journey.ASKED, "held resumed");

        assertThat(closes(lead)).isCloseTo(closesBefore.plus(heldFor), within(5, ChronoUnit.MINUTES));
        assertThat(lead.lead().onHold()).isFalse();
        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE);
    }

    @Test
    default void taskThatOpensWhileTheCaseIsOnHoldWaitsToo() {
        LeadCase lead = Journey.confirmed(cases().signalled()).does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE)
                .acts(Staff.CASE_LEAD, "hold", Answers.hold(30)).runs("compute-shortlist");
        assertThat(lead.send(Staff.CASE_LEAD, "select-regions", Answers.ASK_NOBODY)).isInstanceOf(TaskDesk.Sent.Held.class);

        lead.resumesNow(Staff.CASE_LEAD).does(Staff.CASE_LEAD, "select-regions", Answers.ASK_NOBODY)
                .waitsFor("resolution", "record-choice@bom");
    }

    private Instant closes(LeadCase lead) {
        return cases().windows.engine().due(lead.id, "close-inquiry");
    }
}
