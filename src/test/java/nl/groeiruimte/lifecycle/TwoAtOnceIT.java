package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.groeiruimte.cases.inquiry.Inquiry.State;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people act on one case at the same moment. */
@ProcessTest
class TwoAtOnceIT {

    @Autowired
    private Cases cases;

    private ExecutorService threads;

    @BeforeEach
    void start() {
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void bothAnswersLandAndTheCaseGoesOnOnce() throws Exception {
        LeadCase lead = Journey.asked(cases.signalled(), "horizon", "oost-nl");
        Task horizon = lead.task(Staff.of("horizon"), "make-proposition");
        Task oost = lead.task(Staff.of("oost-nl"), "make-proposition");

        List<DeskWork.Sent> sent;
        try (Connection gate = ProcessDatabase.superuserConnection()) {
            // Nobody can write a step of a case, so both have read where it stands when the gate opens.
            gate.setAutoCommit(false);
            execute(gate, "lock table engine.act_ru_execution in share mode");
            List<CompletableFuture<DeskWork.Sent>> answers = together(
                    () -> lead.send(Staff.of("horizon"), horizon, Answers.offer("lelystad-airport")),
                    () -> lead.send(Staff.of("oost-nl"), oost, Answers.DECLINE));
            await().atMost(Duration.ofMinutes(1)).until(() -> waitingForALock(gate) == 2);
            gate.rollback();
            sent = answers.stream().map(CompletableFuture::join).toList();
        }

        assertThat(sent).allSatisfy(answer -> assertThat(answer).isInstanceOf(DeskWork.Sent.Done.class));
        assertThat(lead.inquiry("horizon").state()).isEqualTo(State.OFFERED);
        assertThat(lead.inquiry("oost-nl").state()).isEqualTo(State.DECLINED);
        lead.waitsFor("resolution", "record-choice@bom");
        assertThat(lead.timeline())
                .filteredOn(entry -> entry.type().code().startsWith("region-"))
                .hasSize(2);
    }

    @Test
    void ofTwoWhoDoOneTaskExactlyOneDoesItAndTheOtherIsTold() {
        LeadCase lead = cases.signalled();
        Task task = lead.task(Staff.CASE_LEAD, "assess-signal");
        Map<String, List<String>> decline =
                Answers.of("decision", "decline", "declineReason", "other", "declineExplanation", "Anders");

        List<DeskWork.Sent> sent = together(
                        () -> lead.send(Staff.CASE_LEAD, task, Answers.PORTFOLIO),
                        () -> lead.send(Staff.COLLEAGUE, task, decline))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        int late = sent.get(0) instanceof DeskWork.Sent.Late ? 0 : 1;
        assertThat(sent.get(1 - late)).isInstanceOf(DeskWork.Sent.Done.class);
        assertThat(sent.get(late)).isInstanceOfSatisfying(DeskWork.Sent.Late.class, told -> {
            assertThat(told.task().ending().byName()).isEqualTo(late == 0 ? "Thijs Verhoeven" : "Lotte van den Heuvel");
            assertThat(told.task().ending().at()).isNotNull();
        });
        lead.isSound();
        assertThat(lead.timeline())
                .filteredOn(entry -> Set.of(EventType.INTO_PORTFOLIO, EventType.SIGNAL_DECLINED)
                        .contains(entry.type()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.type())
                        .isEqualTo(late == 0 ? EventType.SIGNAL_DECLINED : EventType.INTO_PORTFOLIO));
    }

    @Test
    void taskOfOnesOwnIsEitherDoneOrWithdrawn() {
        LeadCase lead = Journey.toPortfolio(cases.signalled())
                .acts(
                        Staff.CASE_LEAD,
                        "give-errand",
                        Answers.of("colleague", "all", "what", "Bel de wethouder", "dueOn", Answers.day(9)));
        Task task = lead.task(Staff.COLLEAGUE, "do-errand");
        Map<String, List<String>> withdraw =
                Answers.of("chase", "withdraw", "errand", task.subjectId().toString());

        List<Boolean> done = together(
                        () -> lead.send(Staff.COLLEAGUE, task, Answers.of("word", "Gebeld"))
                                instanceof DeskWork.Sent.Done,
                        () -> withdraws(lead, withdraw))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(done).containsExactlyInAnyOrder(true, false);
        lead.isSound().tells(Journey.PORTFOLIO, "errand-given", done.get(0) ? "errand-done" : "errand-withdrawn");
    }

    /** Who comes too late finds nothing to withdraw. */
    private static boolean withdraws(LeadCase lead, Map<String, List<String>> withdraw) {
        try {
            return lead.tries(Staff.CASE_LEAD, "change-errand", withdraw);
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void financierGetsOneQuestionOfTwoWhoAskTheSame() {
        LeadCase lead = Journey.articulated(Journey.toPortfolio(cases.signalled()), "capital")
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED);

        List<Boolean> done = together(() -> asks(lead, Staff.CASE_LEAD), () -> asks(lead, Staff.COLLEAGUE)).stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(done).containsExactlyInAnyOrder(true, false);
        lead.isSound().waitsFor("own-region", "search-own-region@bom", "answer-partner@invest-nl");
    }

    /** Who comes much later is told that it was asked already. */
    private static boolean asks(LeadCase lead, String user) {
        try {
            return lead.tries(user, "ask-financing", FinancierPaths.ASK);
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void ofTwoWhoWithdrawACaseOneDoesItAndTheOtherFindsItDone() {
        LeadCase lead = Journey.confirmed(cases.signalled());

        List<Boolean> done = together(
                        () -> lead.tries(Staff.CASE_LEAD, "withdraw", Answers.WITHDRAW),
                        () -> lead.tries(Staff.COLLEAGUE, "withdraw", Answers.WITHDRAW))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(done).contains(true);
        lead.waitsFor("learning", "record-learning@bom");
        assertThat(lead.timeline())
                .filteredOn(entry -> entry.type() == EventType.WITHDRAWN)
                .hasSize(1);
    }

    @SafeVarargs
    private <T> List<CompletableFuture<T>> together(Supplier<T>... work) {
        CountDownLatch ready = new CountDownLatch(work.length);
        return Stream.of(work)
                .map(one -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            arrive(ready);
                            return one.get();
                        },
                        threads))
                .toList();
    }

    private static void arrive(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int waitingForALock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
