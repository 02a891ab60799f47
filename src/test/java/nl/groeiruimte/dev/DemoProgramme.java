package nl.groeiruimte.dev;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.programme.BackDating;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.People;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.programme.ProgrammeWriter;
import nl.groeiruimte.programme.Replay;
import nl.groeiruimte.reports.cycle.Gaps;
import nl.groeiruimte.reports.document.HalfYear;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nearly two years of a made-up programme behind the three demo cases, so that the figures tell something. What has
 * ended is written as history. What is open is really started and moved on, so that its tasks and its process go on
 * from there, and then put on the days on which it is said to have happened.
 */
final class DemoProgramme {

    private static final String LOADED = "demo-programme-loaded";
    private static final String REPORTED = "demo-half-years-closed";

    private final ApplicationContext application;
    private final DemoCases demo;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    DemoProgramme(ApplicationContext application, DemoCases demo, LocalDate today) {
        DriverManagerDataSource source = new DriverManagerDataSource(
                application.getEnvironment().getRequiredProperty("spring.datasource.url"),
                EmbeddedPostgresServer.SUPERUSER,
                "");
        this.application = application;
        this.demo = demo;
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.today = today;
    }

    /** Whether it was loaded by this start or an earlier one. */
    boolean loaded() {
        return marked(LOADED) && marked(REPORTED);
    }

    void load() {
        Programme.Plan plan = Programme.Plan.demo(today);
        List<GeneratedCase> cases = Programme.of(Demo.SEED, plan);
        List<HalfYear> over = Stream.iterate(HalfYear.of(plan.from()), Objects::nonNull, HalfYear::next)
                .filter(period -> period.lastDay().isBefore(today))
                .toList();
        HalfYear corrected = over.size() < 2 ? null : over.get(over.size() - 2);
        GeneratedCase late = corrected == null
                ? null
                : cases.stream()
                        .filter(made -> !made.open() && made.recordedLate(corrected))
                        .findFirst()
                        .orElse(null);
        if (!marked(LOADED)) {
            load(cases, late);
        }
        cases.stream()
                .filter(made -> !made.open() && made != late && made.comparedOn() != null)
                .forEach(this::compare);
        close(over, corrected, late);
    }

    /** The half-years that are over, one of which is corrected because a case was recorded late. */
    private void close(List<HalfYear> over, HalfYear corrected, GeneratedCase late) {
        if (!over.isEmpty()) {
            Console.say("Closing " + over.size() + " half-years of it, so that there are reports to read ...");
        }
        DemoReports reports = new DemoReports(application, owner);
        for (HalfYear period : over) {
            if (!reports.closed(period)) {
                reports.close(period);
            }
            if (period.equals(corrected) && late != null && !reports.corrected(period)) {
                if (!owner.sql("select exists (select from groeiruimte.lead where id = ?)")
                        .param(late.id())
                        .query(Boolean.class)
                        .single()) {
                    transaction.executeWithoutResult(status -> new ProgrammeWriter(owner, "").write(List.of(late)));
                }
                reports.correct(period);
            }
        }
        transaction.executeWithoutResult(status -> mark(REPORTED));
    }

    private void load(List<GeneratedCase> cases, GeneratedCase late) {
        Console.say("Loading a demo programme of nearly two years ...");
        // Forgotten by its agency, so that the half-year's check of completeness finds something.
        cases.stream()
                .filter(made -> made.open() && made.phase().equals("signal"))
                .findFirst()
                .ifPresent(made -> made.lieSince(today.minusDays(Gaps.STALE_AFTER_DAYS + 7)));
        Map<GeneratedCase, UUID> open = new LinkedHashMap<>();
        cases.stream().filter(GeneratedCase::open).forEach(made -> open.put(made, demo.live(story(made))));
        transaction.executeWithoutResult(status -> {
            new ProgrammeWriter(owner, "")
                    .write(cases.stream()
                            .filter(made -> !made.open() && made != late)
                            .toList());
            open.forEach(new BackDating(owner)::move);
            mark(LOADED);
        });
    }

    /** As the product did on that day, so that which needs failed where is known of the past too. */
    private void compare(GeneratedCase made) {
        if (owner.sql("select exists (select from groeiruimte.shortlist where lead_id = ?)")
                .param(made.id())
                .query(Boolean.class)
                .single()) {
            return;
        }
        application.getBean(DemoClock.class).on(made.comparedOn(), () -> application
                .getBean(Shortlists.class)
                .compute(made.id()));
        // The database writes down its own time, which is after the case ended.
        owner.sql("delete from groeiruimte.case_event where lead_id = ? and type = 'shortlist-computed'")
                .param(made.id())
                .update();
    }

    private boolean marked(String mark) {
        return owner.sql("select exists (select from groeiruimte.idempotency_key where key = ?)")
                .param(mark)
                .query(Boolean.class)
                .single();
    }

    private void mark(String mark) {
        owner.sql("""
                        insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256)
                        select 'bom', ?, id, 'demo' from groeiruimte.lead order by id limit 1""").param(mark).update();
    }

    private DemoStory story(GeneratedCase made) {
        return new DemoStory(
                "programme-" + made.serial(),
                People.user(made.agency()),
                Replay.signal(made),
                Replay.steps(made, today).stream().map(DemoProgramme::turn).toList(),
                List.of());
    }

    private static Turn turn(Replay.Step step) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        step.answers()
                .forEach((key, values) -> posted.put(
                        key,
                        values.stream()
                                .map(value ->
                                        value.equals(Replay.FIRST_PROPOSITION) ? Turn.firstOf("propositions") : value)
                                .toList()));
        return new Turn(People.user(step.agency()), step.form(), posted);
    }
}
