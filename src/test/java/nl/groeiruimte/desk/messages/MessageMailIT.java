package nl.groeiruimte.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.mail.Letter;
import nl.groeiruimte.platform.mail.MailWriter;
import nl.groeiruimte.platform.mail.Recipient;
import nl.groeiruimte.platform.message.Delivery;
import nl.groeiruimte.platform.message.Messages;
import nl.groeiruimte.platform.message.MessagesToMail;
import nl.groeiruimte.platform.message.News;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.ReadingAs;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a message to the mail about it, and how people choose what they get. */
@IntegrationTest
class MessageMailIT {

    private static final String USER = "bom.lotte";
    private static final String LOTTE = DemoUser.named(USER).subject();

    @Autowired
    private Messages messages;

    @Autowired
    private MessagesToMail waiting;

    @Autowired
    private MessageMailer mailer;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private List<MailWriter> writers;

    @Autowired
    private Directory directory;

    @Autowired
    private ReadingAs reading;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nothingChosenAndNothingWaiting() throws SQLException {
        assertThat(directory.read()).isTrue();
        backdoor("delete from groeiruimte.message_setting where subject = '" + LOTTE + "'");
        backdoor("delete from groeiruimte.message_to_mail");
    }

    @Test
    void messageIsMailedOnceToWhoWantsItAtOnceHoweverManyNodesLook() {
        news(LOTTE, false);
        news("oost-nl", true);
        CompletableFuture<Void> node = CompletableFuture.runAsync(mailer::tellAtOnce);
        mailer.tellAtOnce();
        node.join();
        mailer.tellAtOnce();

        String mine = newest(LOTTE);
        assertThat(recipients(mine)).containsExactly(LOTTE);
        assertThat(recipients(newest("oost-nl"))).isNotEmpty().doesNotContain(LOTTE);
        assertThat(written("supply-file", mine).orElseThrow().subject())
                .isEqualTo("Uw bestand met aanbod is gelezen, u kunt het toepassen");
        assertThat(written("supply-file", newest("oost-nl"))).as("another's").isEmpty();
    }

    @Test
    void whatCannotBeChosenIsToldFieldByFieldAndNothingIsKept() {
        Desk desk = new Desk(port);
        Map<String, String> bent = Map.of("supply-file", "hourly", "note", "", "answer", "weekly", "language", "fr");
        PageSession.Page page = desk.send(USER, "/messages/settings", "/messages/settings", bent);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#kind-supply-file\"", "href=\"#kind-note\"", "href=\"#language\"")
                .doesNotContain("href=\"#kind-answer\"")
                .containsOnlyOnce("value=\"weekly\" selected");
        assertThat(desk.open(USER, "/messages/settings").body()).doesNotContain("value=\"weekly\" selected");
    }

    @Test
    void chosenOnThePageIsWhatIsMailedAndStoppedByTheLinkIsNot() {
        Desk desk = new Desk(port);
        desk.send(USER, "/messages/settings", "/messages/settings", Map.of("supply-file", "daily", "language", "en"));
        assertThat(desk.open(USER, "/messages/settings").body()).contains("value=\"daily\" selected");
        news(LOTTE, false);
        mailer.tellAtOnce();
        assertThat(recipients(newest(LOTTE))).isEmpty();

        String period = "0-" + Instant.now().plusSeconds(60).toEpochMilli();
        assertThat(written("summary-daily", period)).isPresent();
        inTransaction(() -> {
            preferences.stop(LOTTE, "summary-daily");
            return null;
        });
        assertThat(written("summary-daily", period)).isEmpty();
        assertThat(reading.person(LOTTE, person -> preferences.of(LOTTE)).orElseThrow())
                .contains(Locale.ENGLISH);
    }

    @Test
    void eachPeriodIsSummarisedOnceAndWithoutAGap() throws SQLException {
        backdoor("update groeiruimte.message_summary set told_until = now() - interval '9 days'");
        Instant monday = Instant.now().minus(Duration.ofDays(2));
        var first =
                inTransaction(() -> waiting.summarise(Delivery.WEEKLY, monday)).orElseThrow();
        assertThat(inTransaction(() -> waiting.summarise(Delivery.WEEKLY, monday)))
                .isEmpty();
        var next = inTransaction(() -> waiting.summarise(Delivery.WEEKLY, Instant.now()))
                .orElseThrow();

        assertThat(Duration.between(next.after(), first.until()).abs()).isLessThan(Duration.ofMillis(1));
        backdoor("update groeiruimte.message_summary set told_until = now()");
    }

    private void news(String addressee, boolean inbox) {
        News news = new News("supply-file", "file-ready", new News.About(null, null, null, null, null), null);
        inTransaction(() -> {
            if (inbox) {
                messages.toInbox(addressee, news);
            } else {
                messages.toPerson(addressee, news);
            }
            return null;
        });
    }

    private String newest(String addressee) {
        return inTransaction(
                () -> jdbc.sql("""
                        select id::text from groeiruimte.message where addressee = ?
                        order by id desc limit 1""").param(addressee).query(String.class).single());
    }

    private List<String> recipients(String key) {
        return inTransaction(() -> jdbc.sql("select recipient from groeiruimte.mail where key = ?")
                .param(key)
                .query(String.class)
                .list());
    }

    /** What would be sent to Lotte now. */
    private Optional<Letter> written(String kind, String ref) {
        MailWriter writer = writers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        Recipient to = new Recipient(LOTTE, "Lotte", Locale.forLanguageTag("nl"));
        return reading.person(LOTTE, person -> writer.write(to, ref)).orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return asker.asSystem(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static void backdoor(String sql) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
