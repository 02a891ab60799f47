package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case and the record of it in the agency's own system. */
class ReferenceIT extends ApiTests {

    private static final String LEADS = "/api/v1/leads";

    private final String reference = "ACC-" + kvkNumber();
    private String bom;
    private String oost;

    @BeforeEach
    void login() {
        bom = Tokens.forAgency("bom");
        oost = Tokens.forAgency("oost-nl");
    }

    private Answer put(String reference, Object body, String token, String... headers) {
        var request = request(LEADS + "/by-reference/" + reference, token)
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer byReference(String reference, String token) {
        return get(LEADS + "/by-reference/" + reference, token);
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asString();
    }

    private List<String> found(String query, String token) {
        Answer answer = get(LEADS + "?" + query, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void caseIsMadeOnceAndThenFoundHoweverTheBodyReads() {
        Map<String, Object> lead = lead();
        Answer made = put(reference, lead, bom);
        Map<String, Long> before = rows();
        lead.put("jobs", 7);

        Answer found = put(reference, lead, bom);
        Answer without = put(reference, Map.of(), bom);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(LEADS + "/" + id(made));
        assertThat(made.json().get("externalReference").asString()).isEqualTo(reference);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(made.json());
        assertThat(found.header("Location")).isNull();
        assertThat(without.status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before);
        assertThat(byReference(reference, bom).json()).isEqualTo(made.json());
        assertThat(get(LEADS + "/" + id(made), bom).header("ETag"))
                .isNotNull()
                .isEqualTo(made.header("ETag"))
                .isEqualTo(found.header("ETag"))
                .isEqualTo(byReference(reference, bom).header("ETag"));
        assertThat(found("externalReference=" + reference, bom)).containsExactly(id(made));
        assertThat(get(LEADS + "?limit=1", bom)
                        .json()
                        .at("/items/0/externalReference")
                        .asString())
                .isEqualTo(reference);
        IDENTITY.forEach(part -> assertThat(made.body() + found.body()).doesNotContain(part));
    }

    @Test
    void ofManyAtOnceOneMakesTheCaseAndTheOthersFindIt() throws Exception {
        int clients = 6;
        for (int round = 0; round < 4; round++) {
            String shared = reference + "." + round;
            // In turn the same company, the same beside others, and by a slip others.
            Map<String, Object> lead = lead();
            boolean others = round == 2;
            if (round == 1) {
                lead.put("confirmedNotDuplicate", true);
            }
            long cases = rows().get("groeiruimte.lead");
            long processes = rows().get("engine.act_hi_procinst");
            CyclicBarrier start = new CyclicBarrier(clients);
            List<CompletableFuture<Answer>> calls = IntStream.range(0, clients)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    start.await();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                                return put(shared, others ? lead() : lead, bom);
                            },
                            task -> new Thread(task).start()))
                    .toList();
            List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            assertThat(answers.stream().map(ReferenceIT::id).distinct()).hasSize(1);
            assertThat(rows().get("groeiruimte.lead")).isEqualTo(cases + 1);
            assertThat(rows().get("engine.act_hi_procinst")).isEqualTo(processes + 1);
        }
    }

    @Test
    void referenceOfAnotherAgencyDoesNotExistAndCanBeUsedAsOnesOwn() {
        Answer ours = put(reference, lead(), bom);
        Answer strange = byReference(reference, oost);
        Answer nothing = byReference(reference + "-nobodys", oost);

        assertThat(strange.is(404, "not-found").body()).isEqualTo(nothing.body());
        assertThat(found("externalReference=" + reference, oost)).isEmpty();
        Answer theirs = put(reference, lead(), oost);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(id(theirs)).isNotEqualTo(id(ours));
        assertThat(id(byReference(reference, bom))).isEqualTo(id(ours));
        assertThat(get(LEADS + "/" + id(ours), oost).status()).isEqualTo(404);
    }

    @Test
    void caseThatEndedIsFoundAndNotMadeAnew() {
        String id = id(put(reference, lead(), bom));
        execute("update groeiruimte.lead set outcome = 'withdrawn', phase = 'closed', ended_at = now() where id = '"
                + id + "'");

        Answer found = put(reference, lead(), bom);

        assertThat(found.status()).isEqualTo(200);
        assertThat(id(found)).isEqualTo(id);
        assertThat(found.json().get("status").asString()).isEqualTo("closed");
    }

    @Test
    void referenceOfACaseWhoseDataWasDestroyedIsGoneAndNotKept() {
        String id = id(put(reference, lead(), bom));
        String emptied = query("select emptied from groeiruimte.end_of_data where table_name = 'external_reference'");
        execute("update groeiruimte.external_reference set " + emptied + " where lead_id = '" + id + "'");
        Map<String, Long> before = rows();

        byReference(reference, bom).is(410, "case-destroyed");
        put(reference, lead(), bom).is(410, "case-destroyed");
        post(lead("/externalReference", reference), bom).is(410, "case-destroyed");

        byReference(reference, oost).is(404, "not-found");
        assertThat(get(LEADS + "/" + id, bom).json().has("externalReference")).isFalse();
        assertThat(rows()).isEqualTo(before);
        assertThat(query("select reference from groeiruimte.external_reference where lead_id = '" + id + "'"))
                .startsWith("destroyed ")
                .doesNotContain(reference);
    }

    @Test
    void startWithAReferenceThatIsUsedIsRefusedAndOneWithoutNeedsNone() {
        String id = id(post(lead("/externalReference", reference), bom));
        Map<String, Long> before = rows();

        post(lead("/externalReference", reference), bom).is(409, "reference-used");

        assertThat(rows()).isEqualTo(before);
        assertThat(id(byReference(reference, bom))).isEqualTo(id);
        assertThat(post(lead(), bom).json().has("externalReference")).isFalse();
        // Upper and lower case are two.
        assertThat(post(lead("/externalReference", reference.toLowerCase()), bom)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keyOfAStartAndTheReferenceAgree() {
        Map<String, Object> lead = lead();
        Answer made = put(reference, lead, bom, "Idempotency-Key", "put-" + reference);
        lead.put("externalReference", reference);

        Answer replayed = post(lead, bom, "Idempotency-Key", "put-" + reference);

        assertThat(replayed.status()).as(replayed.body()).isEqualTo(201);
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.json()).isEqualTo(made.json());
        put(reference + "-2", lead(), bom, "Idempotency-Key", "put-" + reference)
                .is(409, "idempotency-key-used");
    }

    @Test
    void referenceIsJudgedAsTextsAre() {
        for (String wrong : List.of("", "-x", "a b", "a/b", "é", "x".repeat(101), "abc\n")) {
            assertThat(post(lead("/externalReference", wrong), bom)
                            .is(400, "invalid-input")
                            .errors())
                    .as(wrong)
                    .hasSize(1)
                    .allMatch(error -> error.startsWith("/externalReference "));
        }
        assertThat(post(lead("/externalReference", "Lichtspoor-42"), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/externalReference may-name-company");
        assertThat(put("lichtsp00r", lead("/jobs", -1), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder("/externalReference may-name-company", "/jobs between");
        assertThat(put(reference, lead("/externalReference", "other"), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/externalReference other-reference");
        assertThat(put("a%20b", lead(), bom).is(400, "invalid-input").errors())
                .containsExactly("/externalReference pattern");
        assertThat(get(LEADS + "?externalReference=a%20b&updatedSince=2026-11-29", bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("externalReference pattern", "updatedSince moment");
        byReference("a%20b", bom).is(404, "not-found");
    }

    @Test
    void referenceMayReadAsAnotherPartOfTheAddress() {
        for (String word : List.of("events", "withdrawal", "propositions", "tasks", "by-reference", "a.json", "~x")) {
            String id = id(put(word.equals("~x") ? "x~x" : word, lead(), Tokens.forAgency("rom-inwest")));

            assertThat(id(byReference(word.equals("~x") ? "x~x" : word, Tokens.forAgency("rom-inwest"))))
                    .isEqualTo(id);
        }
    }

    @Test
    void casesInWhichSomethingHappenedSinceAreReadWithoutTheOthers() {
        String token = Tokens.forAgency("nom");
        String old = id(post(lead(), token));
        String changed = id(post(lead(), token));
        execute("update groeiruimte.case_event set at = now() - interval '2 days' where lead_id in ('" + old + "', '"
                + changed + "')");
        Instant since = Instant.now();
        String fresh = id(post(lead(), token));
        execute("insert into groeiruimte.case_event (lead_id, at, type, actor) values ('" + changed
                + "', clock_timestamp(), 'resumed', 'x')");

        assertThat(found("limit=100&updatedSince=" + since, token))
                .contains(fresh, changed)
                .doesNotContain(old);
        // Another offset is the same moment.
        assertThat(found("limit=100&updatedSince=2019-01-01T00:00:00.5%2B01:00", token))
                .contains(fresh, changed, old);
        assertThat(found("updatedSince=" + Instant.now().plusSeconds(3600), token))
                .isEmpty();
    }

    /** As a CRM does that asks every minute: by the moment at which it began to read before. */
    @Test
    void whoeverReadsOnFromTheMomentOfTheReadingBeforeMissesNoChangeAtThePagesEnds() {
        String token = Tokens.forAgency("impuls-zeeland");
        List<String> all =
                IntStream.range(0, 7).mapToObj(n -> id(post(lead(), token))).toList();
        execute("update groeiruimte.case_event e set at = at - interval '1 hour' from groeiruimte.lead l"
                + " where l.id = e.lead_id and l.origin_agency = 'impuls-zeeland'");
        Instant began = Instant.now();
        JsonNode first =
                get(LEADS + "?limit=2&updatedSince=2020-01-01T00:00:00Z", token).json();

        // What was read already changes, and what was not.
        for (String id : List.of(all.get(6), all.get(0))) {
            execute("insert into groeiruimte.case_event (lead_id, at, type, actor) values ('" + id
                    + "', clock_timestamp(), 'resumed', 'x')");
        }
        List<String> seen = new ArrayList<>();
        for (JsonNode page = first; page != null; ) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            String next = page.path("next").asString(null);
            page = next == null ? null : get(next, token).json();
        }

        assertThat(seen).containsAll(all).doesNotHaveDuplicates();
        assertThat(found("limit=100&updatedSince=" + began, token)).containsExactlyInAnyOrder(all.get(6), all.get(0));
    }
}
