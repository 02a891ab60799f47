package nl.groeiruimte.dev;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.halfyear.Gaps;
import nl.groeiruimte.programme.BackDating;
import nl.groeiruimte.programme.Demo;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.People;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.programme.ProgrammeWriter;
import nl.groeiruimte.programme.Replay;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nearly two years of a made-up programme behind the three demo cases, so that the figures tell something. What has ended is
 * written as history. What is open is really started and moved on, so that its tasks and its process go on from there, and
 * then put on the days on which it is said to have happened.
 */
final class DemoProgramme {

    private static final String LOADED = "demo-programme-loaded";

    private final DemoCases demo;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    DemoProgramme(ApplicationContext application, DemoCases demo, LocalDate today) {
        Environment settings = application.getEnvironment();
        DriverManagerDataSource source = new DriverManagerDataSource(settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"), settings.getRequiredProperty("spring.flyway.password"));
        this.demo = demo;
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.today = today;
    }

    /** Whether it was loaded by this start or an earlier one. */
    boolean loaded() {
        return owner.sql("select exists (select from groeiruimte.idempotency_key where key = ?)").param(LOADED).query(Boolean.class).single();
    }

    void load() {
        Console.say("Loading a demo programme of nearly two years ...");
        List<GeneratedCase> cases = Programme.of(Demo.SEED, Programme.Plan.demo(today));
        // Forgotten by its agency, so that the half-year's check of completeness finds something.
        cases.stream().filter(made -> made.open() && made.phase().equals("signal")).findFirst()
                .ifPresent(made -> made.lieSince(today.minusDays(Gaps.STALE_AFTER_DAYS + 7)));
        Map<GeneratedCase, UUID> open = new LinkedHashMap<>();
        cases.stream().filter(GeneratedCase::open).forEach(made -> open.put(made, demo.live(story(made))));
        transaction.executeWithoutResult(status -> {
            new ProgrammeWriter(owner, "").write(cases.stream().filter(made -> !made.open()).toList());
            open.forEach(new BackDating(owner)::move);
            UUID any = open.values().iterator().next();
            owner.sql("insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256) values ('bom', ?, ?, 'demo')")
                    .params(LOADED, any).update();
        });
    }

    private DemoStory story(GeneratedCase made) {
        return new DemoStory("programme-" + made.serial(), People.user(made.agency()), Replay.signal(made),
                Replay.steps(made, today).stream().map(DemoProgramme::turn).toList(), List.of());
    }

    private static Turn turn(Replay.Step step) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        step.answers().forEach((key, values) -> posted.put(key, values.stream()
                .map(value -> value.equals(Replay.FIRST_PROPOSITION) ? Turn.firstOf("propositions") : value).toList()));
        return new Turn(People.user(step.agency()), step.form(), posted);
    }
}
