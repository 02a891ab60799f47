package nl.groeiruimte.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.bundles.BundleWork;
import nl.groeiruimte.desk.documents.DemoTemplates;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the demo cases, by the services that the pages call. A start that was killed half-way is
 * completed by the next one; a database with other cases, or with all demo cases, is left as it is.
 */
final class DemoCases {

    private static final Duration LONGEST_STORY = Duration.ofMinutes(3);
    private static final String LOADED = "-loaded";

    private final ApplicationContext application;
    private final DemoDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    DemoCases(ApplicationContext application) {
        this.application = application;
        desk = new DemoDesk(application);
        jdbc = application.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        today = LocalDate.now(application.getBean(Clock.class));
    }

    void load() {
        List<DemoStory> missing = new DemoStories(today)
                .all().stream().filter(story -> marked(story, LOADED).isEmpty()).toList();
        DemoProgramme programme = new DemoProgramme(application, this, today);
        boolean bundled = new DemoBundle(today)
                .all("").stream().allMatch(story -> marked(story, LOADED).isPresent());
        if (missing.isEmpty() && bundled && programme.loaded() || holdsOnlyOtherCases()) {
            return;
        }
        Console.say("Loading demo cases ...");
        DemoUser.ALL.forEach(this::introduce);
        new DemoSites(application).fillIn();
        DemoTemplates.add(application);
        missing.forEach(this::load);
        if (!bundled) {
            loadBundle();
        }
        if (!programme.loaded()) {
            programme.load();
        }
    }

    private boolean holdsOnlyOtherCases() {
        boolean begun = new DemoStories(today)
                .all().stream().anyMatch(story -> marked(story, "").isPresent());
        return !begun
                && application
                        .getBean(CurrentAsker.class)
                        .asSystem(() ->
                                transaction.execute(status -> jdbc.sql("select exists (select from groeiruimte.lead)")
                                        .query(Boolean.class)
                                        .single()));
    }

    /** Into the directory of people, as a login does, so that colleagues can be chosen before they ever logged in. */
    private void introduce(DemoUser user) {
        DemoLogin.as(user, () -> {
            application.publishEvent(
                    new InteractiveAuthenticationSuccessEvent(DemoLogin.authentication(user), getClass()));
            return null;
        });
    }

    private void load(DemoStory story) {
        Console.say("Loading demo case " + story.ref() + " ...");
        UUID lead = live(story);
        // By the first of them, since only a start that was killed right here leaves the others out.
        if (!isAsked(story, lead)) {
            story.acts().forEach(act -> desk.act(lead, act));
        }
        DemoLogin.as(story.member(), () -> transaction.execute(status -> mark(story, LOADED, lead)));
    }

    /** Companies of several agencies that ask for capital, with their consent to a bundle. */
    private void loadBundle() {
        Console.say("Loading the demo bundle ...");
        UUID bundle = DemoLogin.as(
                DemoUser.named("coordinator.marieke"), () -> new BundleWork(application).begun(DemoBundle.NAME));
        new DemoBundle(today)
                .all(bundle.toString()).stream()
                        .filter(story -> marked(story, LOADED).isEmpty())
                        .forEach(story -> {
                            UUID lead = live(story);
                            story.acts().forEach(act -> desk.act(lead, act));
                            DemoLogin.as(
                                    story.member(), () -> transaction.execute(status -> mark(story, LOADED, lead)));
                        });
    }

    /** Starts the case unless it was, and takes all turns; gives the case. */
    UUID live(DemoStory story) {
        UUID lead = marked(story, "").orElseGet(() -> register(story));
        // Polled, because the shortlist is computed in the background.
        Awaitility.await("demo case " + story.ref())
                .atMost(LONGEST_STORY)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .until(() -> desk.play(lead, story.member(), story.turns()));
        return lead;
    }

    private UUID register(DemoStory story) {
        Registration registration = application.getBean(Registration.class);
        FormResult signal = application
                .getBean(FormCatalogue.class)
                .form(Registration.FORM)
                .read(story.signal(), registration.options(), today);
        if (!signal.ok()) {
            throw new IllegalStateException("The signal was refused: " + signal.errors());
        }
        return DemoLogin.as(
                story.member(),
                () -> transaction.execute(status -> {
                    UUID lead = registration.register(signal.values(), "form").id();
                    mark(story, "", lead);
                    return lead;
                }));
    }

    private boolean isAsked(DemoStory story, UUID lead) {
        return DemoLogin.as(
                story.member(),
                () -> !application.getBean(PartnerRequests.class).of(lead).isEmpty());
    }

    /** The case of this story, once this far; kept where the API keeps which key started which case. */
    private Optional<UUID> marked(DemoStory story, String suffix) {
        return DemoLogin.as(
                story.member(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select lead_id from groeiruimte.idempotency_key where agency = ? and key = ?")
                        .params(story.member().agency(), key(story, suffix))
                        .query(UUID.class)
                        .optional()));
    }

    private int mark(DemoStory story, String suffix, UUID lead) {
        return jdbc.sql("insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256)"
                        + " values (?, ?, ?, 'demo')")
                .params(story.member().agency(), key(story, suffix), lead)
                .update();
    }

    private static String key(DemoStory story, String suffix) {
        return "demo-" + story.ref() + suffix;
    }
}
