package nl.groeiruimte.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.stewardship.records.RecordedCase;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.PageSession.Page;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the page on which an address is made to what a calendar reads there, without a login. */
@IntegrationTest
class CalendarIT {

    private static final String PAGE = "/messages/calendar";
    private static final String MINE = "calendar-mine";
    private static final String OPEN = "calendar-open";

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarAddresses addresses;

    @Autowired
    private CurrentAsker asker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String leaver;

    @BeforeEach
    void somebodyWithWork() throws SQLException {
        leaver = KeycloakAdmin.createUser("kalender", "taskforce", "liof");
        task(MINE, "'" + leaver + "', 'K', now()", "2026-12-03");
        task(OPEN, "null, null, null", "2026-12-04");
        task("calendar-colleagues", "'somebody', 'S', now()", "2026-12-04");
    }

    @AfterEach
    void nobodyWithWork() throws SQLException {
        KeycloakAdmin.deleteUser(leaver);
        backdoor("delete from groeiruimte.message where task_id like 'calendar-%'");
        backdoor("delete from groeiruimte.task where id like 'calendar-%'");
        backdoor("delete from groeiruimte.calendar_address where subject = '" + leaver + "'");
    }

    @Test
    void addressIsSeenOnceOpensOnesOwnWorkAndNothingAfterItIsRevoked() throws SQLException {
        PageSession page = PageSession.of("kalender", port);
        String address = made(page);
        assertThat(page.get(PAGE).body()).as("seen once").doesNotContain("secret=");
        assertThat(PageSession.at(port).get("/calendar.ics?secret=none").status())
                .isEqualTo(404);

        Map<String, VEvent> events = events(address);
        assertThat(events).containsOnlyKeys("task-" + MINE + "@groeiruimte", "task-" + OPEN + "@groeiruimte");
        VEvent mine = events.get("task-" + MINE + "@groeiruimte");
        assertThat(mine.getSummary().getValue()).isEqualTo("Aanbod, 4e kwartaal van 2026: Bevestig het aanbod");
        assertThat(mine.getUrl().getValue()).endsWith("/tasks/" + MINE);
        assertThat(mine.getDateStart().getValue().hasTime()).isFalse();
        assertThat(page.get(address).status()).as("in a browser with a login").isEqualTo(200);
        assertThat(page.get(PAGE).body()).contains("haalde het voor het laatst op");

        String next = made(page);
        assertThat(PageSession.at(port).get(address).status()).isEqualTo(404);
        assertThat(events(next)).hasSize(2);
        page.submit(page.get(PAGE).form(PAGE + "/revoke"), Map.of());
        assertThat(PageSession.at(port).get(next).status()).isEqualTo(404);
        assertThat(page.get(PAGE).body()).contains("nog geen agenda-adres");
    }

    @Test
    void whatChangesHasAHigherNumberAndWhatIsUnchangedIsNotSentAgain() throws SQLException {
        String address = made(PageSession.of("kalender", port));
        Page first = PageSession.at(port).get(address);
        Map<String, VEvent> before = events(first);
        assertThat(PageSession.at(port)
                        .get(address, "If-None-Match", first.header("etag"))
                        .status())
                .isEqualTo(304);

        backdoor("update groeiruimte.task set due_on = '2026-12-10' where id = '" + MINE + "'");
        Map<String, VEvent> moved = events(address);
        assertThat(sequence(moved, MINE)).isGreaterThan(sequence(before, MINE));
        assertThat(sequence(moved, OPEN)).isEqualTo(sequence(before, OPEN));
        assertThat(moved.get("task-" + OPEN + "@groeiruimte").getDateTimeStamp())
                .isEqualTo(before.get("task-" + OPEN + "@groeiruimte").getDateTimeStamp());

        backdoor("update groeiruimte.task set assignee = 'somebody', assignee_name = 'S' where id = '" + MINE + "'");
        assertThat(events(address)).containsOnlyKeys("task-" + OPEN + "@groeiruimte");
        backdoor("update groeiruimte.task set assignee = null, assignee_name = null where id = '" + MINE + "'");
        assertThat(sequence(events(address), MINE)).as("came back").isGreaterThan(sequence(moved, MINE));
    }

    @Test
    void leaversAddressIsGoneAtOnceAndForGood() throws SQLException {
        String address = made(PageSession.of("kalender", port));
        assertThat(events(address)).hasSize(2);

        KeycloakAdmin.enabled(leaver, false);
        Page gone = PageSession.at(port).get(address);
        Page guessed = PageSession.at(port)
                .get("/calendar.ics?secret=" + CalendarSecret.draw().text());
        assertThat(gone.status()).isEqualTo(guessed.status()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo(guessed.body());
        KeycloakAdmin.enabled(leaver, true);
        KeycloakAdmin.removeRole(leaver, "taskforce");
        assertThat(PageSession.at(port).get(address).status())
                .as("without a role")
                .isEqualTo(404);

        KeycloakAdmin.enabled(leaver, false);
        assertThat(PageSession.at(port).get(address).status()).isEqualTo(404);
        addresses.forgetLeavers();
        KeycloakAdmin.addRole(leaver, "taskforce");
        KeycloakAdmin.enabled(leaver, true);
        assertThat(PageSession.at(port).get(address).status()).as("came back").isEqualTo(404);
    }

    @Test
    void secretIsNeitherKeptNorLogged() throws SQLException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        String address;
        try {
            address = made(PageSession.of("kalender", port));
            events(address);
            PageSession.at(port).get(address + "x");
        } finally {
            root.detachAppender(lines);
        }
        String secret = address.replaceFirst(".*=", "");
        assertThat(List.copyOf(lines.list))
                .anyMatch(line -> line.getFormattedMessage().contains("code=calendar_secret"))
                .noneMatch(line -> line.getFormattedMessage().contains(secret));
        String kept = asker.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("select a::text from groeiruimte.calendar_address a where subject = ?")
                        .param(leaver)
                        .query(String.class)
                        .single()));
        assertThat(kept).contains(leaver).doesNotContain(secret);
    }

    @Test
    void wordsAreInTheLanguageThatTheReaderChose() throws SQLException {
        PageSession page = PageSession.of("kalender", port);
        page.submit(page.get("/messages/settings").form("/messages/settings"), Map.of("language", "en"));

        assertThat(events(made(page)).values())
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder(
                        "Supply, quarter 4 of 2026: Confirm the supply",
                        "Supply, quarter 4 of 2026: Confirm the supply (nobody has it yet)");
    }

    @Test
    void plannedConversationStandsThereForWhoPlannedItByItsKindAndDayAlone() throws SQLException {
        String word = "kanarie" + UUID.randomUUID().toString().replace("-", "");
        UUID lead;
        try (Connection connection = TestEnvironment.postgres().superuserConnection()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            lead = new RecordedCase(owner, word).open("liof");
        }
        String address = made(PageSession.of("kalender", port));
        String planned = """
                with one as (insert into groeiruimte.conversation (lead_id, kind, on_day, planned, author, author_name)
                    values ('%s', 'visit', '2027-01-05', true, '%s', 'K') returning id)
                insert into groeiruimte.conversation_text (conversation_id, contacts, about)
                select id, '{1}', '%s' from one""";
        backdoor(planned.formatted(lead, leaver, word));
        backdoor(planned.formatted(lead, "somebody", word));

        Page fetched = PageSession.at(port).get(address);

        assertThat(fetched.body()).doesNotContain(word);
        assertThat(events(fetched).values())
                .extracting(event -> event.getSummary().getValue())
                .filteredOn(text -> text.contains("Code " + lead))
                .as("a colleague's is in their own")
                .containsExactly("Code " + lead + ": bezoek");
        backdoor("update groeiruimte.conversation set planned = false where lead_id = '" + lead + "'");
        assertThat(events(address)).hasSize(2);
    }

    private String made(PageSession page) {
        Page shown = page.follow(page.submit(page.get(PAGE).form(PAGE), Map.of()));
        String address = shown.html().selectFirst("#address").text();
        assertThat(address).startsWith("http://localhost:" + port + "/calendar.ics?secret=");
        return address.substring(address.indexOf("/calendar"));
    }

    private Map<String, VEvent> events(String address) {
        return events(PageSession.at(port).get(address));
    }

    /** Other tests have work for the same agency. */
    private static Map<String, VEvent> events(Page answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("no-cache, private");
        assertThat(answer.header("content-type")).startsWith("text/calendar");
        assertThat(answer.header("set-cookie")).isNull();
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().matches("(task-calendar|conversation).*"))
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static int sequence(Map<String, VEvent> events, String task) {
        return events.get("task-" + task + "@groeiruimte").getSequence().getValue();
    }

    private static void task(String id, String holder, String due) throws SQLException {
        backdoor("""
                insert into groeiruimte.task (id, matter, period, inbox, form, kinds, assignee, assignee_name,
                    assigned_at, opened_at, due_on, priority)
                values ('%s', 'supply-refresh', '2026-Q4', 'liof', 'confirm-supply', '{}', %s, now(), '%s',
                    50)""".formatted(id, holder, due));
    }

    private static void backdoor(String sql) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
