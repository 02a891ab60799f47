package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends ApiTests {

    private static final String HEADER = "Idempotency-Key";

    private final String bom = Tokens.forAgency("bom");
    private final String key = "crm-" + UUID.randomUUID();

    @Test
    void sameKeyAndBodyAnswerTheSameCase() {
        Map<String, Object> lead = lead();
        Answer first = post(lead, bom, HEADER, key);
        Map<String, Long> before = rows();

        // Another order of names, and other white space.
        Answer again =
                post(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(lead)), bom, HEADER, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(rows()).isEqualTo(before);
    }

    /** JSON knows numbers by their value: a program that was restarted in another language writes other zeros. */
    @Test
    void sameNumbersInAnotherSpellingAreTheSameBody() {
        Map<String, Object> lead = lead();
        Answer first = post(lead, bom, HEADER, key);
        String body = JSON.writeValueAsString(lead)
                .replace("\"jobs\":120", "\"jobs\":120.0")
                .replace("\"lifePhase\":3", "\"lifePhase\":30e-1")
                .replace("\"investmentEur\":25000000", "\"investmentEur\":2.5E+7");

        Answer again = post(body.getBytes(StandardCharsets.UTF_8), bom, HEADER, key);

        assertThat(body).contains("120.0", "30e-1", "2.5E+7");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void wholeNumberWithAPointIsTaken() {
        String body = JSON.writeValueAsString(lead())
                .replace("\"jobs\":120", "\"jobs\":120.0")
                .replace("\"lifePhase\":3", "\"lifePhase\":3.0");

        Answer answer = post(body.getBytes(StandardCharsets.UTF_8), bom);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("lifePhase").asString()).isEqualTo("3");
        assertThat(answer.json().get("jobs").asString()).isEqualTo("120");
    }

    @Test
    void keyOfACaseWhoseDataWasDestroyedIsGoneAndStartsNoOther() {
        Map<String, Object> lead = lead();
        String id = post(lead, bom, HEADER, key).json().get("id").asString();
        String emptied = query("select emptied from groeiruimte.end_of_data where table_name = 'idempotency_key'");
        execute("update groeiruimte.idempotency_key set " + emptied + " where lead_id = '" + id + "'");
        Map<String, Long> before = rows();

        post(lead, bom, HEADER, key).is(410, "case-destroyed");
        post(lead(), bom, HEADER, key).is(410, "case-destroyed");

        assertThat(rows()).isEqualTo(before);
        assertThat(query("select key from groeiruimte.idempotency_key where lead_id = '" + id + "'"))
                .doesNotContain(key);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        Map<String, Object> lead = lead();
        assertThat(post(lead, bom, HEADER, key).status()).isEqualTo(201);
        Map<String, Long> before = rows();
        lead.put("jobs", 121);

        post(lead, bom, HEADER, key).is(409, "idempotency-key-used");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keysOfAgenciesAreTheirOwn() {
        Map<String, Object> lead = lead();
        String first = post(lead, bom, HEADER, key).json().get("id").asString();

        Answer other = post(lead, Tokens.forAgency("oost-nl"), HEADER, key);

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.header("Idempotent-Replayed")).isNull();
        assertThat(other.json().get("id").asString()).isNotEqualTo(first);
    }

    @Test
    void keyOfARefusedRequestCanBeUsedForTheCorrectedOne() {
        Map<String, Object> lead = lead("/consent", false);
        post(lead, bom, HEADER, key).is(400, "invalid-input");
        lead.put("consent", true);

        assertThat(post(lead, bom, HEADER, key).status()).isEqualTo(201);
    }

    @Test
    void requestThatWasValidOnceIsAnsweredAgainThoughItsDayHasPassed() {
        Map<String, Object> lead = lead("/neededBy", "2020-01-01");
        post(lead, bom, HEADER, key).is(400, "invalid-input");
        String id = post(lead(), bom).json().get("id").asString();
        execute("insert into groeiruimte.idempotency_key (agency, key, lead_id, body_sha256) values ('bom', '" + key
                + "', '" + id + "', '" + new JsonBody(lead).sha256() + "')");

        assertThat(post(lead, bom, HEADER, key).json().get("id").asString()).isEqualTo(id);
    }

    @Test
    void concurrentRequestsWithOneKeyStartExactlyOneCase() {
        int clients = 6;
        for (int round = 0; round < 5; round++) {
            Map<String, Object> lead = lead();
            String shared = key + "-" + round;
            long before = rows().get("groeiruimte.lead");
            CountDownLatch together = new CountDownLatch(clients);

            List<CompletableFuture<Answer>> calls = IntStream.range(0, clients)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> {
                                together.countDown();
                                await(together);
                                return post(lead, bom, HEADER, shared);
                            },
                            task -> new Thread(task).start()))
                    .toList();
            List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.body()).isEqualTo(201));
            assertThat(answers.stream()
                            .map(answer -> answer.json().get("id").asString())
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
                    .hasSize(1);
            assertThat(rows().get("groeiruimte.lead")).isEqualTo(before + 1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keyThatIsTooLongNotPrintableOrGivenTwiceIsRefused() {
        Map<String, Long> before = rows();

        for (String wrong : List.of("", "x".repeat(201), "a\tb")) {
            assertThat(post(lead(), bom, HEADER, wrong).is(400, "invalid-input").errors())
                    .containsExactly("Idempotency-Key idempotency-key");
        }
        assertThat(post(lead(), bom, HEADER, "a", HEADER, "b")
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("Idempotency-Key idempotency-key");
        assertThat(rows()).isEqualTo(before);
        assertThat(post(
                                lead(),
                                bom,
                                HEADER,
                                "x".repeat(167) + UUID.randomUUID().toString().substring(3))
                        .status())
                .isEqualTo(201);
    }
}
