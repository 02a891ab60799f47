package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.reference.Outcome;
import org.junit.jupiter.api.Test;

/** Whoever works on a case gives others something to do. */
interface ErrandPaths {

    Map<String, List<String>> READ = Answers.of("noted", "true");
    Map<String, List<String>> DONE = Answers.of("word", "Gebeld, het mag");
    Map<String, List<String>> WITHDRAW = Answers.of("chase", "withdraw");

    Cases cases();

    @Test
    default void colleagueWhoIsAskedDoesItAndTheGiverReadsWhatCameOfIt() {
        LeadCase lead = given(Staff.subject(Staff.COLLEAGUE))
                .waitsFor("articulation", "record-confidentiality@bom", "do-errand@bom");
        Task task = lead.task(Staff.COLLEAGUE, "do-errand");
        assertThat(task.holder().subject()).isEqualTo(Staff.subject(Staff.COLLEAGUE));
        assertThat(task.schedule().dueOn()).isEqualTo(new WorkingDays().onOrAfter(today().plusDays(9)));

        lead.does(Staff.COLLEAGUE, "do-errand", DONE)
                .waitsFor("articulation", "record-confidentiality@bom", "read-errand@bom");
        assertThat(lead.task(Staff.CASE_LEAD, "read-errand").holder().subject())
                .isEqualTo(Staff.subject(Staff.CASE_LEAD));
        lead.does(Staff.CASE_LEAD, "read-errand", READ)
                .waitsFor("articulation", "record-confidentiality@bom")
                .tells(Journey.PORTFOLIO, "errand-given errand-done");
    }

    @Test
    default void whatOneGivesOneselfNeedsNoReading() {
        given(Staff.subject(Staff.CASE_LEAD))
                .does(Staff.CASE_LEAD, "do-errand", DONE)
                .waitsFor("articulation", "record-confidentiality@bom");
    }

    @Test
    default void whatIsForAllColleaguesIsNobodysYet() {
        assertThat(given("all").task(Staff.COLLEAGUE, "do-errand").holder()).isEqualTo(Task.Holder.NOBODY);
    }

    @Test
    default void askedRegionPartnerAndCoordinatorDoWhatTheyAreAsked() {
        LeadCase lead =
                Journey.asked(cases().signalled(), "horizon").acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER);
        String[] others = {"make-proposition@horizon", "answer-partner@invest-nl"};
        Map<String, String> asked = Map.of(
                "asked:horizon", Staff.of("horizon"),
                "partner:invest-nl", Staff.PARTNER,
                "coordinator", Staff.COORDINATOR);
        asked.forEach((whom, who) -> {
            lead.acts(Staff.CASE_LEAD, "ask-errand", ask(whom)).does(who, "answer-errand", DONE);
            lead.does(Staff.CASE_LEAD, "read-errand", READ).waitsFor("cross-region", others);
        });
        lead.tellsAtLast("errand-given errand-done");
    }

    @Test
    default void askedRegionAsksTheOriginWithoutLearningWhichThatIs() {
        String region = Staff.of("horizon");
        LeadCase lead = Journey.asked(cases().signalled(), "horizon")
                .acts(region, "ask-errand", ask("origin"))
                .waitsFor("cross-region", "make-proposition@horizon", "answer-errand@bom");
        Task asked = lead.task(Staff.CASE_LEAD, "answer-errand");
        assertThat(asked.holder().subject()).isEqualTo(Staff.subject(Staff.CASE_LEAD));
        assertThat(asked.ref().about().agency()).isEqualTo("horizon");

        lead.does(Staff.CASE_LEAD, "answer-errand", DONE);
        Task answer = lead.task(region, "read-errand");
        assertThat(answer.ref().about().agency()).isNull();
        assertThat(answer.ofCase().originAgency()).isNull();
        lead.does(region, "read-errand", READ).tells(Journey.ASKED, "errand-given errand-done");
    }

    @Test
    default void partnerAsksTheOriginAndReadsWhatCameOfIt() {
        Journey.confirmed(cases().signalled())
                .acts(Staff.CASE_LEAD, "ask-partner", Answers.ASK_PARTNER)
                .acts(Staff.PARTNER, "ask-errand", ask("origin"))
                .does(Staff.CASE_LEAD, "answer-errand", DONE)
                .does(Staff.PARTNER, "read-errand", READ)
                .waitsFor("own-region", "search-own-region@bom", "answer-partner@invest-nl");
    }

    @Test
    default void whatColleaguesOfARegionAskEachOtherIsNotToldOfTheCase() {
        String region = Staff.of("horizon");
        Journey.asked(cases().signalled(), "horizon")
                .acts(region, "give-errand", give("all"))
                .waitsFor("cross-region", "make-proposition@horizon", "do-errand@horizon")
                .does(region, "do-errand", DONE)
                .waitsFor("cross-region", "make-proposition@horizon")
                .tells(Journey.ASKED);
    }

    @Test
    default void whoeverIsLateIsRemindedAndTheGiverAgreesOnAnotherDay() {
        LeadCase lead = given(Staff.subject(Staff.COLLEAGUE)).runs("late-inside");
        assertThat(lead.task(Staff.COLLEAGUE, "do-errand").schedule().remindedAt())
                .isNotNull();
        assertThat(lead.task(Staff.CASE_LEAD, "chase-errand").holder().subject())
                .isEqualTo(Staff.subject(Staff.CASE_LEAD));

        lead.does(Staff.CASE_LEAD, "chase-errand", newDay(20))
                .waitsFor("articulation", "record-confidentiality@bom", "do-errand@bom");
        LocalDate agreed = new WorkingDays().onOrAfter(today().plusDays(20));
        assertThat(lead.task(Staff.COLLEAGUE, "do-errand").schedule().dueOn()).isEqualTo(agreed);
        assertThat(due(lead, "late-again")).isEqualTo(start(new WorkingDays().plus(agreed, 1)));

        lead.runs("late-again")
                .acts(Staff.COLLEAGUE, "change-errand", Answers.with(newDay(30), "errand", errand(lead)))
                .waitsFor("articulation", "record-confidentiality@bom", "do-errand@bom")
                .runs("late-again")
                .does(Staff.CASE_LEAD, "chase-errand", WITHDRAW)
                .waitsFor("articulation", "record-confidentiality@bom")
                .tells(Journey.PORTFOLIO, "errand-given errand-changed errand-changed errand-withdrawn");
    }

    @Test
    default void whoDoesItAfterAllNeedsNoChasing() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon")
                .acts(Staff.CASE_LEAD, "ask-errand", ask("asked:horizon"))
                .runs("late-outside")
                .waitsFor("cross-region", "make-proposition@horizon", "answer-errand@horizon", "chase-errand@bom");
        assertThat(lead.task(Staff.CASE_LEAD, "chase-errand").ref().about().agency())
                .isEqualTo("horizon");

        lead.does(Staff.of("horizon"), "answer-errand", DONE)
                .waitsFor("cross-region", "make-proposition@horizon", "read-errand@bom");
    }

    @Test
    default void changedDayMovesTheClock() {
        LeadCase lead = given(Staff.subject(Staff.COLLEAGUE));
        lead.acts(Staff.CASE_LEAD, "change-errand", Answers.with(newDay(40), "errand", errand(lead)));

        LocalDate agreed = new WorkingDays().onOrAfter(today().plusDays(40));
        assertThat(lead.task(Staff.COLLEAGUE, "do-errand").schedule().dueOn()).isEqualTo(agreed);
        assertThat(due(lead, "late-inside")).isEqualTo(start(new WorkingDays().plus(agreed, 1)));
    }

    @Test
    default void whoIsLaterThanTheWithdrawalChangesNothing() {
        LeadCase lead = given(Staff.subject(Staff.COLLEAGUE));
        Task task = lead.task(Staff.COLLEAGUE, "do-errand");
        lead.acts(Staff.CASE_LEAD, "change-errand", Answers.with(WITHDRAW, "errand", errand(lead)))
                .waitsFor("articulation", "record-confidentiality@bom");

        assertThat(lead.send(Staff.COLLEAGUE, task, DONE)).isInstanceOf(DeskWork.Sent.Late.class);
        lead.tells(Journey.PORTFOLIO, "errand-given errand-withdrawn");
        assertThat(lead.possibleActions()).doesNotContain("change-errand");
    }

    @Test
    default void errandStandsStillWithItsCaseAndHasItsWorkingDaysAfterwards() {
        LeadCase lead = given(Staff.subject(Staff.COLLEAGUE));
        LocalDate before = lead.task(Staff.COLLEAGUE, "do-errand").schedule().dueOn();
        LocalDate heldOn = LocalDate.now(cases().clock);
        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(60));
        assertThat(due(lead, "late-inside")).isAfter(start(heldOn.plusDays(60)));
        assertThat(lead.possibleActions()).doesNotContain("give-errand", "ask-errand", "change-errand");
        assertThat(lead.send(Staff.COLLEAGUE, "do-errand", DONE)).isInstanceOf(DeskWork.Sent.Held.class);

        cases().clock.forward(Duration.ofDays(10));
        lead.resumesNow(Staff.CASE_LEAD);
        LocalDate later = new WorkingDays().carried(before, heldOn, LocalDate.now(cases().clock));
        assertThat(lead.task(Staff.COLLEAGUE, "do-errand").schedule().dueOn()).isEqualTo(later);
        assertThat(due(lead, "late-inside")).isEqualTo(start(new WorkingDays().plus(later, 1)));
        lead.does(Staff.COLLEAGUE, "do-errand", DONE);
    }

    @Test
    default void errandsEndWithTheirCase() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .does(Staff.CASE_LEAD, "search-own-region", Answers.FOUND_HERE)
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", "none"));
        LeadCase withdrawn = given("all");
        withdrawn
                .acts(Staff.CASE_LEAD, "withdraw", Answers.WITHDRAW)
                .waitsFor("learning", "record-learning@bom")
                .tellsAtLast("errand-given withdrawn");
        assertThat(lead.possibleActions()).doesNotContain("give-errand");

        LeadCase chosen = Journey.confirmed(cases().signalled())
                .does(Staff.CASE_LEAD, "search-own-region", Answers.FOUND_HERE)
                .acts(Staff.CASE_LEAD, "give-errand", give("all"))
                .does(Staff.CASE_LEAD, "record-choice", Answers.choose("choice", "none"))
                .waitsFor("learning", "record-learning@bom", "do-errand@bom");
        Journey.learned(chosen).ended(Outcome.NO_PROPOSITION);
    }

    @Test
    default void whoHasNoPartInTheCaseCannotBeAskedAndAllThatIsWrongIsSaidAtOnce() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        assertRefused(lead, "give-errand", Answers.of(), "colleague", "what", "dueOn");
        assertRefused(
                lead,
                "give-errand",
                Answers.of("colleague", Staff.subject(Staff.of("horizon")), "what", "Bel", "dueOn", Answers.day(-1)),
                "colleague",
                "dueOn");
        for (String stranger : List.of("asked:oost-nl", "partner:invest-nl", "origin", "asked:bom")) {
            assertRefused(lead, "ask-errand", ask(stranger), "forWhom");
        }
        assertRefused(
                lead, "ask-errand", Answers.with(ask("asked:horizon"), "what", "De BOM vraagt naar stroom"), "what");
        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE);
        assertThat(lead.tries(Staff.CASE_LEAD, "give-errand", give("all"))).isTrue();
    }

    private void assertRefused(LeadCase lead, String form, Map<String, List<String>> answers, String... fields) {
        assertThatThrownBy(() -> lead.tries(Staff.CASE_LEAD, form, answers))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(refused -> {
                    for (String field : fields) {
                        assertThat(refused.getMessage()).contains("key=" + field);
                    }
                });
    }

    private LeadCase given(String colleague) {
        return Journey.toPortfolio(cases().signalled()).acts(Staff.CASE_LEAD, "give-errand", give(colleague));
    }

    private static Map<String, List<String>> give(String colleague) {
        return Answers.of("colleague", colleague, "what", "Bel de wethouder", "dueOn", Answers.day(9));
    }

    private static Map<String, List<String>> ask(String whom) {
        return Answers.of("forWhom", whom, "what", "Vraag naar het stroomnet", "dueOn", Answers.day(9));
    }

    private static Map<String, List<String>> newDay(int days) {
        return Answers.of("chase", "new-day", "dueOn", Answers.day(days));
    }

    private static String errand(LeadCase lead) {
        return lead.openTasks().stream()
                .map(Task::subjectId)
                .filter(subject -> subject != null)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Instant due(LeadCase lead, String timer) {
        return cases().windows.engine().due(lead.id, timer);
    }

    private static Instant start(LocalDate day) {
        return WorkingDays.startOfWork(day);
    }

    private static LocalDate today() {
        return LocalDate.now(WorkingDays.ZONE);
    }
}
