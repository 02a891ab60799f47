package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.groeiruimte.cases.lead.PhaseTimes;
import nl.groeiruimte.desk.start.StartWork;
import nl.groeiruimte.platform.security.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What people find where their work begins: nothing is missed, and nobody hears what is not theirs. */
interface StartPaths {

    Cases cases();

    BeanFactory application();

    @Test
    default void whatOthersDidToACaseThatILeadIsToldAndWhatIDidMyselfIsNot() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        assertThat(changes(Staff.CASE_LEAD, lead)).as("did it all").isEmpty();
        String task = lead.task(Staff.CASE_LEAD, "record-confidentiality").id();
        give(Staff.COLLEAGUE, task, Staff.CASE_LEAD, Staff.COLLEAGUE);
        lead.does(Staff.COLLEAGUE, "record-confidentiality", Answers.confidentiality("space"));

        assertThat(changes(Staff.CASE_LEAD, lead)).hasSize(1).allMatch(line -> line.contains("geheimhouding"));
        assertThat(changes(Staff.COLLEAGUE, lead)).as("leads it not").isEmpty();
        assertThat(changes(Staff.of("horizon"), lead)).as("another region").isEmpty();
        assertThat(changes(Staff.COORDINATOR, lead)).isEmpty();
        assertThat(changes(Staff.PARTNER, lead)).isEmpty();
    }

    @Test
    default void answerOfARegionIsToldOnceAlthoughItIsAMessageToo() {
        LeadCase lead = Journey.offered(cases().signalled());

        assertThat(changes(Staff.CASE_LEAD, lead))
                .hasSize(1)
                .allMatch(line -> line.contains("propositie"))
                .noneMatch(line -> line.contains("(0 more)"));
        assertThat(changes(Staff.of("horizon"), lead)).as("was asked").isEmpty();
    }

    @Test
    default void taskThatAColleagueGaveMeIsToldUntilItIsWithSomebodyElse() {
        LeadCase lead = cases().signalled();
        String task = lead.task(Staff.CASE_LEAD, "assess-signal").id();
        give(Staff.CASE_LEAD, task, null, Staff.COLLEAGUE);
        assertThat(changes(Staff.COLLEAGUE, lead)).hasSize(1).allMatch(line -> line.contains("Taak voor u"));

        give(Staff.COLLEAGUE, task, Staff.COLLEAGUE, Staff.CASE_LEAD);
        assertThat(changes(Staff.COLLEAGUE, lead)).isEmpty();
    }

    @Test
    default void ownTasksComeBeforeThoseOfNobodyAndNoneOfColleaguesOrOnHold() {
        LeadCase mine = Journey.toPortfolio(cases().signalled());
        String words = mine.lead().codeName() + " record-confidentiality";
        assertThat(start(Staff.CASE_LEAD, StartWork::toDo)).hasSizeLessThanOrEqualTo(7);
        assertThat(start(Staff.COLLEAGUE, StartWork::toDo)).doesNotContain(words);
        assertThat(start(Staff.of("horizon"), StartWork::toDo)).doesNotContain(words);

        mine.acts(Staff.CASE_LEAD, "hold", Answers.hold(30));
        assertThat(start(Staff.CASE_LEAD, StartWork::toDo)).doesNotContain(words);
    }

    @Test
    default void visitThatCountsIsThatOfAnEarlierDayAllDayLong() {
        assertThat(start(Staff.COLLEAGUE, StartWork::visit)).as("the first").isNull();
        assertThat(start(Staff.COLLEAGUE, StartWork::visit)).as("the same day").isNull();

        change(
                "update groeiruimte.last_visit set seen_at = now() - interval '3 days' where subject = ?",
                Staff.COLLEAGUE);
        String earlier = start(Staff.COLLEAGUE, StartWork::visit);
        assertThat(earlier).isNotNull();
        assertThat(start(Staff.COLLEAGUE, StartWork::visit))
                .as("later that day")
                .isEqualTo(earlier);
        assertThat(start(Staff.CASE_LEAD, StartWork::visit)).as("somebody else").isNull();
    }

    @Test
    default void caseThatIsLongerInItsPhaseThanUsualStandsStillForItsLeadUnlessItWaitsOnPurpose() {
        LeadCase lead = Journey.toPortfolio(cases().signalled());
        change(
                "update groeiruimte.lead set phase_since = now() - interval '12 days' where id::text = ?",
                lead.id.toString());
        String still = lead.lead().codeName() + " 12 of 5";

        assertThat(still(Staff.CASE_LEAD, 5)).contains(still);
        assertThat(still(Staff.CASE_LEAD, 12))
                .noneMatch(line -> line.startsWith(lead.lead().codeName()));
        assertThat(still(Staff.COLLEAGUE, 5)).doesNotContain(still);
        assertThat(still(Staff.of("horizon"), 5)).doesNotContain(still);

        lead.acts(Staff.CASE_LEAD, "hold", Answers.hold(30));
        assertThat(still(Staff.CASE_LEAD, 5)).doesNotContain(still);
    }

    @Test
    default void timesOfPhasesAreThoseOfTheOwnAgencysCasesAlone() {
        int before = left(Staff.CASE_LEAD, "signal");
        int elsewhere = left(Staff.of("horizon"), "signal");
        Journey.toPortfolio(cases().signalled());

        assertThat(left(Staff.CASE_LEAD, "signal")).isEqualTo(before + 1);
        assertThat(left(Staff.of("horizon"), "signal")).isEqualTo(elsewhere);
    }

    private int left(String username, String phase) {
        return cases()
                .staff
                .as(username, () -> application().getBean(PhaseTimes.class).own())
                .stream()
                .filter(time -> time.phase().equals(phase))
                .mapToInt(PhaseTimes.Time::left)
                .sum();
    }

    private List<String> still(String username, int usual) {
        return start(username, work -> work.still(Map.of("articulation", usual)));
    }

    private List<String> changes(String username, LeadCase lead) {
        return start(username, StartWork::changes).stream()
                .filter(line -> line.startsWith(lead.lead().codeName() + ":"))
                .toList();
    }

    private <T> T start(String username, Function<StartWork, T> work) {
        return cases().staff.as(username, () -> work.apply(new StartWork(application())));
    }

    private void give(String by, String task, String from, String to) {
        cases().staff.as(by, () -> cases().doors
                .tasks()
                .assign(task, from == null ? null : Staff.subject(from), new Colleague(Staff.subject(to), to)));
    }

    private static void change(String sql, String about) {
        try (Connection database = ProcessDatabase.superuserConnection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, about.contains(".") ? Staff.subject(about) : about);
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
