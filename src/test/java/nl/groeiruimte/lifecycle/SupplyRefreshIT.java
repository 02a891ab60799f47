package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.SupplyProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.supply.instrument.Instruments;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import nl.groeiruimte.supply.site.SupplyWork;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of the model {@code supply-refresh}; each test has a quarter of its own, far ahead of the other tests. */
@ProcessTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupplyRefreshIT {

    private static final String MEMBER = Staff.of("horizon");

    @Autowired
    private MovableClock clock;

    @Autowired
    private Staff staff;

    @Autowired
    private SupplyProcess process;

    @Autowired
    private LeadProcess leads;

    @Autowired
    private DeskWork desk;

    @Autowired
    private Sites sites;

    @Autowired
    private Instruments instruments;

    @Autowired
    private ProcessCoverage coverage;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TransactionTemplate transaction;

    @Autowired
    void use(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void backToToday() {
        for (ProcessInstance round : rounds()) {
            asker.asSystem(() -> runtime.deleteProcessInstance(round.getId(), "end of the test"));
        }
        clock.reset();
    }

    @Test
    void theTimerAsksEveryAgencyOnceAndAskingByHandThenAsksNobody() {
        String quarter = inYear(2051);
        Job timer = management
                .createJobQuery()
                .processDefinitionKey(SupplyProcess.KEY)
                .activityId("quarter-began")
                .singleResult();
        assertThat(timer.getDuedate().toInstant())
                .isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofDays(93)));
        assertThat(OffsetDateTime.ofInstant(timer.getDuedate().toInstant(), clock.getZone()))
                .satisfies(due -> {
                    assertThat(due.getDayOfMonth()).isOne();
                    assertThat(due.getMonthValue()).isIn(1, 4, 7, 10);
                });
        asker.asSystem(() -> management.executeJob(timer.getId()));

        assertThat(rounds()).extracting(ProcessInstance::getBusinessKey).containsExactly(quarter);
        assertThat(inboxes(quarter)).hasSize(10).contains("horizon", "innovationquarter", "liof");

        ask();
        assertThat(rounds()).hasSize(1);
        assertThat(inboxes(quarter)).hasSize(10);
    }

    @Test
    void whatAnAgencyConfirmsIsFreshAndOnlyItsOwn() {
        String quarter = inYear(2052);
        ask();
        LocalDate today = LocalDate.now(clock);
        send(
                quarter,
                Map.of("confirm", List.of("chosen"), "sites", List.of("almere-pampus")),
                DeskWork.Sent.Done.class);
        assertThat(horizonSites())
                .filteredOn(site -> today.equals(site.confirmedOn()))
                .extracting(Site::code)
                .containsExactly("almere-pampus");
        assertThat(inboxes(quarter)).hasSize(9).doesNotContain("horizon");
        assertThat(round(quarter, "horizon")).containsEntry("answer", "chosen").containsEntry("confirmed_sites", 1);
        assertThat(round(quarter, "bom")).containsEntry("answer", null);
    }

    @Test
    void investNlConfirmsItsInstrumentsAndAnAgencyItsOwnBesideItsSites() {
        String quarter = inYear(2070);
        ask();
        LocalDate today = LocalDate.now(clock);
        send(quarter, "invest-nl", Staff.PARTNER, Map.of("confirm", List.of("all")));
        send(
                quarter,
                "horizon",
                MEMBER,
                Map.of("confirm", List.of("chosen"), "sites", List.of("instrument:leader-flevoland", "zuiderhage")));
        assertThat(round(quarter, "invest-nl"))
                .containsEntry("confirmed_sites", 0)
                .hasEntrySatisfying("confirmed_instruments", count -> assertThat((Integer) count)
                        .isGreaterThan(10));
        assertThat(round(quarter, "horizon"))
                .containsEntry("confirmed_sites", 1)
                .containsEntry("confirmed_instruments", 1);
        assertThat(as(MEMBER, () -> instruments.find("wbso").orElseThrow().confirmedOn()))
                .isEqualTo(today);
        assertThat(as(
                        MEMBER,
                        () -> instruments.find("mit-flevoland").orElseThrow().confirmedOn()))
                .isNotEqualTo(today);
    }

    @Test
    void allSitesAreConfirmedAtOnceSaveWithdrawnOnesAndThoseOfOthers() {
        String quarter = inYear(2053);
        ask();
        LocalDate today = LocalDate.now(clock);
        as(MEMBER, () -> sites.withdraw("zuiderhage"));
        try {
            send(quarter, Map.of("confirm", List.of("all")), DeskWork.Sent.Done.class);
            assertThat(horizonSites()).isNotEmpty().allMatch(site -> today.equals(site.confirmedOn()));
            assertThat(as(MEMBER, () -> sites.find("zuiderhage").orElseThrow().confirmedOn()))
                    .isNotEqualTo(today);
            assertThat(as(MEMBER, () -> sites.ofAgency("oost-nl")))
                    .isNotEmpty()
                    .noneMatch(site -> today.equals(site.confirmedOn()));
        } finally {
            as(MEMBER, () -> sites.restore("zuiderhage"));
        }
    }

    @Test
    void listGoesOnFromPageToPageWithTheOwnSitesFirst() {
        for (String who : List.of(MEMBER, Staff.COORDINATOR)) {
            List<Site> whole = as(who, () -> new SupplyWork(application).pages(1_000));
            assertThat(whole).hasSizeGreaterThan(20).extracting(Site::code).doesNotHaveDuplicates();
            for (int size : new int[] {1, 2, 3, 7}) {
                assertThat(as(who, () -> new SupplyWork(application).pages(size)))
                        .as("pages of %d", size)
                        .isEqualTo(whole);
            }
        }
        List<Site> seen = as(MEMBER, () -> new SupplyWork(application).pages(7));
        assertThat(seen.subList(0, horizonSites().size()))
                .allMatch(site -> site.agency().equals("horizon"));
    }

    @Test
    void onlyTheSitesThatWereNotConfirmedForLongestAreToBeTicked() {
        List<Site> all = as(MEMBER, () -> sites.leastConfirmed("horizon", 1_000));
        assertThat(as(MEMBER, () -> sites.leastConfirmed("horizon", 2))).isEqualTo(all.subList(0, 2));
        assertThat(as(MEMBER, () -> sites.available("horizon"))).isEqualTo(all.size());
    }

    @Test
    void confirmingNothingNeedsAReason() {
        String quarter = inYear(2054);
        ask();
        send(quarter, Map.of("confirm", List.of("none")), DeskWork.Sent.Wrong.class);
        send(
                quarter,
                Map.of("confirm", List.of("none"), "reason", List.of("Cijfers volgen")),
                DeskWork.Sent.Done.class);
        assertThat(round(quarter, "horizon"))
                .containsEntry("reason", "Cijfers volgen")
                .containsEntry("confirmed_sites", 0);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndTheRoundEndsWhenTheNextQuarterBegins() {
        String quarter = inYear(2055);
        ask();
        ProcessInstance running = rounds().get(0);
        send(quarter, Map.of("confirm", List.of("all")), DeskWork.Sent.Done.class);

        List<Job> reminders = jobs(running, "remind-agency");
        assertThat(reminders).hasSize(9);
        reminders.forEach(job -> asker.asSystem(() -> management.executeJob(job.getId())));
        assertThat(round(quarter, "bom").get("reminded_at")).isNotNull();
        assertThat(round(quarter, "horizon").get("reminded_at")).isNull();
        assertThat(one(
                        "select count(*) from groeiruimte.task where matter = 'supply-refresh'"
                                + " and period = ? and reminded_at is not null",
                        quarter))
                .isEqualTo(9L);

        Job over = jobs(running, "quarter-over").get(0);
        assertThat(over.getDuedate().toInstant())
                .isEqualTo(OffsetDateTime.parse("2055-04-01T00:00+02:00").toInstant());
        asker.asSystem(() -> management.executeJob(over.getId()));
        assertThat(rounds()).isEmpty();
        assertThat(inboxes(quarter)).isEmpty();
        assertThat(round(quarter, "bom").get("closed_at")).isNotNull();
        assertThat(round(quarter, "horizon").get("closed_at")).isNull();
    }

    @Test
    void theRoundEndsWithTheLastAnswer() {
        String quarter = inYear(2056);
        ask();
        String instance = rounds().get(0).getId();
        for (String agency : inboxes(quarter)) {
            String taskId = task(quarter, agency);
            leads.complete(taskId, Map.of());
        }
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(ended.getEndActivityId()).isEqualTo("all-answered");
    }

    @Test
    void taskWithoutACaseIsSeenByItsAgencyAndTheCoordinatorAlone() {
        String quarter = inYear(2057);
        ask();
        assertThat(seen(MEMBER, quarter)).containsExactly("horizon");
        assertThat(seen(Staff.COORDINATOR, quarter)).hasSize(10);
        assertThat(seen(Staff.PARTNER, quarter)).containsExactly("invest-nl");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepAndFlowOfTheModelWasTaken() {
        assertThat(coverage.missing(SupplyProcess.KEY))
                .as("see %s", coverage.report(SupplyProcess.KEY))
                .isEmpty();
    }

    /** Puts the clock on a day in the first quarter of a year. */
    private String inYear(int year) {
        clock.reset();
        clock.forward(Duration.between(
                Instant.now(),
                LocalDate.of(year, 2, 10).atTime(12, 0).atZone(clock.getZone()).toInstant()));
        return year + "-Q1";
    }

    private void ask() {
        as(Staff.COORDINATOR, () -> {
            process.start();
            return null;
        });
    }

    private void send(String quarter, Map<String, List<String>> form, Class<? extends DeskWork.Sent> expected) {
        String task = task(quarter, "horizon");
        assertThat(as(MEMBER, () -> desk.send(task, form))).get().isInstanceOf(expected);
    }

    private void send(String quarter, String inbox, String user, Map<String, List<String>> form) {
        String task = task(quarter, inbox);
        assertThat(as(user, () -> desk.send(task, form))).get().isInstanceOf(DeskWork.Sent.Done.class);
    }

    private List<ProcessInstance> rounds() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(SupplyProcess.KEY)
                .list();
    }

    private List<Job> jobs(ProcessInstance instance, String step) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(step)
                .list();
    }

    private List<Site> horizonSites() {
        return as(MEMBER, () -> sites.ofAgency("horizon"));
    }

    private List<String> inboxes(String quarter) {
        return inSystem(() -> jdbc.sql("""
                        select inbox from groeiruimte.task where matter = 'supply-refresh' and period = ?
                            and ended_at is null""").param(quarter).query(String.class).list());
    }

    private String task(String quarter, String agency) {
        return (String)
                inSystem(() -> jdbc.sql("""
                        select id from groeiruimte.task where matter = 'supply-refresh' and period = ?
                            and inbox = ?""").params(quarter, agency).query().singleValue());
    }

    private List<String> seen(String username, String quarter) {
        return as(
                username,
                () -> transaction.execute(status -> jdbc.sql("select inbox from groeiruimte.task where period = ?")
                        .param(quarter)
                        .query(String.class)
                        .list()));
    }

    private Map<String, Object> round(String quarter, String agency) {
        return inSystem(() -> jdbc.sql("select * from groeiruimte.supply_round where quarter = ? and agency = ?")
                .params(quarter, agency)
                .query()
                .singleRow());
    }

    private Object one(String sql, String parameter) {
        return inSystem(() -> jdbc.sql(sql).param(parameter).query().singleValue());
    }

    private <T> T inSystem(Supplier<T> work) {
        return asker.asSystem(() -> transaction.execute(status -> work.get()));
    }

    private <T> T as(String username, Supplier<T> work) {
        return staff.as(username, work);
    }
}
