package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.cases.feed.FeedWork;
import nl.groeiruimte.support.BusyWorkers;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The change feed: all that happened in an agency's cases, once and in its order. */
class ChangesIT extends ApiTests {

    private static final int WRITERS = 8;
    private static final int EVENTS_EACH = 40;
    private static final int WAITING = 40;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FEED = "/api/v1/events";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DataSource database;

    private record Place(long position, String lead, long id, String type) {}

    /** What a client does that follows the feed: reads on from the last position. */
    private final class Reader {

        private final String token;
        private final List<Place> read = new ArrayList<>();
        private long last;

        Reader(String token, long last) {
            this.token = token;
            this.last = last;
        }

        /** Once, as much as a page holds. */
        boolean reads(String more) {
            JsonNode page = get(FEED + "?after=" + last + more, token).json();
            page.get("items").forEach(item -> read.add(place(item)));
            last = page.get("last").asLong();
            return page.has("next");
        }

        void readsToTheEnd() {
            boolean more = true;
            while (more) {
                more = reads("&limit=1000");
            }
        }
    }

    @Test
    void withEightWritersOnTwoNodesNothingIsSkippedAndNothingComesTwice() throws Exception {
        String token = Tokens.forAgency("liof");
        Reader reader = fromNow(token);
        Reader other = fromNow(Tokens.forAgency("impuls-zeeland"));
        List<String> leads = List.of(started(token), started(token), started(other.token));
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer ->
                        CompletableFuture.runAsync(() -> write(writer, leads), task -> new Thread(task).start()))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> otherNode = CompletableFuture.runAsync(() -> {
            FeedWork node = new FeedWork(context);
            while (!all.isDone()) {
                node.catchUp();
            }
        });
        while (!all.isDone()) {
            reader.reads("&limit=7");
        }
        all.join();
        otherNode.join();
        reader.readsToTheEnd();
        other.readsToTheEnd();

        for (int i = 0; i < leads.size(); i++) {
            Reader of = i == 2 ? other : reader;
            String lead = leads.get(i);
            assertThat(of.read.stream()
                            .filter(place -> place.lead().equals(lead))
                            .map(Place::id))
                    .as("each event of case %d, once, in its order", i)
                    .containsExactlyElementsOf(idsOf(lead, of.token));
        }
        assertThat(reader.read.size()).isGreaterThan(WRITERS * EVENTS_EACH / 3);
        assertThat(reader.read).extracting(Place::position).isSorted();
        long first = reader.read.get(0).position();
        assertThat(reader.read)
                .as("positions count what the own agency has, and nothing else")
                .extracting(Place::position)
                .containsExactlyElementsOf(IntStream.range(0, reader.read.size())
                        .mapToObj(i -> first + i)
                        .toList());
    }

    @Test
    void whoWasSlowerComesLaterAndIsNotPassedOver() throws SQLException {
        String token = Tokens.forAgency("liof");
        Reader reader = fromNow(token);
        String lead = started(token);
        String fast = started(token);
        try (Connection slow = TestEnvironment.postgres().superuserConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(event(lead, "resumed"));
            execute(event(fast, "held"));
            reader.readsToTheEnd();
            assertThat(reader.read).extracting(Place::type).endsWith("held").doesNotContain("resumed");

            slow.commit();
            reader.read.clear();
            reader.readsToTheEnd();
            assertThat(reader.read).extracting(Place::type).containsExactly("resumed");
        }
    }

    @Test
    void manyWaitWithoutAConnectionOrAThreadEachAndHearWhenSomethingComes() throws Exception {
        String token = Tokens.forAgency("nom");
        String lead = started(token);
        Reader reader = fromNow(token);
        FeedWork work = new FeedWork(context);
        try (Connection ignored = TestEnvironment.postgres().superuserConnection()) {
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, WAITING)
                    .mapToObj(i -> client.sendAsync(
                            request(FEED + "?waitSeconds=30&types=held,resumed&after=" + reader.last, token)
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList();
            await().atMost(SOON).until(() -> work.waiting() >= WAITING);
            await().atMost(SOON)
                    .until(() -> database.unwrap(HikariDataSource.class)
                                    .getHikariPoolMXBean()
                                    .getActiveConnections()
                            < 5);
            await("threads are free again").atMost(SOON).until(() -> BusyWorkers.of(context) < WAITING / 2);

            execute(event(lead, "watching"));
            execute(event(lead, "held"));
            // As when another node says it: nobody here knows of what was written.
            for (CompletableFuture<HttpResponse<String>> one : waiting) {
                await().atMost(SOON).until(one::isDone);
                HttpResponse<String> answer = one.join();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("API-Version")).isPresent();
                assertThat(JSON.readTree(answer.body())
                                .at("/items/0/event/type")
                                .asString())
                        .isEqualTo("held");
            }
            assertThat(work.waiting()).isZero();
        }
        long start = System.nanoTime();
        Answer nothing = get(FEED + "?waitSeconds=1&after=" + fromNow(token).last, token);
        assertThat(nothing.json().get("items").size()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void typesLeaveOutAndTheLastPositionIsPastWhatWasLeftOut() {
        String token = Tokens.forAgency("nom");
        Reader reader = fromNow(token);
        String lead = started(token);

        Answer page = get(FEED + "?after=" + reader.last + "&types=signal-registered,held", token);

        assertThat(page.json().get("items").valueStream().map(ChangesIT::place))
                .singleElement()
                .matches(place -> place.lead().equals(lead) && place.type().equals("signal-registered"));
        assertThat(page.json().get("last").asLong()).isEqualTo(reader.last + 2);
        assertThat(page.body()).doesNotContain(IDENTITY);
        assertThat(get(FEED + "?after=0&limit=1", token).header("Link")).contains("after=", "rel=\"next\"");
    }

    @Test
    void otherAgenciesAreNotInIt() {
        Reader other = fromNow(Tokens.forAgency("oost-nl"));
        started(Tokens.forAgency("nom"));
        other.readsToTheEnd();
        assertThat(other.read).isEmpty();
    }

    @Test
    void positionThatIsNotThereOrNotThereAnyMoreIsGone() throws SQLException {
        String token = Tokens.forAgency("impuls-zeeland");
        String lead = started(token);
        Reader reader = fromNow(token);
        get(FEED + "?after=" + (reader.last + 1), token).is(410, "position-unknown");
        assertThat(get(FEED + "?after=" + reader.last, token).status()).isEqualTo(200);

        execute("update groeiruimte.feed_event set at = at - interval '3 years' where lead_id = '" + lead + "'");
        started(token);
        FeedWork work = new FeedWork(context);
        work.catchUp();
        work.forget();

        List<Long> kept = get(FEED, token)
                .json()
                .get("items")
                .valueStream()
                .map(item -> place(item).position())
                .toList();
        assertThat(kept).doesNotContain(reader.last).contains(reader.last + 1);
        if (kept.get(0) > 2) {
            get(FEED + "?after=" + (kept.get(0) - 2), token).is(410, "position-unknown");
        }
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        assertThat(get(FEED + "?after=-1&waitSeconds=31&limit=1001&types=held,&kind=space", Tokens.forAgency("nom"))
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder(
                        "after between",
                        "waitSeconds between",
                        "limit between",
                        "types event-types",
                        "kind unknown-parameter");
    }

    private Reader fromNow(String token) {
        Reader reader = new Reader(token, 0);
        reader.readsToTheEnd();
        reader.read.clear();
        return reader;
    }

    private String started(String token) {
        return post(lead(), token).json().get("id").asString();
    }

    /** Some events one by one, some together, some taken back. */
    private static void write(int writer, List<String> leads) {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EVENTS_EACH; i++) {
                statement.execute(event(leads.get((writer + i) % leads.size()), "held"));
                if (i % 7 == 6) {
                    connection.rollback();
                } else if (i % 3 != writer % 3) {
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> idsOf(String lead, String token) {
        List<Long> ids = new ArrayList<>();
        String next = "/api/v1/leads/" + lead + "/events?limit=100";
        while (next != null) {
            JsonNode page = get(next, token).json();
            page.get("items").forEach(item -> ids.add(item.get("id").asLong()));
            next = page.path("next").asString(null);
        }
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    private static Place place(JsonNode item) {
        return new Place(
                item.get("position").asLong(),
                item.get("leadId").asString(),
                item.at("/event/id").asLong(),
                item.at("/event/type").asString());
    }

    private static String event(String lead, String type) {
        return "insert into groeiruimte.case_event (lead_id, at, type, actor) values ('%s', now(), '%s', 'x')"
                .formatted(lead, type);
    }
}
