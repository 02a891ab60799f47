package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.desk.lists.InboxWork;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.platform.task.Tasks;
import org.junit.jupiter.api.Test;

/**
 * Whoever wants to know hears of every task what happened to it: once, with who before and after, and only what did.
 */
interface TaskEventPaths {

    Cases cases();

    InboxWork lists();

    @Test
    default void eachTakingGivingAndPuttingBackOfATaskIsToldOnce() {
        LeadCase lead = cases().signalled();
        String id = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        Colleague lotte = new Colleague(Staff.subject(Staff.CASE_LEAD), "Lotte van den Heuvel");
        Colleague thijs = new Colleague(Staff.subject(Staff.COLLEAGUE), "Thijs Verhoeven");

        assertThat(assigns(lead, Staff.CASE_LEAD, id, null, lotte))
                .containsExactly("bom/assess-signal: nobody > Lotte, by Lotte");
        assertThat(assigns(lead, Staff.CASE_LEAD, id, lotte.subject(), lotte))
                .as("who has it already")
                .isEmpty();
        assertThat(assigns(lead, Staff.COLLEAGUE, id, null, thijs))
                .as("by somebody who does not know that it was taken")
                .isEmpty();
        assertThat(assigns(lead, Staff.COLLEAGUE, id, lotte.subject(), thijs))
                .containsExactly("bom/assess-signal: Lotte > Thijs, by Thijs");
        assertThat(assigns(lead, Staff.COLLEAGUE, id, thijs.subject(), lotte))
                .containsExactly("bom/assess-signal: Thijs > Lotte, by Thijs");
        assertThat(releases(lead, Staff.COLLEAGUE, id))
                .as("a colleague's task is not one's own to put back")
                .isEmpty();
        assertThat(releases(lead, Staff.CASE_LEAD, id)).containsExactly("bom/assess-signal: Lotte > nobody, by Lotte");
    }

    @Test
    default void eachTaskOfABulkActionIsToldOnce() {
        LeadCase first = cases().signalled();
        LeadCase second = cases().signalled();

        assertThat(cases().windows.heard().during(first, () -> bulk("claim", "", first, second)))
                .containsExactly("bom/assess-signal: nobody > Lotte, by Lotte");
        assertThat(cases().windows
                        .heard()
                        .during(second, () -> bulk("hand-over", Staff.subject(Staff.COLLEAGUE), first, second)))
                .containsExactly("bom/assess-signal: Lotte > Thijs, by Lotte");
    }

    @Test
    default void doneTaskIsToldAndTheNextOneWithWhomItGoesToAtOnce() {
        LeadCase lead = cases().signalled();

        assertThat(cases().windows
                        .heard()
                        .during(lead, () -> lead.does(Staff.CASE_LEAD, "assess-signal", Answers.PORTFOLIO)))
                .containsExactly(
                        "bom/assess-signal completed of nobody, by Lotte",
                        "bom/record-confidentiality for Lotte, by Lotte",
                        "bom/record-confidentiality: nobody > Lotte, by Lotte");
        assertThat(heardOfHandingOver(lead))
                .as("a case that another leads from now on")
                .containsExactly("bom/record-confidentiality: Lotte > Thijs, by Lotte");
    }

    @Test
    default void answerThatComesBackIsToldToWhoAsked() {
        LeadCase lead = Journey.confirmed(cases().signalled());

        assertThat(cases().windows
                        .heard()
                        .during(lead, () -> lead.acts(Staff.COLLEAGUE, "ask-partner", Answers.ASK_PARTNER)))
                .containsExactly("invest-nl/answer-partner for nobody, by Thijs");
        assertThat(cases().windows
                        .heard()
                        .during(lead, () -> lead.does(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER)))
                .containsExactly(
                        "invest-nl/answer-partner completed of nobody, by Noor",
                        "bom/read-partner-answer for Thijs, by Noor",
                        "bom/read-partner-answer: nobody > Thijs, by Noor");
    }

    @Test
    default void holdAndEndOfACaseAreToldOfEachTaskThatIsOpen() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        LocalDate due =
                lead.task(Staff.CASE_LEAD, "record-confidentiality").schedule().dueOn();

        assertThat(cases().windows.heard().during(lead, () -> lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(30))))
                .containsExactly("bom/record-confidentiality held until "
                        + LocalDate.now(cases().clock).plusDays(30));
        assertThat(cases().windows.heard().during(lead, () -> lead.resumesNow(Staff.CASE_LEAD)))
                .containsExactly("bom/record-confidentiality due " + due);
        assertThat(cases().windows.heard().during(lead, () -> lead.acts(Staff.CASE_LEAD, "withdraw", Answers.WITHDRAW)))
                .startsWith("bom/record-confidentiality cancelled of Lotte, by Lotte")
                .filteredOn(words -> words.startsWith("bom/record-confidentiality"))
                .hasSize(1);
    }

    @Test
    default void everyTaskThatMovesWithItsCaseIsToldOf() {
        LeadCase lead = Journey.confirmed(cases().signalled());
        lead.acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER);
        lead.does(Staff.PARTNER, "answer-partner", Answers.PARTNER_ANSWER);
        LocalDate until = LocalDate.now(cases().clock).plusDays(30);

        assertThat(heardOfHandingOver(lead))
                .containsExactlyInAnyOrder(
                        "bom/search-own-region: Lotte > Thijs, by Lotte",
                        "bom/read-partner-answer: Lotte > Thijs, by Lotte");
        assertThat(cases().windows.heard().during(lead, () -> lead.acts(Staff.COLLEAGUE, "hold", Answers.hold(30))))
                .containsExactlyInAnyOrder(
                        "bom/search-own-region held until " + until, "bom/read-partner-answer held until " + until);
        assertThat(cases().windows.heard().during(lead, () -> lead.resumesNow(Staff.COLLEAGUE)))
                .hasSize(2)
                .allMatch(words -> words.contains(" due "));
        assertThat(cases().windows.heard().during(lead, () -> lead.acts(Staff.COLLEAGUE, "withdraw", Answers.WITHDRAW)))
                .filteredOn(words -> words.contains("cancelled"))
                .containsExactlyInAnyOrder(
                        "bom/search-own-region cancelled of Thijs, by Thijs",
                        "bom/read-partner-answer cancelled of Thijs, by Thijs");
    }

    @Test
    default void whatComesToNothingIsToldToNobody() {
        LeadCase lead = cases().signalled();
        String id = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        Colleague lotte = new Colleague(Staff.subject(Staff.CASE_LEAD), "Lotte van den Heuvel");

        assertThat(cases().windows.heard().during(lead, () -> {
                    boolean assigned = cases().staff
                            .as(Staff.CASE_LEAD, () -> cases().windows.heard().undone(() -> tasks().assign(
                                            id, null, lotte)));
                    assertThat(assigned)
                            .as("else nothing would have come to nothing")
                            .isTrue();
                }))
                .isEmpty();
        assertThat(cases().windows
                        .heard()
                        .during(lead, () -> lead.send(Staff.CASE_LEAD, "assess-signal", Answers.of())))
                .isEmpty();
        assertThat(lead.task(Staff.CASE_LEAD, "assess-signal").holder()).isEqualTo(Task.Holder.NOBODY);
    }

    private Tasks tasks() {
        return cases().doors.tasks();
    }

    private List<String> assigns(LeadCase lead, String user, String task, String from, Colleague to) {
        return cases().windows.heard().during(lead, () -> cases().staff.as(user, () -> tasks().assign(task, from, to)));
    }

    private List<String> releases(LeadCase lead, String user, String task) {
        return cases().windows.heard().during(lead, () -> cases().staff
                .as(user, () -> tasks().release(task, Staff.subject(user))));
    }

    private void bulk(String action, String colleague, LeadCase... leads) {
        List<Task> selected = List.of(leads).stream()
                .flatMap(lead -> lead.openTasks().stream())
                .toList();
        assertThat(cases().staff.as(Staff.CASE_LEAD, () -> lists().change(selected, action, colleague)))
                .isTrue();
    }

    /** What is told while the case lead hands the case over to a colleague. */
    private List<String> heardOfHandingOver(LeadCase lead) {
        return cases().windows
                .heard()
                .during(
                        lead,
                        () -> lead.acts(
                                Staff.CASE_LEAD, "hand-over", Answers.of("colleague", Staff.subject(Staff.COLLEAGUE))));
    }
}
