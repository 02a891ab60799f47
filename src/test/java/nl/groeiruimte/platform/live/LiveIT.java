package nl.groeiruimte.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.groeiruimte.support.BusyWorkers;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Pages that lie open hear of what changed: by real connections, over a real database. */
@IntegrationTest
class LiveIT {

    private static final int MANY = 500;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private LiveNews news;

    @Autowired
    private NewsLine line;

    @Autowired
    private OpenPages pages;

    @Autowired
    private ApplicationContext context;

    private Connection connection;
    private JdbcClient owner;
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void connect() throws SQLException {
        connection = TestEnvironment.postgres().superuserConnection();
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        owner.sql("delete from groeiruimte.task where id like 'live-%'").update();
        connection.close();
    }

    @Test
    void taskThatComesIsToldToItsInboxAndAgainAfterTheLineBroke() throws Exception {
        PageSession member = PageSession.of("oost.femke", port);
        Events inbox = listen(member, "/live/inbox?since=" + System.currentTimeMillis());
        Events others =
                listen(PageSession.of("investnl.noor", port), "/live/inbox?since=" + System.currentTimeMillis());

        task("oost-nl");
        news.inboxChanged("oost-nl");

        await().atMost(SOON).until(() -> inbox.has("event: news", "nieuwe taa?k"));
        assertThat(inbox.header("content-type")).startsWith("text/event-stream");
        assertThat(inbox.header("x-accel-buffering")).isEqualTo("no");

        Connection before = (Connection) ReflectionTestUtils.getField(line, "line");
        owner.sql("select pg_terminate_backend(?)")
                .param(before.unwrap(PGConnection.class).getBackendPID())
                .query(Boolean.class)
                .single();
        Events later = listen(member, "/live/inbox?since=" + System.currentTimeMillis());
        task("oost-nl");
        await().atMost(SOON).until(() -> {
            news.inboxChanged("oost-nl");
            Object now = ReflectionTestUtils.getField(line, "line");
            return now != null && now != before && later.has("event: news", "nieuwe taa?k");
        });
        assertThat(others.has("event: news", ".*")).as("another's inbox").isFalse();
    }

    /** Whoever may log in to the database may listen. */
    @Test
    void whatNodesSayToEachOtherNamesNeitherCaseNorInbox() throws Exception {
        UUID lead = UUID.randomUUID();
        owner.sql("listen groeiruimte_live").update();
        PGConnection listening = connection.unwrap(PGConnection.class);
        String drawer = String.valueOf(Drawer.ofCase(lead));
        List<String> heard = new ArrayList<>();

        news.caseChanged(lead);
        news.inboxChanged("oost-nl");

        await().atMost(SOON).until(() -> {
            for (PGNotification one : listening.getNotifications(100)) {
                heard.add(one.getParameter());
            }
            return heard.stream().anyMatch(said -> List.of(said.split(",")).contains(drawer));
        });
        assertThat(heard).allMatch(said -> said.matches("[0-9]{1,6}(,[0-9]{1,6})*"));
    }

    @Test
    void pageThatLiesOpenLengthensNoLoginAndHearsWhenItEnded() throws Exception {
        PageSession member = PageSession.of("oost.jeroen", port);
        String session = sha256(member.cookie("SESSION")).substring(0, 36);
        String used = "select last_access_time || ' ' || expiry_time from session.spring_session where session_id = ?";
        String before = owner.sql(used).param(session).query(String.class).single();

        Events inbox = listen(member, "/live/inbox?since=" + System.currentTimeMillis());
        await().atMost(SOON).until(() -> inbox.has("retry: 5000", ".*"));
        pages.all();

        assertThat(owner.sql(used).param(session).query(String.class).single()).isEqualTo(before);

        owner.sql("delete from session.spring_session where session_id = ?")
                .param(session)
                .update();
        news.inboxChanged("oost-nl");
        await().atMost(SOON).until(() -> inbox.has("event: end", ".*"));
        assertThat(listen(member, "/live/inbox").status()).isEqualTo(401);
    }

    @Test
    void askedOnceItSaysOnceWhatIsNew() {
        PageSession member = PageSession.of("oost.femke", port);
        long since = System.currentTimeMillis();

        assertThat(member.get("/live/inbox?since=" + (since + 3_600_000)).body())
                .isEmpty();
        task("oost-nl");
        assertThat(member.get("/live/inbox?since=" + since).body()).matches("[0-9]+ nieuwe ta(ak|ken)\\.");
        assertThat(member.get("/live/cases/" + UUID.randomUUID() + "?since=x").status())
                .isEqualTo(404);
    }

    @Test
    void hundredsOfPagesAreOpenAtANodeWithoutAThreadForEach() throws Exception {
        Object usual = ReflectionTestUtils.getField(pages, "mostOfOne");
        ReflectionTestUtils.setField(pages, "mostOfOne", MANY * 2);
        try {
            PageSession member = PageSession.of("horizon.ruben", port);
            String request = "GET /live/inbox?since=" + System.currentTimeMillis() + " HTTP/1.1\r\nHost: localhost:"
                    + port + "\r\nAccept: text/event-stream\r\nCookie: SESSION=" + member.cookie("SESSION")
                    + "\r\n\r\n";
            int before = pages.count();
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket("localhost", port);
                opened.add(socket);
                sockets.add(socket);
                socket.setSoTimeout((int) SOON.toMillis());
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                readUntil(socket.getInputStream(), "retry: 5000");
            }

            // A page of an earlier test may be noticed as left only now, so those of before do not count.
            assertThat(pages.count()).isGreaterThanOrEqualTo(MANY);
            await("threads are free again").atMost(SOON).until(() -> BusyWorkers.of(context) < 60);
            task("horizon");
            news.inboxChanged("horizon");
            for (Socket socket : sockets) {
                readUntil(socket.getInputStream(), "nieuwe ta");
            }
            for (AutoCloseable socket : opened) {
                socket.close();
            }
            await().atMost(SOON).until(() -> {
                pages.ping();
                return pages.count() <= before;
            });
        } finally {
            ReflectionTestUtils.setField(pages, "mostOfOne", usual);
        }
    }

    @Test
    void onePersonTakesNotAllPlaces() throws Exception {
        Object usual = ReflectionTestUtils.getField(pages, "mostOfOne");
        ReflectionTestUtils.setField(pages, "mostOfOne", 1);
        try {
            PageSession member = PageSession.of("beheer.kim", port);
            assertThat(listen(member, "/live/inbox").status())
                    .as("who has no inbox")
                    .isEqualTo(404);
            PageSession other = PageSession.of("ministerie.pieter", port);
            assertThat(listen(other, "/live/inbox").status()).isEqualTo(200);
            assertThat(listen(other, "/live/inbox").status()).isEqualTo(204);
        } finally {
            ReflectionTestUtils.setField(pages, "mostOfOne", usual);
        }
    }

    private static String sha256(String cookie) throws GeneralSecurityException {
        byte[] secret = Base64.getDecoder().decode(cookie);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
    }

    private void task(String inbox) {
        owner.sql("""
                        insert into groeiruimte.task (id, matter, period, inbox, form, kinds, opened_at, due_on,
                            priority)
                        values (?, 'supply-refresh', '2026-Q4', ?, 'confirm-supply', '{}', clock_timestamp(),
                            current_date + 300, 1)""").params("live-" + UUID.randomUUID(), inbox).update();
    }

    private static void readUntil(InputStream in, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int sign = in.read();
            if (sign < 0) {
                throw new IOException("ended after " + read);
            }
            read.append((char) sign);
        }
    }

    private record Events(HttpResponse<Stream<String>> answer, ConcurrentLinkedQueue<String> lines) {

        int status() {
            return answer.statusCode();
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        boolean has(String line, String data) {
            return lines.contains(line)
                    && lines.stream().anyMatch(one -> one.matches("(?:data: .*)?" + data + ".*") || data.equals(".*"));
        }
    }

    private Events listen(PageSession person, String path) throws Exception {
        HttpResponse<Stream<String>> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", "SESSION=" + person.cookie("SESSION"))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        Thread reading = new Thread(() -> {
            try (Stream<String> body = answer.body()) {
                body.forEach(lines::add);
            } catch (RuntimeException closed) {
                lines.add("closed");
            }
        });
        reading.setDaemon(true);
        reading.start();
        opened.add(answer.body()::close);
        return new Events(answer, lines);
    }
}
