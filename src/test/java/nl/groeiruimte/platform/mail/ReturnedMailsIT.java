package nl.groeiruimte.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail that another server sends back later, read from a real mailbox. */
@IntegrationTest
class ReturnedMailsIT {

    private static final String LOTTE = DemoUser.named("bom.lotte").subject();
    private static final String UNKNOWN = "smtp; 550 5.1.1 <lotte@agency.example>: unknown user";

    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired
    private Mails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailSettings settings;

    @Autowired
    private RefusingMailboxes refusing;

    @Autowired
    private Directory directory;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private GreenMailUser mailbox;

    @BeforeEach
    void emptyTheOutboxAndOpenAMailbox() throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from groeiruimte.mail");
        }
        assertThat(directory.read()).isTrue();
        imap.start();
        mailbox = imap.setUser("groeiruimte@example.org", "sender", "its-password");
    }

    @AfterEach
    void close() {
        imap.stop();
    }

    @Test
    void mailboxThatIsNotThereIsToldToOneColleagueOnceAndSeenByTheAdministrator() throws Exception {
        UUID first = sent();
        UUID second = sent();
        comesBack(DeliveryReportTest.report(first, "failed", "5.1.1", UNKNOWN));
        comesBack(DeliveryReportTest.report(second, "failed", "5.1.1", UNKNOWN));

        returned().read();
        returned().read();

        assertThat(state(first)).isEqualTo("refused/refused");
        assertThat(state(second)).isEqualTo("refused/refused");
        assertThat(told()).singleElement().isNotEqualTo(LOTTE);
        assertThat(unread()).isZero();
        assertThat(new Desk(port).open("beheer.kim", "/administration/mail").body())
                .contains("Lotte van den Heuvel", "550 5.1.1", "De mailbox bestaat niet")
                .doesNotContain("agency.example");
    }

    @Test
    void whatAnotherServerGaveUpForNowIsLeftToTheAdministratorAndWhatItStillTriesToNobody() throws Exception {
        UUID givenUp = sent();
        UUID delayed = sent();
        comesBack(DeliveryReportTest.report(givenUp, "failed", "4.4.7", "smtp; 451 4.4.7 delivery time expired"));
        comesBack(DeliveryReportTest.report(delayed, "delayed", "4.4.1", "smtp; 451 4.4.1 no answer"));

        returned().read();

        assertThat(state(givenUp)).isEqualTo("given-up/not-now");
        assertThat(state(delayed)).isEqualTo("sent/-");
        assertThat(told()).isEmpty();
        assertThat(unread()).isZero();
    }

    @Test
    void lettersAndReportsOfOthersMailAreLeftUnreadAndNothingIsTakenAway() throws Exception {
        UUID stays = sent();
        comesBack("Subject: Afwezig\r\n\r\nIk ben er niet.\r\n");
        comesBack(DeliveryReportTest.report(stays, "failed", "5.1.1", UNKNOWN)
                .replace("@example.org>", "@other.example>"));
        comesBack("Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno parts at all\r\n");
        comesBack(DeliveryReportTest.report(UUID.randomUUID(), "failed", "5.1.1", UNKNOWN));

        returned().read();

        assertThat(state(stays)).isEqualTo("sent/-");
        assertThat(told()).isEmpty();
        assertThat(unread())
                .as("all but the report of a mail that is not kept any more")
                .isEqualTo(3);
        assertThat(imap.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount())
                .isEqualTo(4);
    }

    @Test
    void mailboxThatCannotBeOpenedCostsNothing() {
        ReturnedMails returned = returned();
        mailbox.setPassword("another");
        returned.read();
        imap.stop();
        returned.read();
    }

    private ReturnedMails returned() {
        return new ReturnedMails(
                settings,
                new ReturnSettings("127.0.0.1", imap.getImap().getPort(), "sender", "its-password", false),
                refusing,
                Clock.systemUTC());
    }

    private void comesBack(String mail) throws MessagingException {
        mailbox.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
    }

    private int unread() throws FolderException {
        return (int) imap.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .filter(mail -> !mail.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    private UUID sent() {
        String key = UUID.randomUUID().toString();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> mails.post(LOTTE, "test-kind", key, "ref"));
        UUID id = asked("select id from groeiruimte.mail where key = ?", key, UUID.class)
                .get(0);
        outbox.sent(id, Clock.systemUTC().instant());
        return id;
    }

    private String state(UUID id) {
        return asked(
                        "select state || '/' || coalesce(problem, '-') from groeiruimte.mail where id = ?",
                        id,
                        String.class)
                .get(0);
    }

    private List<String> told() {
        return asked("select recipient from groeiruimte.mail where kind = ?", RefusingMailboxes.KIND, String.class);
    }

    private <T> List<T> asked(String sql, Object parameter, Class<T> type) {
        return asker.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).param(parameter).query(type).list()));
    }
}
