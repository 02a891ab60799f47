package nl.groeiruimte.cases.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.cases.feed.FeedWork;
import nl.groeiruimte.support.LaterClock;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** Webhooks with a real database and real receivers. */
class WebhookIT extends ApiTests {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration STARTED = Duration.ofMinutes(2);
    private static final String AGENCY = "nom";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DeliveryBox box;

    @Autowired
    private Pace pace;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private ObjectProvider<Sender> sender;

    private Connection connection;
    private JdbcClient owner;
    private String token;
    private Receiver receiver;
    private Duration later = Duration.ZERO;
    private final List<Object> told = new ArrayList<>();

    private final Clock clock = new LaterClock(() -> later);

    @BeforeEach
    void begin() throws SQLException, IOException {
        connection = TestEnvironment.postgres().superuserConnection();
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        owner.sql("delete from groeiruimte.webhook where agency = ?")
                .param(AGENCY)
                .update();
        token = Tokens.forAgency(AGENCY);
        receiver = new Receiver();
    }

    @AfterEach
    void end() throws SQLException {
        owner.sql("delete from groeiruimte.webhook where agency = ?")
                .param(AGENCY)
                .update();
        receiver.close();
        connection.close();
    }

    @Test
    void caseIsToldFromItsStartSignedAndWithoutTheCompany() throws Exception {
        JsonNode hook = made(receiver.address());
        String lead = started();

        await().atMost(SOON).until(() -> receiver.got.size() >= 2);

        Receiver.Got first = receiver.got.get(0);
        JsonNode event = first.json();
        assertThat(first.type()).startsWith("application/cloudevents+json");
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("source").asString()).startsWith("urn:nld:");
        assertThat(event.get("type").asString()).isEqualTo("nl.groeiruimte.lead.signal-registered");
        assertThat(event.get("subject").asString()).isEqualTo(lead);
        assertThat(event.get("id").asString())
                .isEqualTo(AGENCY + "." + event.at("/data/position").asLong());
        assertThat(Instant.parse(event.get("time").asString())).isBefore(Instant.now());
        assertThat(event.at("/data/event/details/source").asString()).isEqualTo("api");
        assertThat(first.text()).doesNotContain(IDENTITY);
        assertThat(first.signature())
                .isEqualTo("v1," + signed(hook.get("secret").asString(), first));
        assertThat(receiver.got.get(1).json().at("/data/event/type").asString()).isEqualTo("eligibility-checked");
        await().atMost(SOON).until(() -> states(hook).stream().allMatch("delivered/1/204"::equals));
        assertThat(owner.sql("select signing_key from groeiruimte.webhook where agency = 'nom'")
                        .query(byte[].class)
                        .single())
                .as("sealed")
                .isNotEqualTo(key(hook.get("secret").asString()));
    }

    @Test
    void whileAKeyIsRotatedBothSignAndAfterwardsTheNewOneAlone() throws Exception {
        JsonNode hook = made(receiver.address());
        String renewed =
                call("POST", path(hook) + "/keys", null).json().get("secret").asString();
        assertThat(renewed).startsWith("whsec_").isNotEqualTo(hook.get("secret").asString());

        call("POST", path(hook) + "/tests", null);
        await().atMost(SOON).until(() -> receiver.got.size() == 1);
        Receiver.Got both = receiver.got.get(0);
        assertThat(both.json().get("type").asString()).isEqualTo("nl.groeiruimte.webhook.test");
        assertThat(both.signature().split(" "))
                .containsExactly(
                        "v1," + signed(renewed, both),
                        "v1," + signed(hook.get("secret").asString(), both));

        owner.sql("update groeiruimte.webhook set earlier_until = now() where agency = 'nom'")
                .update();
        call("POST", path(hook) + "/tests", null);
        await().atMost(SOON).until(() -> receiver.got.size() == 2);
        assertThat(receiver.got.get(1).signature()).isEqualTo("v1," + signed(renewed, receiver.got.get(1)));
    }

    @Test
    void slowReceiverDelaysNobodyElse() throws Exception {
        try (Receiver slow = new Receiver()) {
            slow.hangs = true;
            made(slow.address());
            made(receiver.address());
            started();
            await().atMost(SOON).until(() -> slow.got.size() == 1);
            int before = receiver.got.size();
            started();
            await().atMost(Duration.ofSeconds(Sender.SECONDS - 2))
                    .until(() -> receiver.got.size() >= Math.max(before, 2) + 1);
            assertThat(slow.got).hasSize(1);
        }
    }

    @Test
    void failingForAnHourLosesNothingAndKeepsTheOrderOfTheCase() throws Exception {
        receiver.status = 500;
        JsonNode hook = made(receiver.address());
        String lead = started();
        await().atMost(SOON).until(() -> receiver.got.size() == 1);
        owner.sql("update groeiruimte.webhook set rests_until = now() + interval '1 day' where agency = 'nom'")
                .update();
        int other = receiver.got.size();

        Courier courier = courier(sender);
        for (int minutes = 1; minutes < 60; minutes += 20) {
            owner.sql("update groeiruimte.webhook set rests_until = null where agency = 'nom'")
                    .update();
            later = Duration.ofMinutes(minutes);
            rounds(courier);
        }
        assertThat(receiver.got.size()).isBetween(other + 1, other + 4);
        assertThat(receiver.got)
                .allMatch(got -> got.json().at("/data/event/type").asString().equals("signal-registered"));
        assertThat(states(hook)).anyMatch(state -> state.matches("waiting/[2-5]/500"));

        receiver.status = 200;
        owner.sql("update groeiruimte.webhook set rests_until = null where agency = 'nom'")
                .update();
        later = Duration.ofHours(3);
        await().atMost(SOON).until(() -> {
            rounds(courier);
            return states(hook).stream().allMatch(state -> state.startsWith("delivered/"));
        });
        assertThat(receiver.got
                        .get(receiver.got.size() - 1)
                        .json()
                        .at("/data/event/type")
                        .asString())
                .isEqualTo("eligibility-checked");
        assertThat(receiver.got.get(0).id())
                .as("the same each time")
                .isEqualTo(receiver.got.get(1).id());
        assertThat(owner.sql("select failing_since is null from groeiruimte.webhook where agency = 'nom'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(lead).isNotBlank();
    }

    @Test
    void afterThreeDaysItIsPausedAndToldAndGoesOnWhenSomebodySaysSo() throws Exception {
        receiver.status = 503;
        JsonNode hook = made(receiver.address());
        started();
        await().atMost(SOON).until(() -> receiver.got.size() == 1);
        Courier courier = courier(sender);
        await().atMost(SOON).until(() -> {
            later = later.plus(Duration.ofHours(25));
            rounds(courier);
            return !call("GET", path(hook), null).json().get("state").asString().equals("active");
        });

        assertThat(later).isGreaterThan(Duration.ofDays(3));
        assertThat(call("GET", path(hook), null).json().get("pausedFor").asString())
                .isEqualTo("failing");
        assertThat(told).singleElement().isInstanceOf(WebhookPaused.class);
        assertThat(Courier.PAUSES).isSorted();
        assertThat(Courier.PAUSES.stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofDays(3));

        receiver.status = 200;
        call("PATCH", path(hook), Map.of("state", "active"));
        await().atMost(SOON).until(() -> states(hook).stream().allMatch(state -> state.startsWith("delivered/")));
    }

    @Test
    void hugeAnswerIsReadNoFurtherThanItsBeginningAndARedirectNotFollowed() throws Exception {
        receiver.status = 200;
        receiver.megabytes = 10;
        JsonNode hook = made(receiver.address());
        call("POST", path(hook) + "/tests", null);
        await().atMost(SOON).until(() -> states(hook).equals(List.of("delivered/1/200")));
        JsonNode log = call("GET", path(hook) + "/deliveries", null).json();
        assertThat(log.at("/items/0/lastTry/answer").asString()).matches("x{1024}");

        try (Receiver inside = new Receiver()) {
            receiver.megabytes = 0;
            receiver.status = 302;
            receiver.location = inside.address();
            call("POST", path(hook) + "/tests", null);
            await().atMost(SOON).until(() -> states(hook).contains("waiting/1/302"));
            assertThat(inside.got).isEmpty();
        }
    }

    @Test
    void nameThatLeadsToAPrivateAddressGetsNothing() throws Exception {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("inside.example", InetAddress.getByName("127.0.0.1"));
        names.add("127.0.0.1", InetAddress.getByName("127.0.0.1"));
        Sender guarded = new Sender(new CheckedResolver(false, names));
        try {
            URI there = URI.create(receiver.address().replace("127.0.0.1", "inside.example"));
            Receipt receipt = guarded.send(there, Map.of(), new byte[0]);
            assertThat(receipt.problem()).isEqualTo(Receipt.Problem.ADDRESS);
            assertThat(guarded.send(URI.create(receiver.address()), Map.of(), new byte[0])
                            .problem())
                    .as("an address without a name")
                    .isEqualTo(Receipt.Problem.ADDRESS);
            assertThat(receiver.got).isEmpty();
        } finally {
            guarded.close();
        }
        assertThat(call(
                                "POST",
                                "/api/v1/webhooks",
                                Map.of("address", "http://10.0.0.1/", "types", List.of("nothing"), "x", 1))
                        .json()
                        .get("errors")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void nodeThatDiesInTheMiddleLosesNothingAndRepeatsAtMostOnce() throws Exception {
        receiver.hangs = true;
        JsonNode hook = made(receiver.address());
        started();
        await().atMost(SOON).until(() -> receiver.got.size() == 1);
        // What a kill leaves: taken, brought, and not written down. Nobody else takes it meanwhile.
        Courier other = courier(sender);
        rounds(other);
        assertThat(receiver.got).hasSize(1);

        try (Receiver again = new Receiver()) {
            owner.sql("update groeiruimte.webhook set address = ? where agency = 'nom'")
                    .param(again.address())
                    .update();
            later = DeliveryBox.LEASE.plusSeconds(1);
            await().atMost(SOON).until(() -> {
                rounds(other);
                return states(hook).stream().allMatch(state -> state.startsWith("delivered/"));
            });
            assertThat(again.got)
                    .extracting(Receiver.Got::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(again.got.get(0).id()).isEqualTo(receiver.got.get(0).id());
        }
    }

    /** What the killed node had brought and not yet written down comes once more, and nothing else does. */
    @Test
    @SuppressWarnings("unchecked")
    void killedNodeLosesNothingAndRepeatsEachAtMostOnce() throws Exception {
        receiver.hangsFrom = 27;
        JsonNode hook = made(receiver.address());
        Set<UUID> leftToOthers = (Set<UUID>) ReflectionTestUtils.getField(context.getBean(Courier.class), "underWay");
        leftToOthers.add(UUID.fromString(hook.get("id").asString()));
        try (OtherNode node = new OtherNode()) {
            String lead = started();
            owner.sql("""
                            insert into groeiruimte.case_event (lead_id, at, type, actor)
                            select ?::uuid, now(), 'held', 'x' from generate_series(1, 40)""").param(lead).update();
            await().atMost(STARTED).until(() -> node.runs() && receiver.got.size() == 27);
            node.kill();
        } finally {
            leftToOthers.remove(UUID.fromString(hook.get("id").asString()));
        }

        receiver.hangsFrom = Integer.MAX_VALUE;
        later = DeliveryBox.LEASE.plusSeconds(1);
        Courier other = courier(sender);
        await().atMost(SOON).until(() -> {
            rounds(other);
            List<String> states = states(hook);
            return states.size() >= 42 && states.stream().allMatch(state -> state.startsWith("delivered/"));
        });
        Map<String, Long> times =
                receiver.got.stream().collect(Collectors.groupingBy(Receiver.Got::id, Collectors.counting()));
        assertThat(times).as("nothing is lost").hasSize(states(hook).size());
        assertThat(times.values()).allMatch(count -> count <= 2).contains(2L);
        List<Long> first = receiver.got.stream()
                .map(one -> one.json().at("/data/position").asLong())
                .distinct()
                .toList();
        assertThat(first).as("in order").isSorted();
    }

    @Test
    void twoNodesBringEachOnceInOrderAndTenThousandThatWaitAreRowsOfTheFeedAlone() throws Exception {
        JsonNode hook = made(receiver.address());
        call("PATCH", path(hook), Map.of("state", "paused"));
        String lead = started();
        owner.sql("""
                        insert into groeiruimte.case_event (lead_id, at, type, actor)
                        select ?::uuid, now(), 'held', 'x' from generate_series(1, 10000)""").param(lead).update();
        new FeedWork(context).catchUp();
        box.fill();
        box.fill();
        assertThat(states(hook)).hasSize(DeliveryBox.MOST_WAITING);

        call("PATCH", path(hook), Map.of("state", "active"));
        Courier other = courier(sender);
        await().atMost(SOON).until(() -> {
            other.round();
            return receiver.got.size() > DeliveryBox.MOST_WAITING + 50;
        });
        call("PATCH", path(hook), Map.of("state", "paused"));

        List<Long> got = receiver.got.stream()
                .map(one -> one.json().at("/data/position").asLong())
                .toList();
        assertThat(got).isSorted().doesNotHaveDuplicates();
        assertThat(got.get(got.size() - 1) - got.get(0)).as("without a gap").isEqualTo(got.size() - 1);
        assertThat(states(hook).stream().filter(state -> state.startsWith("waiting/")))
                .hasSizeLessThanOrEqualTo(DeliveryBox.MOST_WAITING);
    }

    @Test
    void whatWasTakenCanBeSentAgainAndOthersSeeNothingOfIt() throws Exception {
        JsonNode hook = made(receiver.address());
        String delivery =
                call("POST", path(hook) + "/tests", null).json().get("id").asString();
        await().atMost(SOON).until(() -> states(hook).equals(List.of("delivered/1/204")));
        assertThat(call("POST", path(hook) + "/deliveries/" + delivery + "/tries", null)
                        .status())
                .isEqualTo(202);
        await().atMost(SOON).until(() -> receiver.got.size() == 2);
        assertThat(receiver.got.get(0).id()).isEqualTo(receiver.got.get(1).id()).isEqualTo("msg_" + delivery);

        String mine = token;
        token = Tokens.forAgency("horizon");
        assertThat(call("GET", path(hook), null).status()).isEqualTo(404);
        assertThat(call("DELETE", path(hook), null).status()).isEqualTo(404);
        assertThat(call("GET", "/api/v1/webhooks", null).json().get("items").size())
                .isZero();
        token = mine;
        IntStream.range(1, Webhooks.MOST).forEach(i -> made(receiver.address()));
        assertThat(call("POST", "/api/v1/webhooks", Map.of("address", receiver.address()))
                        .status())
                .isEqualTo(409);
        assertThat(call("DELETE", path(hook), null).status()).isEqualTo(204);
    }

    private Courier courier(ObjectProvider<Sender> through) {
        return new Courier(box, pace, outgoing, through, told::add, clock);
    }

    /** One round, until all that it began is done. */
    private static void rounds(Courier courier) {
        courier.round();
        await().atMost(SOON).until(courier::rests);
    }

    private JsonNode made(String address) {
        Answer answer = call("POST", "/api/v1/webhooks", Map.of("address", address));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode hook) {
        return "/api/v1/webhooks/" + hook.get("id").asString();
    }

    private List<String> states(JsonNode hook) {
        return owner.sql("""
                        select state || '/' || tries || '/' || coalesce(status::text, '-')
                        from groeiruimte.webhook_delivery where webhook_id = ? order by created_at, feed_place""")
                .param(UUID.fromString(hook.get("id").asString()))
                .query(String.class)
                .list();
    }

    private Answer call(String method, String path, Object body) {
        HttpRequest.Builder request = request(path, token)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    private String started() {
        return post(lead(), token).json().get("id").asString();
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    /** As the specification of Standard Webhooks tells a receiver to. */
    private static String signed(String secret, Receiver.Got got) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(
                        (got.id() + "." + got.timestamp() + "." + got.text()).getBytes(StandardCharsets.UTF_8)));
    }
}
