package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.process.HalfYearProcess;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.cycle.ReportTexts;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who make a half-year's report, at their tasks. */
@TestComponent
class HalfYearDesk {

    static final String MINISTRY = "ministerie.pieter";

    private final HalfYearProcess process;
    private final DeskWork desk;
    private final ReportTexts texts;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final LeadProcess engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Staff staff;
    private final CurrentAsker asker;

    HalfYearDesk(
            HalfYearProcess process,
            DeskWork desk,
            ReportTexts texts,
            HalfYearEngine engine,
            JdbcClient jdbc,
            Staff staff,
            CurrentAsker asker) {
        this.process = process;
        this.desk = desk;
        this.texts = texts;
        this.runtime = engine.runtime();
        this.management = engine.management();
        this.engine = engine.tasks();
        this.jdbc = jdbc;
        this.transaction = engine.transaction();
        this.staff = staff;
        this.asker = asker;
    }

    /** What lies under the desk. */
    @TestComponent
    record HalfYearEngine(
            RuntimeService runtime,
            ManagementService management,
            LeadProcess tasks,
            PlatformTransactionManager transactions) {

        TransactionTemplate transaction() {
            return new TransactionTemplate(transactions);
        }
    }

    void begin(HalfYear period) {
        as(Staff.COORDINATOR, () -> {
            process.start(period.toString());
            return null;
        });
    }

    boolean goOn(HalfYear period) {
        return as(Staff.COORDINATOR, () -> process.goOn(period.toString()));
    }

    /** From the beginning to the coordinator's last task: nothing mended, texts written, nobody commenting. */
    void readyToClose(HalfYear period, String... bodies) {
        begin(period);
        runIfThere(period, "mending-over");
        write(period, bodies);
        send(period, Staff.COORDINATOR, "write-texts", Map.of("ready", List.of("true")), DeskWork.Sent.Done.class);
        run(period, "comments-over");
    }

    void close(HalfYear period) {
        send(period, Staff.COORDINATOR, "close-half-year", Map.of("sure", List.of("true")), DeskWork.Sent.Done.class);
    }

    void write(HalfYear period, String... bodies) {
        as(Staff.COORDINATOR, () -> {
            for (int i = 0; i < bodies.length; i++) {
                String code = ReportTexts.CODES.get(i);
                int seen = texts.latest(period).containsKey(code)
                        ? texts.latest(period).get(code).revision()
                        : 0;
                assertThat(texts.save(period, code, seen, bodies[i]).saved()).isTrue();
            }
            return null;
        });
    }

    <T extends DeskWork.Sent> T send(
            HalfYear period, String username, String form, Map<String, List<String>> posted, Class<T> expected) {
        String inbox = inbox(username);
        String task = tasks(period).entrySet().stream()
                .filter(open -> open.getValue().equals(form + " " + inbox))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " of " + inbox + " is not in " + tasks(period)));
        return expected.cast(as(username, () -> desk.send(task, posted)).orElseThrow());
    }

    /** Ends a task whoever it is of. */
    void complete(String task) {
        engine.complete(task, Map.of());
        execute("update groeiruimte.task set ended_at = now(), end_kind = 'completed' where id = '" + task + "'");
    }

    /** Open tasks of a half-year: form and inbox by id. */
    Map<String, String> tasks(HalfYear period) {
        Map<String, String> open = new HashMap<>();
        asSystem(() -> {
            jdbc.sql("select id, form, inbox from groeiruimte.task"
                            + " where matter = 'half-year-report' and period = ? and ended_at is null")
                    .param(period.toString())
                    .query(row -> {
                        open.put(row.getString("id"), row.getString("form") + " " + row.getString("inbox"));
                    });
            return null;
        });
        return open;
    }

    LocalDate due(String task) {
        return asSystem(() -> jdbc.sql("select due_on from groeiruimte.task where id = ?")
                .param(task)
                .query(LocalDate.class)
                .single());
    }

    List<ProcessInstance> running(HalfYear period) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(HalfYearProcess.KEY)
                .processInstanceBusinessKey(period.toString())
                .list();
    }

    void run(HalfYear period, String timer) {
        List<Job> jobs = jobs(period, timer);
        assertThat(jobs).as(timer).hasSize(1);
        asker.asSystem(() -> management.executeJob(jobs.get(0).getId()));
    }

    private void runIfThere(HalfYear period, String timer) {
        jobs(period, timer).forEach(job -> asker.asSystem(() -> management.executeJob(job.getId())));
    }

    private List<Job> jobs(HalfYear period, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(running(period).get(0).getId())
                .activityId(timer)
                .list();
    }

    /** A case that ended on a day without a lesson. */
    static void caseWithoutLesson(String agency, LocalDate endedOn) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, outcome,
                    stage, life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                    signalled_at, portfolio_at, ended_at)
                values ('%1$s', 'GR-%1$s', 'Zonder-les %1$s', '%2$s', 'closed', now(), 'abroad', 'scale-up', 3,
                    '{photonics}', true, true,
                    'PV30', '{space}', '2028-01-01', 'form', '%3$s', '%3$s', '%3$s')""".formatted(id, agency, endedOn));
    }

    /** A case that never was in the portfolio, and was realised in another region on a day. */
    static UUID realisedCase(LocalDate on, String capital) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage,
                    life_phase, technologies, makes, limited_at_location, province, kinds, needed_by, source,
                    signalled_at, chosen, realised_on)
                values ('%1$s', 'GR-%1$s', 'Gelukt %1$s', 'bom', 'learning', now(), 'scale-up', 3, '{photonics}', true,
                    true,
                    'PV30', '{space}', '2028-01-01', 'form', '%2$s', 'other-region', '%2$s')""".formatted(id, on));
        execute("insert into groeiruimte.realisation (lead_id, realised_on, capital_retained_eur, "
                + "became_scale_up, recorded_by, recorded_at)"
                + " values ('%s', '%s', %s, false, 'test', now())".formatted(id, on, capital));
        return id;
    }

    /** The lessons of all cases of an agency. */
    static void learn(String agency) {
        execute("insert into groeiruimte.learning (lead_id, theme, would_have_helped, learned, recorded_by, "
                + "recorded_at)"
                + " select id, 'space', 'x', 'y', 'z', now() from groeiruimte.lead where origin_agency = '"
                + agency
                + "' on conflict do nothing");
    }

    static void execute(String sql) {
        try (Connection connection = ProcessDatabase.superuserConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T as(String username, Supplier<T> work) {
        return staff.as(username, work);
    }

    <T> T asSystem(Supplier<T> work) {
        return asker.asSystem(() -> transaction.execute(status -> work.get()));
    }

    /** With the rights that somebody has in the database, around the application. */
    <T> T inDatabase(String username, Supplier<T> work) {
        return as(username, () -> transaction.execute(status -> work.get()));
    }

    private String inbox(String username) {
        return as(username, () -> asker.get().inboxes().get(0));
    }
}
