package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.message.DaysToTell;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.message.Messages;
import nl.groeiruimte.platform.message.News;
import nl.groeiruimte.platform.security.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people hear of: what others did for them, once, and as long as they may know of it. */
interface MessagePaths {

    int ALL = 10_000;

    Cases cases();

    BeanFactory application();

    @Test
    default void taskThatIsGivenToMeIsToldAndWhatIDidMyselfIsNot() {
        LeadCase lead = cases().signalled();
        String task = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        assertThat(told(Staff.CASE_LEAD, lead)).as("who registered it").isEmpty();
        assertThat(told(Staff.COLLEAGUE, lead)).containsExactly("task-opened to bom");
        assertThat(told(Staff.of("horizon"), lead)).as("another region").isEmpty();

        give(Staff.CASE_LEAD, task, null, Staff.CASE_LEAD);
        assertThat(told(Staff.CASE_LEAD, lead)).as("who took it").isEmpty();
        give(Staff.CASE_LEAD, task, Staff.CASE_LEAD, Staff.COLLEAGUE);
        assertThat(told(Staff.COLLEAGUE, lead)).containsExactly("task-given", "task-opened to bom");
    }

    @Test
    default void nothingOfARolledBackStepIsTold() {
        LeadCase lead = cases().signalled();
        String task = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        cases().staff.as(Staff.CASE_LEAD, () -> cases().windows
                .heard()
                .undone(() -> cases().doors.tasks().assign(task, null, colleague(Staff.COLLEAGUE))));

        assertThat(told(Staff.COLLEAGUE, lead)).containsExactly("task-opened to bom");
    }

    @Test
    default void whatOneMayNotSeeIsNeitherShownNorCounted() {
        LeadCase lead = cases().signalled();
        String stranger = Staff.of("oost-nl");
        int before = unread(stranger);
        inTransaction(Staff.CASE_LEAD, () -> {
            Messages messages = application().getBean(Messages.class);
            News news = new News("identity", "disclosure-revoked", News.About.ofCase(lead.id, "oost-nl"), null);
            messages.toInbox("oost-nl", news);
            messages.toPerson(Staff.subject(stranger), news);
            return null;
        });

        assertThat(told(stranger, lead)).isEmpty();
        assertThat(unread(stranger)).isEqualTo(before);
    }

    @Test
    default void openedMessageIsReadAndSoAreAllOnceSaidForWhoSaysItAlone() {
        readAll(Staff.COLLEAGUE);
        LeadCase first = cases().signalled();
        LeadCase second = cases().signalled();
        assertThat(unread(Staff.COLLEAGUE)).isEqualTo(2);
        UUID opened = of(Staff.COLLEAGUE, first).get(0).id();
        cases().staff.as(Staff.COLLEAGUE, () -> {
            box().opened(opened);
            box().opened(opened);
            return null;
        });
        assertThat(unread(Staff.COLLEAGUE)).isEqualTo(1);
        assertThat(of(Staff.COLLEAGUE, second)).allMatch(Message::unread);

        readAll(Staff.COLLEAGUE);
        assertThat(unread(Staff.COLLEAGUE)).isZero();
        assertThat(told(Staff.COLLEAGUE, second)).as("it is still there").containsExactly("task-opened to bom");
    }

    @Test
    default void taskThatIsDoneOrWithSomebodyElseAsksForNothingMore() {
        LeadCase lead = cases().signalled();
        assertThat(of(Staff.COLLEAGUE, lead)).allMatch(Message::unread);
        String task = lead.task(Staff.CASE_LEAD, "assess-signal").id();

        give(Staff.CASE_LEAD, task, null, Staff.CASE_LEAD);
        assertThat(of(Staff.COLLEAGUE, lead)).hasSize(1).noneMatch(Message::unread);
    }

    @Test
    default void caseThatIsHandedOverIsToldOnceWithAllThatComesWithIt() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        lead.acts(Staff.CASE_LEAD, "hand-over", Answers.of("colleague", Staff.subject(Staff.COLLEAGUE)));

        assertThat(told(Staff.COLLEAGUE, lead)).containsExactly("handed-over", "task-opened to bom");
        assertThat(told(Staff.CASE_LEAD, lead)).isEmpty();
    }

    @Test
    default void noteIsToldToTheCaseLeadUnlessTheyWroteIt() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        Notes notes = application().getBean(Notes.class);
        for (String author : List.of(Staff.COLLEAGUE, Staff.CASE_LEAD)) {
            inTransaction(author, () -> {
                notes.tell(lead.id, "of " + author, "Gebeld");
                return null;
            });
        }
        assertThat(told(Staff.CASE_LEAD, lead)).containsOnlyOnce("note-added");
        assertThat(told(Staff.COLLEAGUE, lead)).doesNotContain("note-added");
    }

    @Test
    default void mendedNoteIsToldToWhomItMentionsNowAndToNobodyTwice() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        Notes notes = application().getBean(Notes.class);
        DemoUser colleague = DemoUser.named(Staff.COLLEAGUE);
        String name = colleague.firstName() + " " + colleague.lastName();
        for (String text : List.of("Gebeld", "Gebeld @" + name, "Terug gebeld @" + name)) {
            inTransaction(Staff.CASE_LEAD, () -> {
                notes.tell(lead.id, "note", text);
                return null;
            });
        }
        assertThat(told(Staff.COLLEAGUE, lead)).containsOnlyOnce("mentioned");
    }

    @Test
    default void whatHappensButOnceIsNoSecondMessage() {
        LeadCase lead = cases().signalled();
        String task = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        inTransaction(Staff.CASE_LEAD, () -> {
            Messages messages = application().getBean(Messages.class);
            News news = new News("due", "due-soon", News.About.task(lead.id, task), null, "due-soon " + task);
            messages.toInbox("bom", news);
            messages.toInbox("bom", news);
            return null;
        });
        assertThat(told(Staff.COLLEAGUE, lead)).containsExactly("due-soon to bom", "task-opened to bom");
    }

    @Test
    default void regionThatOfferedNothingHearsOnceThatTheQuestionIsClosedAndNothingOfTheCompany() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.DECLINE)
                .does(Staff.of("oost-nl"), "make-proposition", Answers.offer("ipkw"));
        Journey.choosesOffer(lead, "oost-nl").does(Staff.CASE_LEAD, "follow-milestones", Answers.FELL_THROUGH);
        lead.does(
                        Staff.CASE_LEAD,
                        "record-choice",
                        Answers.choose("choice", "own-region", "ownSite", "brainport-campus"))
                .tellsAtLast("choice-recorded region-told region-released milestones-checked region-told"
                        + " choice-recorded region-told");

        assertThat(told(Staff.of("horizon"), lead)).containsOnlyOnce("region-released to horizon");
        assertThat(told(Staff.of("oost-nl"), lead)).noneMatch(what -> what.startsWith("region-released"));
        assertThat(lead.told("horizon")).satisfies(told -> {
            assertThat(told.outcome()).isEqualTo("closed");
            assertThat(told.reasons()).isEmpty();
        });
    }

    @Test
    default void answersOfRegionsAreToldToTheCaseLeadAndQuestionsToThem() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl");
        assertThat(told(Staff.of("horizon"), lead)).containsExactly("task-opened to horizon");
        lead.runs("remind-region", "oost-nl");
        assertThat(told(Staff.of("oost-nl"), lead))
                .containsExactly("task-reminded to oost-nl", "task-opened to oost-nl");

        lead.does(Staff.of("horizon"), "make-proposition", Answers.QUESTION)
                .does(Staff.of("oost-nl"), "make-proposition", Answers.DECLINE);
        assertThat(told(Staff.CASE_LEAD, lead)).startsWith("region-declined", "task-given");
        assertThat(of(Staff.CASE_LEAD, lead).get(1).task())
                .isEqualTo(new Message.Task("answer-question", "bom", "horizon", null, null));
    }

    @Test
    default void dayThatComesNearOrPassesIsToldOnceAndOnHoldNotAtAll() {
        LeadCase lead = cases().signalled();
        LeadCase held = Journey.toPortfolio(cases().signalled()).acts(Staff.CASE_LEAD, "hold", Answers.hold(300));
        LocalDate due = lead.task(Staff.CASE_LEAD, "assess-signal").schedule().dueOn();

        lookOn(due);
        lookOn(due);
        assertThat(told(Staff.CASE_LEAD, lead)).containsExactly("due-soon to bom");
        lookOn(due.plusDays(due.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1));
        lookOn(due.plusDays(8));
        assertThat(told(Staff.CASE_LEAD, lead)).containsExactly("overdue to bom", "due-soon to bom");
        assertThat(told(Staff.CASE_LEAD, held)).isEmpty();
    }

    private void lookOn(LocalDate day) {
        cases().clock.reset();
        cases().clock
                .forward(Duration.ofDays(LocalDate.now(cases().clock).until(day).getDays()
                        + 30L * LocalDate.now(cases().clock).until(day).getMonths()));
        application().getBean(DaysToTell.class).look();
        cases().clock.reset();
    }

    private void give(String by, String task, String from, String to) {
        boolean given = cases().staff.as(by, () -> cases().doors
                .tasks()
                .assign(task, from == null ? null : Staff.subject(from), colleague(to)));
        assertThat(given).isTrue();
    }

    private static Colleague colleague(String user) {
        return new Colleague(Staff.subject(user), "Een collega");
    }

    private MessageBox box() {
        return application().getBean(MessageBox.class);
    }

    private int unread(String user) {
        return cases().staff.as(user, () -> box().unread());
    }

    private void readAll(String user) {
        cases().staff.as(user, () -> {
            box().latest(null, 1).forEach(newest -> box().allRead(newest.id()));
            return null;
        });
    }

    private List<Message> of(String user, LeadCase lead) {
        return cases().staff.as(user, () -> box().latest(null, ALL)).stream()
                .filter(message -> lead.id.equals(message.about().leadId()))
                .toList();
    }

    /** What this person is told of the case, newest first. */
    private List<String> told(String user, LeadCase lead) {
        return of(user, lead).stream()
                .map(message -> message.what() + (message.inbox() == null ? "" : " to " + message.inbox()))
                .toList();
    }

    private <T> T inTransaction(String user, Supplier<T> work) {
        PlatformTransactionManager transactions = application().getBean(PlatformTransactionManager.class);
        return cases().staff.as(user, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
