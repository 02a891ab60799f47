package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.desk.team.TeamWork;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.task.Absence;
import nl.groeiruimte.platform.task.Absences;
import nl.groeiruimte.platform.task.Absences.Problem;
import nl.groeiruimte.platform.task.CoverRounds;
import nl.groeiruimte.platform.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Work goes on while somebody is away, in the hands of a colleague with the same rights, and comes back. */
interface CoverPaths {

    Cases cases();

    BeanFactory application();

    @AfterEach
    default void everybodyIsThere() {
        cases().staff.as(Staff.CASE_LEAD, () -> {
            absences().open("bom").forEach(absence -> absences().end("bom", absence.id()));
            return null;
        });
    }

    @Test
    default void openAndNewTasksGoToTheDeputyAndComeBack() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        assertThat(holders(lead)).containsOnly("Lotte");
        String open = lead.openTasks().get(0).id();
        List<String> heard = cases().windows.heard().during(lead, () -> away(0, 4));
        assertThat(holders(lead)).containsOnly("Thijs for Lotte");
        assertThat(heard).isNotEmpty().allMatch(words -> words.contains("Lotte > Thijs"));

        lead.does(Staff.COLLEAGUE, "record-confidentiality", Answers.confidentiality("space"));
        assertThat(lead.openTasks()).noneMatch(task -> task.id().equals(open));
        assertThat(holders(lead)).as("new ones").containsOnly("Thijs for Lotte");

        cases().clock.forward(Duration.ofDays(4));
        rounds().look();
        assertThat(holders(lead)).as("on the last day").containsOnly("Thijs for Lotte");
        cases().clock.forward(Duration.ofDays(1));
        rounds().look();
        rounds().look();
        assertThat(holders(lead)).containsOnly("Lotte");
        assertThat(absences("bom")).isEmpty();
    }

    @Test
    default void absenceThatIsToComeHandsOverOnItsFirstDayAndEndsEarlyWhenSaid() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        away(3, 10);
        rounds().look();
        assertThat(holders(lead)).containsOnly("Lotte");
        cases().clock.forward(Duration.ofDays(3));
        rounds().look();
        assertThat(holders(lead)).containsOnly("Thijs for Lotte");

        UUID id = absences("bom").get(0).id();
        assertThat(cases().staff.as(Staff.of("horizon"), () -> absences().end("bom", id)))
                .as("of another agency")
                .isFalse();
        assertThat(cases().staff.as(Staff.COLLEAGUE, () -> absences().end("bom", id)))
                .isTrue();
        assertThat(cases().staff.as(Staff.COLLEAGUE, () -> absences().end("bom", id)))
                .as("again")
                .isFalse();
        assertThat(holders(lead)).containsOnly("Lotte");
    }

    @Test
    default void whatTheAbsentTakeThemselvesStaysWithThemAndWhatTheyAreGivenGoesToTheDeputy() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        away(0, 4);
        String task = lead.openTasks().get(0).id();
        give(Staff.CASE_LEAD, task, Staff.COLLEAGUE, Staff.CASE_LEAD);
        rounds().look();
        assertThat(holders(lead)).containsOnly("Lotte");

        give(Staff.CASE_LEAD, task, Staff.CASE_LEAD, Staff.COLLEAGUE);
        assertThat(holders(lead)).as("given for good").containsOnly("Thijs");
        give(Staff.COLLEAGUE, task, Staff.COLLEAGUE, Staff.CASE_LEAD);
        assertThat(holders(lead)).containsOnly("Thijs for Lotte");
    }

    @Test
    default void deputyWhoMayNotDoItAnyMoreLeavesTheTasksToEverybody() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        away(2, 4);
        present(Staff.COLLEAGUE, false);
        try {
            cases().clock.forward(Duration.ofDays(2));
            rounds().look();
            assertThat(holders(lead)).containsOnly("nobody");
        } finally {
            present(Staff.COLLEAGUE, true);
        }
    }

    @Test
    default void allThatIsWrongIsSaidAtOnceAndNothingIsEntered() {
        assertThat(problems(Staff.CASE_LEAD, Staff.CASE_LEAD, 4, 2))
                .containsExactly(Problem.DEPUTY_IS_THE_PERSON, Problem.ENDS_BEFORE_IT_BEGINS);
        assertThat(problems(Staff.CASE_LEAD, Staff.of("horizon"), -1, 500))
                .containsExactly(
                        Problem.DEPUTY_IS_NO_COLLEAGUE, Problem.BEGAN_BEFORE_TODAY, Problem.LONGER_THAN_A_YEAR);
        assertThat(problems(Staff.of("horizon"), Staff.COLLEAGUE, 0, 2)).contains(Problem.NO_COLLEAGUE);
        assertThat(absences("bom")).isEmpty();

        away(3, 6);
        assertThat(problems(Staff.CASE_LEAD, Staff.COLLEAGUE, 6, 8)).containsExactly(Problem.OVERLAPS);
        assertThat(problems(Staff.COLLEAGUE, Staff.CASE_LEAD, 0, 3))
                .containsExactly(Problem.STANDS_IN, Problem.DEPUTY_IS_AWAY);
        assertThat(problems(Staff.CASE_LEAD, Staff.COLLEAGUE, 7, 8)).isEmpty();
        assertThat(absences("bom")).hasSize(2);
        assertThat(absences("horizon")).isEmpty();
    }

    @Test
    default void teamHandsOverSeveralTasksAndCasesOfWhoLeft() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        LeadCase other = cases().signalled();
        String task = other.task(Staff.CASE_LEAD, "assess-signal").id();
        give(Staff.CASE_LEAD, task, null, Staff.CASE_LEAD);
        TeamWork team = new TeamWork(application());
        String lotte = Staff.subject(Staff.CASE_LEAD);
        present(Staff.CASE_LEAD, false);
        try {
            assertThat(cases().staff.as(Staff.COLLEAGUE, () -> team.of("bom", lotte)))
                    .endsWith(", left");
            assertThat(cases().staff.as(Staff.COORDINATOR, () -> team.of("bom", lotte)))
                    .endsWith(", left");
            assertThat(cases().staff.as(Staff.of("horizon"), () -> team.of("bom", lotte)))
                    .as("another agency")
                    .isEqualTo("nobody");

            assertThat(cases().staff
                            .as(
                                    Staff.of("horizon"),
                                    () -> team.give(
                                            "bom", lotte, List.of(task), List.of(lead.id), colleague(Staff.COLLEAGUE))))
                    .as("another agency")
                    .isEqualTo("0 tasks, 0 cases, 2 unchanged");
            assertThat(cases().staff
                            .as(
                                    Staff.COLLEAGUE,
                                    () -> team.give(
                                            "bom", lotte, List.of(task), List.of(lead.id), colleague(Staff.COLLEAGUE))))
                    .isEqualTo("1 tasks, 1 cases, 0 unchanged");
        } finally {
            present(Staff.CASE_LEAD, true);
        }
        assertThat(lead.lead().caseLead()).isEqualTo(Staff.subject(Staff.COLLEAGUE));
        assertThat(holders(lead)).containsOnly("Thijs");
        assertThat(holders(other)).containsOnly("Thijs");
    }

    private void away(int from, int to) {
        LocalDate today = LocalDate.now(cases().clock);
        assertThat(problems(Staff.CASE_LEAD, Staff.COLLEAGUE, from, to)).isEmpty();
        assertThat(absences("bom")).anyMatch(absence -> absence.firstDay().equals(today.plusDays(from)));
    }

    private List<Problem> problems(String who, String deputy, int from, int to) {
        LocalDate today = LocalDate.now(cases().clock);
        return cases().staff
                .as(Staff.CASE_LEAD, () -> absences()
                        .enter(
                                "bom",
                                Staff.subject(who),
                                Staff.subject(deputy),
                                today.plusDays(from),
                                today.plusDays(to))
                        .stream()
                        .map(Absences.Refusal::problem)
                        .toList());
    }

    private void give(String by, String task, String from, String to) {
        assertThat(cases().staff.as(by, () -> cases().doors
                        .tasks()
                        .assign(task, from == null ? null : Staff.subject(from), colleague(to))))
                .isTrue();
    }

    /** As the login server says when its list is read. */
    private void present(String user, boolean active) {
        People people = application().getBean(People.class);
        application().getBean(CurrentAsker.class).asSystem(() -> {
            Person now = people.all().stream()
                    .filter(person -> person.subject().equals(Staff.subject(user)))
                    .findFirst()
                    .orElseThrow();
            people.update(new Person(
                    now.subject(), now.name(), now.agency(), false, List.of("taskforce"), active, now.lastLogin()));
        });
    }

    private List<String> holders(LeadCase lead) {
        return lead.openTasks().stream().map(CoverPaths::holder).toList();
    }

    private static String holder(Task task) {
        String name =
                task.holder().name() == null ? "nobody" : first(task.holder().name());
        return task.holder().insteadOf() == null
                ? name
                : name + " for " + first(task.holder().insteadOf());
    }

    private static String first(String name) {
        return name.split(" ")[0];
    }

    private Colleague colleague(String user) {
        return cases().staff.as(user, () -> {
            var me = application().getBean(CurrentAsker.class).get();
            return new Colleague(me.subject(), me.name());
        });
    }

    private List<Absence> absences(String agency) {
        return cases().staff.as(Staff.CASE_LEAD, () -> absences().open(agency));
    }

    private Absences absences() {
        return application().getBean(Absences.class);
    }

    private CoverRounds rounds() {
        return application().getBean(CoverRounds.class);
    }
}
