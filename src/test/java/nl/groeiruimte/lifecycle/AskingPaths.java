package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.Inquiry.State;
import nl.groeiruimte.desk.lists.InboxWork;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.task.Task;
import org.junit.jupiter.api.Test;

/** Other regions are asked, and answer or not. */
interface AskingPaths {

    Cases cases();

    InboxWork lists();

    @Test
    default void regionsAnswerEachInItsOwnTime() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .waitsFor("cross-region", Journey.inboxes("make-proposition", "horizon", "oost-nl"))
                .does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .waitsFor("cross-region", "make-proposition@oost-nl")
                .does(Staff.of("oost-nl"), "make-proposition", Answers.DECLINE)
                .waitsFor("resolution", "record-choice@bom")
                .tells(Journey.ASKED, "region-offered region-declined >resolution");

        assertThat(lead.inquiry("horizon").state()).isEqualTo(State.OFFERED);
        assertThat(lead.inquiry("oost-nl").state()).isEqualTo(State.DECLINED);
        assertThat(lead.lead().outcome()).isNull();
    }

    @Test
    default void caseThatLooksAbroadIsMarkedAndComesFirstForThoseAloneWhoMaySeeIt() {
        LeadCase usual = cases().signalled();
        LeadCase abroad = cases().signalledLookingAbroad();
        assertThat(abroad.task(Staff.CASE_LEAD, "assess-signal"))
                .matches(task -> task.ofCase().abroad())
                .extracting(task -> task.schedule().priority())
                .isEqualTo(
                        usual.task(Staff.CASE_LEAD, "assess-signal").schedule().priority() + 20);

        Task asked = Journey.asked(abroad, "horizon").task(Staff.of("horizon"), "make-proposition");
        assertThat(asked)
                .as("an asked region does not know it, nor sees it from the order")
                .matches(task -> !task.ofCase().abroad())
                .extracting(task -> task.schedule().priority())
                .isEqualTo(Journey.asked(usual, "horizon")
                        .task(Staff.of("horizon"), "make-proposition")
                        .schedule()
                        .priority());
        abroad.runs("remind-region").runs("escalate-inquiry");
        assertThat(abroad.task(Staff.COORDINATOR, "handle-escalation").ofCase().abroad())
                .isTrue();
    }

    @Test
    default void casesThatLookAbroadAreFoundAmongTasksAndAmongCases() {
        String usual = cases().signalled().lead().codeName();
        String abroad = cases().signalledLookingAbroad().lead().codeName();

        for (String name : new String[] {usual, abroad}) {
            Map<String, String> all = Map.of("tab", "all", "text", name);
            Map<String, String> only = Map.of("tab", "all", "text", name, "abroad", "yes");
            boolean looksAbroad = name.equals(abroad);
            cases().staff.as(Staff.CASE_LEAD, () -> {
                assertThat(lists().namesOfTasks(all)).contains(name);
                assertThat(lists().namesOfCases(all)).contains(name);
                assertThat(lists().namesOfTasks(only).contains(name)).isEqualTo(looksAbroad);
                assertThat(lists().namesOfCases(only).contains(name)).isEqualTo(looksAbroad);
                return null;
            });
        }
    }

    @Test
    default void taskSaysWhichRegionItIsAboutSaveInThatRegionsOwnInbox() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.QUESTION)
                .runs("remind-region", "oost-nl")
                .runs("escalate-inquiry", "oost-nl")
                .acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER);

        assertThat(lead.openTasks())
                .extracting(task -> task.form() + "@" + task.inbox() + ": "
                        + task.ref().about().agency())
                .contains(
                        "answer-question@bom: horizon",
                        "make-proposition@oost-nl: null",
                        "handle-escalation@coordinator: oost-nl");
        assertThat(lead.openTasks())
                .filteredOn(task -> task.form().equals("answer-partner"))
                .extracting(task -> task.ref().about().agency())
                .containsOnlyNulls();
    }

    @Test
    default void questionOfARegionStopsItsClockUntilTheCaseLeadAnswers() {
        LeadCase lead = Journey.asked(cases().signalled(), "innovationquarter");
        Inquiry before = lead.inquiry("innovationquarter");

        lead.does(Staff.of("innovationquarter"), "make-proposition", Answers.QUESTION)
                .waitsFor("cross-region", "answer-question@bom");
        assertThat(lead.inquiry("innovationquarter").state()).isEqualTo(State.QUESTION);
        assertThat(cases().windows.engine().jobs(lead.id, "close-inquiry")).isEmpty();

        cases().clock.forward(Duration.ofDays(14));
        lead.does(Staff.CASE_LEAD, "answer-question", Answers.ANSWER)
                .waitsFor("cross-region", "make-proposition@innovationquarter");
        Inquiry after = lead.inquiry("innovationquarter");
        assertThat(after.state()).isEqualTo(State.ASKED);
        assertThat(after.times().closingOn())
                .isAfterOrEqualTo(before.times().closingOn().plusDays(13));
        assertThat(lead.task(Staff.of("innovationquarter"), "make-proposition")
                        .holder()
                        .subject())
                .as("who asked gets the answer")
                .isEqualTo(Staff.subject(Staff.of("innovationquarter")));
        assertThat(after.messages()).extracting(Inquiry.Message::kind).containsExactly("question", "answer");
    }

    /** New deadlines come with the answer: no day can be asked for that lies after them. */
    @Test
    default void moreTimeIsAQuestionOfWhichTheAnswerLetsTheClocksBeginAnew() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        String horizon = Staff.of("horizon");
        assertThat(lead.send(
                        horizon, "make-proposition", Answers.of("answer", "more-time", "answerBy", Answers.day(60))))
                .isInstanceOf(DeskWork.Sent.Wrong.class);

        lead.does(horizon, "make-proposition", Answers.MORE_TIME)
                .waitsFor("cross-region", "answer-question@bom")
                .tells(Journey.ASKED, "region-question");
        assertThat(lead.inquiry("horizon").wantedUntil())
                .isEqualTo(LocalDate.now(WorkingDays.ZONE).plusDays(7));

        lead.does(Staff.CASE_LEAD, "answer-question", Answers.ANSWER)
                .waitsFor("cross-region", "make-proposition@horizon");
        Inquiry after = lead.inquiry("horizon");
        assertThat(after.wantedUntil()).as("nobody waits for an answer to that").isNull();
        assertThat(after.times().closingOn())
                .isAfter(LocalDate.now(WorkingDays.ZONE).plusDays(7));
    }

    @Test
    default void withoutAPropositionTheCaseLeadChoosesAgainFromTheOtherRegions() {
        LeadCase lead = Journey.asked(cases().signalled(), "innovationquarter")
                .does(Staff.of("innovationquarter"), "make-proposition", Answers.DECLINE)
                .waitsFor("cross-region")
                .runs("compute-shortlist")
                .waitsFor("cross-region", "select-regions@bom");
        assertThat(lead.send(Staff.CASE_LEAD, "select-regions", Answers.ask("innovationquarter")))
                .isInstanceOf(DeskWork.Sent.Wrong.class);

        lead.does(Staff.CASE_LEAD, "select-regions", Answers.ask("horizon"))
                .does(Staff.of("horizon"), "make-proposition", Answers.offer("zuiderhage"))
                .waitsFor("resolution", "record-choice@bom")
                .tells(Journey.ASKED, "region-declined shortlist-computed regions-asked region-offered >resolution");
        assertThat(lead.inquiry("horizon").round()).isEqualTo(2);
    }

    @Test
    default void silentRegionIsRemindedThenTheCoordinatorIsCalledIn() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Inquiry asked = lead.inquiry("horizon");
        assertThat(cases().windows.engine().due(lead.id, "remind-region"))
                .isEqualTo(asked.times()
                        .reminderOn()
                        .atTime(LocalTime.of(9, 0))
                        .atZone(WorkingDays.ZONE)
                        .toInstant());
        assertThat(cases().windows.engine().due(lead.id, "escalate-inquiry"))
                .isEqualTo(asked.times()
                        .escalationOn()
                        .atTime(LocalTime.of(9, 0))
                        .atZone(WorkingDays.ZONE)
                        .toInstant());

        lead.runs("remind-region").waitsFor("cross-region", "make-proposition@horizon");
        assertThat(lead.task(Staff.of("horizon"), "make-proposition").schedule().remindedAt())
                .isNotNull();
        lead.runs("escalate-inquiry")
                .waitsFor("cross-region", "make-proposition@horizon", "handle-escalation@coordinator")
                .does(Staff.COORDINATOR, "handle-escalation", Answers.ESCALATION)
                .waitsFor("cross-region", "make-proposition@horizon")
                .does(Staff.of("horizon"), "make-proposition", Answers.offer("lelystad-airport"))
                .waitsFor("resolution", "record-choice@bom")
                .tells(Journey.ASKED, "region-reminded escalation-handled region-offered >resolution");
    }

    @Test
    default void answerWhileAnEscalationIsOpenEndsThatOfThisRegionOnly() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .runs("escalate-inquiry", "horizon")
                .runs("escalate-inquiry", "oost-nl")
                .waitsFor(
                        "cross-region",
                        "make-proposition@horizon",
                        "make-proposition@oost-nl",
                        "handle-escalation@coordinator",
                        "handle-escalation@coordinator");

        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE)
                .waitsFor("cross-region", "make-proposition@oost-nl", "handle-escalation@coordinator");
        assertThat(lead.task(Staff.COORDINATOR, "handle-escalation").subjectId())
                .isEqualTo(lead.inquiry("oost-nl").id());
        lead.does(Staff.of("oost-nl"), "make-proposition", Answers.offer("ipkw"))
                .waitsFor("resolution", "record-choice@bom")
                .tells(Journey.ASKED, "region-declined region-offered >resolution");
    }

    @Test
    default void regionThatStaysSilentIsClosedWithItsEscalationAndCanBeAskedAgain() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .runs("escalate-inquiry", "horizon")
                .runs("close-inquiry", "horizon")
                .waitsFor("cross-region", "make-proposition@oost-nl");
        assertThat(lead.inquiry("horizon").state()).isEqualTo(State.UNANSWERED);

        lead.runs("close-inquiry")
                .runs("compute-shortlist")
                .waitsFor("cross-region", "select-regions@bom")
                .does(Staff.CASE_LEAD, "select-regions", Answers.ask("horizon"))
                .waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED, "region-unanswered region-unanswered shortlist-computed regions-asked");
        assertThat(lead.inquiries()).extracting(Inquiry::round).containsExactlyInAnyOrder(1, 1, 2);
    }

    @Test
    default void companyMayHaveNoRegionAsked() {
        Journey.compared(cases().signalled())
                .waitsFor("cross-region", "select-regions@bom")
                .does(Staff.CASE_LEAD, "select-regions", Answers.ASK_NOBODY)
                .waitsFor("resolution", "record-choice@bom")
                .tells(Journey.COMPARED, "no-regions-asked >resolution");
    }
}
