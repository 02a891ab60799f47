package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several clients of one agency at the same moment. */
class LeadsAtOnceIT extends ApiTests {

    private static final int WRITERS = 8;
    private static final int CASES_EACH = 10;
    private static final int MOST_LOOKS = 250;

    @Test
    void ofTwoRequestsForOneCompanyOneStartsACaseAndTheOtherIsToldOfIt() {
        String token = Tokens.forAgency("nom");
        for (int round = 0; round < 8; round++) {
            Map<String, Object> lead = lead();
            // In turn without a key, and with different ones.
            String[] first = round % 2 == 0 ? new String[0] : new String[] {"Idempotency-Key", "a-" + kvkNumber()};
            String[] second = round % 2 == 0 ? new String[0] : new String[] {"Idempotency-Key", "b-" + kvkNumber()};

            List<Answer> answers = together(() -> post(lead, token, first), () -> post(lead, token, second));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            Answer told = answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .findFirst()
                    .orElseThrow();
            Answer started = answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.is(409, "duplicate-company")
                            .json()
                            .at("/openCases/0")
                            .asString())
                    .isEqualTo(started.header("Location"));
        }
    }

    @Test
    void whoeverReadsDownToTheLastKnownCaseMissesNone() {
        String token = Tokens.forAgency("rom-inwest");
        List<CompletableFuture<List<String>>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, CASES_EACH)
                                .mapToObj(number ->
                                        post(lead(), token).json().get("id").asString())
                                .toList(),
                        task -> new Thread(task).start()))
                .toList();

        Set<String> seen = new LinkedHashSet<>();
        for (int look = 0; look < MOST_LOOKS && !writers.stream().allMatch(CompletableFuture::isDone); look++) {
            seen.addAll(newCases(token, seen));
        }
        Set<String> started = new HashSet<>();
        writers.forEach(writer -> started.addAll(writer.join()));
        seen.addAll(newCases(token, seen));

        assertThat(started).hasSize(WRITERS * CASES_EACH);
        assertThat(seen).containsAll(started);
    }

    /** From the top to the first that is known, as a client does that asks every minute. */
    private List<String> newCases(String token, Set<String> known) {
        List<String> found = new ArrayList<>();
        String next = "/api/v1/leads?limit=10";
        while (next != null) {
            JsonNode page = get(next, token).json();
            for (JsonNode item : page.get("items")) {
                if (known.contains(item.get("id").asString())) {
                    return found;
                }
                found.add(item.get("id").asString());
            }
            next = page.path("next").asString(null);
        }
        return found;
    }

    @Test
    void whoeverReadsOnFromTheLastEventMissesNoneOfAColleagueWhoWasSlower() throws SQLException {
        String token = Tokens.forAgency("oost-nl");
        String lead = post(lead(), token).json().get("id").asString();
        try (Connection slow = TestEnvironment.postgres().superuserConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(event(lead, "resumed"));
            execute(event(lead, "held"));
            List<JsonNode> first = get("/api/v1/leads/" + lead + "/events", token)
                    .json()
                    .get("items")
                    .valueStream()
                    .toList();
            JsonNode last = first.get(first.size() - 1);
            assertThat(last.get("type").asString()).isEqualTo("held");

            slow.commit();

            assertThat(get(
                                    "/api/v1/leads/" + lead + "/events?after="
                                            + last.get("id").asLong(),
                                    token)
                            .json()
                            .get("items")
                            .valueStream()
                            .map(event -> event.get("type").asString()))
                    .containsExactly("resumed");
        }
    }

    private static String event(String lead, String type) {
        return "insert into groeiruimte.case_event (lead_id, at, type, actor) values ('%s', now(), '%s', 'x')"
                .formatted(lead, type);
    }

    @SafeVarargs
    private static <T> List<T> together(Supplier<T>... calls) {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        List<CompletableFuture<T>> running = List.of(calls).stream()
                .map(call -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            return call.get();
                        },
                        task -> new Thread(task).start()))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
