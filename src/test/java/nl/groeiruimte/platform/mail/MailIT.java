package nl.groeiruimte.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Link;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.ReadingAs;
import nl.groeiruimte.platform.security.Sight;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.LaterClock;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox with a real database, a real login server and real mail servers. */
@IntegrationTest
class MailIT {

    private static final String LOTTE = DemoUser.named("bom.lotte").subject();
    private static final String KIND = "test-kind";

    @Autowired
    private Mails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Envelopes envelopes;

    @Autowired
    private Directory directory;

    @Autowired
    private RefusingMailboxes refusing;

    @Autowired
    private ReadingAs reading;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private JavaMailSenderImpl server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    /** Of a kind that is written to many at once. */
    private static final String ROUND = "test-round";

    private static final List<String> MANY = List.of(
            LOTTE,
            DemoUser.named("bom.thijs").subject(),
            DemoUser.named("iq.sanne").subject(),
            DemoUser.named("iq.daan").subject());

    private final List<String> stopped = new ArrayList<>();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger alone = new AtomicInteger();
    private Runnable whileWriting = () -> {};
    private Duration later = Duration.ZERO;
    private Optional<Letter> letter = letter();

    private final Clock clock = new LaterClock(() -> later);

    @BeforeEach
    void emptyTheOutbox() throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from groeiruimte.mail");
        }
        assertThat(directory.read()).isTrue();
    }

    @Test
    void whatHappenedIsToldOnceAndWhatWasTakenBackNever() throws MessagingException {
        String key = key();
        String other = key();
        inTransaction(() -> {
            mails.post(LOTTE, KIND, key, "ref-1");
            mails.post(LOTTE, KIND, key, "ref-1");
        });
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mails.post(LOTTE, KIND, other, "ref-1");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> mails.post(LOTTE, KIND, key, "ref-1"))
                .isInstanceOf(IllegalTransactionStateException.class);

        postman(server).send();
        inTransaction(() -> mails.post(LOTTE, KIND, key, "ref-1"));
        postman(server).send();

        assertThat(state(key)).isEqualTo("sent/1/-");
        assertThat(sent(key)).hasSize(1);
        assertThat(sent(key).get(0).getAllRecipients()[0].toString()).contains("bom.lotte@");
        assertThat(state(other)).isEmpty();
    }

    @Test
    void onlyIdsAndCodesAreKept() {
        for (String ref : List.of("two words", "", "x".repeat(201), "é", "a\nb")) {
            assertThatThrownBy(() -> inTransaction(() -> mails.post(LOTTE, KIND, key(), ref)))
                    .as(ref)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoNodesSendEachMailOnce() throws MessagingException {
        List<String> keys = new ArrayList<>();
        inTransaction(() -> {
            for (int i = 0; i < 8; i++) {
                keys.add(key());
                mails.post(LOTTE, KIND, keys.get(i), "ref-1");
            }
        });
        CompletableFuture<Void> node = CompletableFuture.runAsync(postman(server)::send);
        postman(server).send();
        node.join();

        HashSet<String> numbers = new HashSet<>();
        for (String key : keys) {
            assertThat(sent(key)).as(key).hasSize(1);
            numbers.add(sent(key).get(0).getMessageID());
        }
        assertThat(numbers).hasSize(keys.size());
    }

    @Test
    void whoMayNotLogInAnyMoreIsToldNothing() throws MessagingException {
        String username = "test-" + UUID.randomUUID();
        String user = KeycloakAdmin.createUser(username, "taskforce", "bom");
        try {
            String key = key();
            inTransaction(() -> mails.post(user, KIND, key, "ref-1"));
            KeycloakAdmin.enabled(user, false);
            postman(server).send();
            assertThat(state(key)).isEqualTo("not-needed/0/-");
            assertThat(sent(key)).isEmpty();

            // Without having read the whole list since: the login server was asked about this person.
            KeycloakAdmin.enabled(user, true);
            KeycloakAdmin.removeRole(user, "taskforce");
            String second = key();
            inTransaction(() -> mails.post(user, KIND, second, "ref-1"));
            postman(server).send();
            assertThat(state(second)).isEqualTo("not-needed/0/-");
        } finally {
            KeycloakAdmin.deleteUser(user);
            directory.read();
        }
    }

    @Test
    void whatIsNotTrueAnyMoreIsNotTold() throws MessagingException {
        letter = Optional.empty();
        String key = posted();

        postman(server).send();

        assertThat(state(key)).isEqualTo("not-needed/0/-");
        assertThat(sent(key)).isEmpty();
    }

    @Test
    void mailServerAwayForAnHourCostsTheHour() throws MessagingException {
        JavaMailSenderImpl away;
        try (ScriptedMailServer ended = new ScriptedMailServer("NOOP", "250 well")) {
            away = ended.sender();
        }
        String key = posted();
        String other = posted();
        for (int minutes = 0; minutes < 60; minutes += 10) {
            later = Duration.ofMinutes(minutes);
            postman(away).send();
            postman(away).send();
        }
        assertThat(state(key)).isEqualTo("waiting/0/server-away");

        later = Duration.ofMinutes(62);
        postman(server).send();

        assertThat(state(key)).isEqualTo("sent/1/-");
        assertThat(state(other)).isEqualTo("sent/1/-");
        assertThat(sent(key)).hasSize(1);
    }

    @Test
    void mailThatIsNotTakenIsTriedAgainAfterGrowingPausesForDaysThenGivenUp() {
        String key = posted();
        try (ScriptedMailServer busy = new ScriptedMailServer("RCPT", "452 4.2.2 mailbox full")) {
            for (Duration pause : Postman.PAUSES) {
                postman(busy.sender()).send();
                postman(busy.sender()).send();
                assertThat(state(key)).endsWith("/not-now").startsWith("waiting/");
                later = later.plus(pause).plusSeconds(1);
            }
            postman(busy.sender()).send();
        }
        assertThat(state(key)).isEqualTo("given-up/" + (Postman.PAUSES.size() + 1) + "/not-now");
        assertThat(later).isGreaterThan(Duration.ofDays(4));
        assertThat(Postman.PAUSES).isSorted();
    }

    @Test
    void mailboxThatRefusesIsToldToOneColleagueOnceAndSeenAndSentAgainByTheAdministrator() throws MessagingException {
        String key = posted();
        String second = posted();
        try (ScriptedMailServer refuses = new ScriptedMailServer("RCPT", "550 5.1.1 <bom.lotte@x>: unknown")) {
            postman(refuses.sender()).send();
        }
        assertThat(state(key)).isEqualTo("refused/1/refused");
        assertThat(state(second)).isEqualTo("refused/1/refused");
        assertThat(recipientsOf(RefusingMailboxes.KIND)).singleElement().isNotEqualTo(LOTTE);

        Desk desk = new Desk(port);
        // The server refuses whom it tells as well.
        assertThat(refusedOnTheTeamsPage(desk)).containsExactly("Lotte", "Thijs");
        assertThat(desk.open("iq.sanne", "/team").body()).doesNotContain("mail komt niet aan");
        PageSession.Page page = desk.open("beheer.kim", "/administration/mail");
        assertThat(page.body())
                .contains("Lotte van den Heuvel", "550 5.1.1", "De mailbox bestaat niet")
                .doesNotContain("@x");
        assertThat(desk.send("beheer.kim", "/administration/mail", again(key), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(desk.session("beheer.kim")
                        .submit(page.form(again(key)), Map.of())
                        .status())
                .isEqualTo(302);
        postman(server).send();
        assertThat(state(key)).isEqualTo("sent/1/-");
        assertThat(sent(key)).hasSize(1);
        assertThat(state(second)).isEqualTo("refused/1/refused");
        assertThat(refusedOnTheTeamsPage(desk)).as("takes mail again").containsExactly("Thijs");
    }

    private static List<String> refusedOnTheTeamsPage(Desk desk) {
        return Jsoup.parse(desk.open("bom.thijs", "/team").body())
                .select("td.main:contains(mail komt niet aan)")
                .stream()
                .map(cell -> cell.select("a").text().split(" ")[0])
                .toList();
    }

    @Test
    void oneClickStopsThisKindForThisReaderAlone() {
        String key = posted();
        UUID secret = asked("select stop from groeiruimte.mail where key = ?", key, UUID.class);
        Stops stops = new Stops(outbox, writers(), unsubscriber(), asker);

        assertThat(stops.kindOf(secret)).contains(KIND);
        assertThat(stopped).isEmpty();
        inTransaction(() -> assertThat(stops.stop(secret)).contains(KIND));
        assertThat(stopped).containsExactly(LOTTE + " " + KIND);
        inTransaction(() -> assertThat(stops.stop(UUID.randomUUID())).isEmpty());
        assertThat(stopped).hasSize(1);
    }

    @Test
    void programsPostWithoutALoginAndWithoutAFormsToken() {
        PageSession nobody = PageSession.at(port);
        String path = "/mail/stop/" + UUID.randomUUID();

        assertThat(nobody.post(path, Map.of("List-Unsubscribe", List.of("One-Click")))
                        .status())
                .isEqualTo(404);
        assertThat(nobody.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        String key = posted();
        postman(server).send();
        outbox.forget(clock.instant().plus(Outbox.KEPT).minusSeconds(60));
        assertThat(state(key)).isEqualTo("sent/1/-");
        outbox.forget(clock.instant().plus(Outbox.KEPT).plusSeconds(60));
        assertThat(state(key)).isEmpty();
    }

    @Test
    void whatIsWrittenTogetherIsSentToEachOnceAlsoByTwoNodes() throws MessagingException {
        List<String> keys = postedToMany();
        CompletableFuture<Void> node = CompletableFuture.runAsync(postman(server)::send);
        postman(server).send();
        node.join();

        for (String key : keys) {
            assertThat(state(key)).isEqualTo("sent/1/-");
            assertThat(sent(key)).as(key).hasSize(1);
        }
        assertThat(together).hasPositiveValue();
    }

    @Test
    void whatWasTakenTogetherIsDueAsBeforeWhenNothingCanBeSent() throws MessagingException {
        JavaMailSenderImpl away;
        try (ScriptedMailServer ended = new ScriptedMailServer("NOOP", "250 well")) {
            away = ended.sender();
        }
        List<String> keys = postedToMany();
        postman(away).send();
        assertThat(keys.stream().map(this::state))
                .as("the first was tried")
                .containsExactlyInAnyOrder("waiting/0/server-away", "waiting/0/-", "waiting/0/-", "waiting/0/-");
        assertThat(due(keys)).isEqualTo(3);

        Directory unknown = mock(Directory.class);
        DirectoryAwayException why = mock(DirectoryAwayException.class);
        when(why.why()).thenReturn("away");
        when(unknown.account(any())).thenThrow(why);
        new Postman(outbox, writers(), envelopes, unknown, server, refusing, clock).send();
        assertThat(due(keys)).isEqualTo(2);

        later = Duration.ofMinutes(2);
        postman(server).send();
        for (String key : keys) {
            assertThat(state(key)).isEqualTo("sent/1/-");
            assertThat(sent(key)).as(key).hasSize(1);
        }
    }

    @Test
    void letterThatWaitedForItsTurnIsWrittenAnew() {
        whileWriting = () -> {
            later = later.plus(Postman.FRESH);
            letter = Optional.empty();
        };
        List<String> keys = postedToMany();
        postman(server).send();

        assertThat(keys.stream().map(this::state)).as("what was true before").containsOnly("not-needed/0/-");
        assertThat(together).hasValue(1);
        assertThat(alone).hasValue(keys.size());
    }

    @Test
    void whatCannotBeWrittenTogetherIsWrittenToEachAlone() {
        whileWriting = () -> {
            throw new IllegalArgumentException("one of them");
        };
        List<String> keys = postedToMany();
        postman(server).send();

        assertThat(keys.stream().map(this::state)).containsOnly("sent/1/-");
        assertThat(alone).hasValue(keys.size());
    }

    @Test
    void nodeThatEndsLeavesWhatItTookTogetherToOthersAtOnce() {
        Postman ends = postman(server);
        whileWriting = () -> {
            try {
                ends.end();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        List<String> keys = postedToMany();
        ends.send();
        assertThat(due(keys)).isEqualTo(keys.size());

        whileWriting = () -> {};
        postman(server).send();
        assertThat(keys.stream().map(this::state)).containsOnly("sent/1/-");
    }

    private List<String> postedToMany() {
        List<String> keys = new ArrayList<>();
        inTransaction(() -> MANY.forEach(person -> {
            keys.add(key());
            mails.post(person, ROUND, keys.get(keys.size() - 1), "ref-1");
        }));
        return keys;
    }

    private int due(List<String> keys) {
        return asked(
                "select count(*)::int from groeiruimte.mail where next_try <= now()"
                        + " and key = any (string_to_array(?, ' '))",
                String.join(" ", keys),
                Integer.class);
    }

    private Postman postman(JavaMailSenderImpl through) {
        return new Postman(outbox, writers(), envelopes, directory, through, refusing, clock);
    }

    private RoundWriter roundWriter() {
        return new RoundWriter() {
            @Override
            public String kind() {
                return ROUND;
            }

            @Override
            public Optional<Letter> write(Recipient to, String ref) {
                alone.incrementAndGet();
                return letter;
            }

            @Override
            public Map<String, Optional<Addressed>> writeTogether(List<Sight> sights, String ref) {
                together.incrementAndGet();
                Optional<Letter> now = letter;
                whileWriting.run();
                return sights.stream()
                        .flatMap(sight -> sight.people().stream())
                        .collect(Collectors.toMap(
                                Asker::subject,
                                person -> now.map(one -> new Addressed(
                                        new Recipient(person.subject(), person.name(), Locale.ENGLISH), one))));
            }
        };
    }

    private MailWriters writers() {
        MailWriter writer = new MailWriter() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Optional<Letter> write(Recipient to, String ref) {
                return letter;
            }
        };
        return new MailWriters(
                List.of(writer, roundWriter(), refusing),
                new StaticListableBeanFactory().getBeanProvider(MailLanguages.class),
                unsubscriber(),
                reading);
    }

    private ObjectProvider<Unsubscriber> unsubscriber() {
        Unsubscriber unsubscriber = (subject, kind) -> stopped.add(subject + " " + kind);
        return new StaticListableBeanFactory(Map.of("unsubscriber", unsubscriber)).getBeanProvider(Unsubscriber.class);
    }

    private static Optional<Letter> letter() {
        return Optional.of(new Letter(
                "Een taak voor u",
                List.of(Line.sentence("Er is een taak voor u.")),
                new Link("Open uw taken", "/inbox"),
                "Omdat u hier werkt.",
                Optional.of("case-17")));
    }

    private String posted() {
        String key = key();
        inTransaction(() -> mails.post(LOTTE, KIND, key, "ref-1"));
        return key;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String again(String key) {
        return "/administration/mail/" + asked("select id from groeiruimte.mail where key = ?", key, UUID.class)
                + "/again";
    }

    private String state(String key) {
        return asker.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select concat_ws('/', state, tries, coalesce(problem, '-'))"
                                + " from groeiruimte.mail where key = ?")
                        .param(key)
                        .query(String.class)
                        .optional()
                        .orElse("")));
    }

    private List<String> recipientsOf(String kind) {
        return asker.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select recipient from groeiruimte.mail where kind = ?")
                        .param(kind)
                        .query(String.class)
                        .list()));
    }

    private <T> T asked(String sql, String parameter, Class<T> type) {
        return asker.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).param(parameter).query(type).single()));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /** What the mail server took of the mail with this key. */
    private List<MimeMessage> sent(String key) throws MessagingException {
        String number = "<" + asked("select id from groeiruimte.mail where key = ?", key, UUID.class) + "@example.org>";
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : TestEnvironment.mails().taken()) {
            if (number.equals(mail.getMessageID())) {
                found.add(mail);
            }
        }
        return found;
    }
}
