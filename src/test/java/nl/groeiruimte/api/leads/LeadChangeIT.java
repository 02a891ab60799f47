package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an agency's system may change of a case, and that nobody is overwritten. */
class LeadChangeIT extends ApiTests {

    private static final String LEADS = "/api/v1/leads/";
    private static final String WRONG = "\"AAAA\"";

    private String bom;
    private String id;

    @BeforeEach
    void start() {
        bom = Tokens.forAgency("bom");
        id = post(lead(), bom).json().get("id").asString();
    }

    private Answer read() {
        return get(LEADS + id, bom);
    }

    private String tag() {
        return read().header("ETag");
    }

    private Answer patch(Object body, String... headers) {
        return patch(id, bom, body, headers);
    }

    private Answer patch(String id, String token, Object body, String... headers) {
        var request = request(LEADS + id, token)
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/merge-patch+json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer withdraw(Object body, String... headers) {
        return withdraw(id, bom, body, headers);
    }

    private Answer withdraw(String id, String token, Object body, String... headers) {
        var request = request(LEADS + id + "/withdrawal", token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Map<String, Object> none(String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            body.put(name, null);
        }
        return body;
    }

    private List<JsonNode> changes() {
        return get(LEADS + id + "/events", bom)
                .json()
                .get("items")
                .valueStream()
                .filter(event -> event.get("type").asString().equals("signal-changed"))
                .toList();
    }

    private String contact(String column) {
        return query("select contact_" + column + " from groeiruimte.company_identity where lead_id = '" + id + "'");
    }

    @Test
    void whatIsStillAsItWasReadIsAnsweredWithoutABody() {
        String tag = tag();

        Answer same = get(LEADS + id, bom, "If-None-Match", tag);
        Answer other = get(LEADS + id, bom, "If-None-Match", WRONG);

        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.header("API-Version")).isNotNull();
        assertThat(other.status()).isEqualTo(200);
        assertThat(get(LEADS + id, Tokens.forAgency("oost-nl"), "If-None-Match", tag)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatTheAgencyCannotReadOfACaseDoesNotChangeItsTag() {
        String tag = tag();
        post(lead(), Tokens.forAgency("oost-nl"));
        post(lead(), bom);
        execute("update groeiruimte.task set reminded_at = now() where lead_id = '" + id + "'");
        execute("insert into groeiruimte.case_event (lead_id, at, type, actor) values ('" + id
                + "', now(), 'undeclared-event', 'x')");
        assertThat(tag()).isEqualTo(tag);

        execute("insert into groeiruimte.case_event (lead_id, at, type, actor) values ('" + id
                + "', now(), 'resumed', 'x')");
        assertThat(tag()).isNotEqualTo(tag);
    }

    @Test
    void whatMayStillChangeChangesAndIsWrittenDownWithoutWhatItSays() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "externalReference",
                "ACC-" + kvkNumber(),
                "company",
                Map.of("contact", Map.of("email", "b.peters@example.org")),
                "neededBy",
                "2038-01-31",
                "kinds",
                List.of("talent", "space"),
                "jobs",
                121,
                "cause",
                "The neighbours are homes"));
        body.put("investmentEur", null);
        Map<String, Object> before = fields();

        Answer changed = patch(body, "If-Match", tag());

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        JsonNode lead = changed.json();
        assertThat(lead).isEqualTo(read().json());
        assertThat(changed.header("ETag")).isEqualTo(tag());
        assertThat(lead.get("externalReference").asString()).startsWith("ACC-");
        assertThat(lead.get("neededBy").asString()).isEqualTo("2038-01-31");
        assertThat(lead.get("kinds").valueStream().map(JsonNode::asString)).containsExactly("space", "talent");
        assertThat(lead.get("jobs").asInt()).isEqualTo(121);
        assertThat(lead.has("investmentEur")).isFalse();
        assertThat(lead.get("stage").asString()).isEqualTo(before.get("stage"));
        assertThat(query("select cause || '/' || makes_what from groeiruimte.signal where lead_id = '" + id + "'"))
                .isEqualTo("The neighbours are homes/Devices that measure");
        assertThat(contact("email")).isEqualTo("b.peters@example.org");
        assertThat(contact("name")).as("not sent, so as it was").isEqualTo("A. Jansen");
        assertThat(query("select string_agg(action || ' ' || coalesce(agency, ''), ', ' order by id)"
                        + " from groeiruimte.identity_ledger where lead_id = '" + id + "'"))
                .isEqualTo("registered bom, contact-changed bom");
        assertThat(query("select kinds::text from groeiruimte.task where lead_id = '" + id + "'"))
                .as("the inbox shows what is asked for")
                .isEqualTo("{space,talent}");
        assertThat(changes()).singleElement().satisfies(event -> {
            assertThat(event.get("actorAgency").asString()).isEqualTo("bom");
            assertThat(event.at("/details/signalParts").valueStream().map(JsonNode::asString))
                    .containsExactly("reference", "contact", "cause", "needed-by", "kinds", "investment", "jobs");
            assertThat(event.toString()).doesNotContain("neighbours", "peters", "ACC-");
        });
        assertThat(changed.body()).doesNotContain("peters", "neighbours", "Jansen");
    }

    private Map<String, Object> fields() {
        return Map.of("stage", read().json().get("stage").asString());
    }

    /** The lock is let go of after the answer: if waiting had no end, neither would this test. */
    @Test
    void whoMeetsWhatIsLockedIsToldToComeAgain() throws SQLException {
        String tag = tag();
        try (Connection other = TestEnvironment.postgres().superuserConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from groeiruimte.lead where id = '" + id + "' for update");

            Answer busy = patch(Map.of("jobs", 7), "If-Match", tag);

            assertThat(busy.status()).as(busy.body()).isEqualTo(503);
            assertThat(busy.header("Retry-After")).isEqualTo("10");
            assertThat(tag())
                    .as("reading waits for nobody, and nothing changed")
                    .isEqualTo(tag);
            other.rollback();
        }
        assertThat(patch(Map.of("jobs", 7), "If-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayIsGoneAndWhatIsRequiredStays() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("contact", null);
        Map<String, Object> gone = none("kinds", "jobs", "technologyNote");
        gone.put("company", contact);

        Answer changed = patch(gone, "If-Match", tag());

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("kinds").isEmpty()).isTrue();
        assertThat(changed.json().has("jobs")).isFalse();
        assertThat(contact("name")).isNull();
        assertThat(contact("phone")).isNull();
        assertThat(patch(none("neededBy", "cause", "makesWhat"), "If-Match", tag())
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder("/neededBy required", "/cause required", "/makesWhat required");
    }

    @Test
    void nothingOtherwiseIsNoChange() {
        String tag = tag();

        Answer same = patch(
                Map.of("jobs", 120.0, "kinds", List.of("energy", "space"), "cause", "No more power from the grid"),
                "If-Match",
                tag);

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(changes()).isEmpty();
    }

    @Test
    void allThatIsWrongComesAtOnceByTheRulesOfAStart() {
        String before = query("select row_to_json(l)::text from groeiruimte.lead l where id = '" + id + "'");

        Answer refused = patch(
                Map.of(
                        "neededBy",
                        "2020-01-01",
                        "jobs",
                        -1,
                        "kinds",
                        List.of("space", "moon"),
                        "makesWhat",
                        "What Lichtspoor makes",
                        "stage",
                        "scale-up",
                        "externalReference",
                        "a b",
                        "company",
                        Map.of("name", "Other B.V.", "contact", Map.of("email", "nobody"))),
                "If-Match",
                tag());

        assertThat(refused.is(400, "invalid-input").errors())
                .containsExactlyInAnyOrder(
                        "/neededBy future",
                        "/jobs between",
                        "/kinds/1 option",
                        "/makesWhat may-name-company",
                        "/stage unknown-field",
                        "/externalReference pattern",
                        "/company/name unknown-field",
                        "/company/contact/email email");
        assertThat(query("select row_to_json(l)::text from groeiruimte.lead l where id = '" + id + "'"))
                .isEqualTo(before);
        // Said to have been read again, it is taken, as at the start.
        assertThat(patch(Map.of("makesWhat", "What Lichtspoor makes", "confirmedTextsChecked", true), "If-Match", tag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void newContactPersonIsLookedForInTextsThatStay() {
        Answer refused = patch(Map.of("company", Map.of("contact", Map.of("name", "P. Measure"))), "If-Match", tag());

        assertThat(refused.is(400, "invalid-input").errors()).containsExactly("/makesWhat may-name-company");
    }

    @Test
    void whatStaysNeedNotBeRightAnyMore() {
        execute("update groeiruimte.lead set needed_by = '2025-01-01' where id = '" + id + "'");

        assertThat(patch(Map.of("jobs", 5), "If-Match", tag()).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWritersWithOneTagOneWinsAndTheOtherIsTold() {
        for (int round = 0; round < 5; round++) {
            String tag = tag();
            String text = "Grid " + round;
            // Something that the answer shows, and in other rounds something that it does not.
            List<Map<String, Object>> bodies = round % 2 == 0
                    ? List.of(Map.of("jobs", 1000 + round), Map.of("jobs", 2000 + round))
                    : List.of(Map.of("cause", text + " a"), Map.of("cause", text + " b"));
            int events = changes().size();
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Answer>> calls = IntStream.range(0, 2)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    together.await();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                                return patch(bodies.get(n), "If-Match", tag);
                            },
                            task -> new Thread(task).start()))
                    .toList();
            List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            answers.stream().filter(answer -> answer.status() == 412).forEach(answer -> answer.is(412, "case-changed"));
            Map<String, Object> winner = bodies.get(answers.get(0).status() == 200 ? 0 : 1);
            assertThat(query("select jobs || ' ' || cause from groeiruimte.lead l join groeiruimte.signal s"
                            + " on s.lead_id = l.id where l.id = '" + id + "'"))
                    .contains(winner.values().iterator().next().toString());
            assertThat(changes()).hasSize(events + 1);
        }
    }

    @Test
    void whoeverDoesNotSayAsWhatItIsKnownChangesNothing() {
        Map<String, Long> before = rows();

        patch(Map.of("jobs", 5)).is(428, "state-required");
        withdraw(Map.of("reason", "solved", "explanation", "Hall next door")).is(428, "state-required");
        patch(Map.of("jobs", 5), "If-Match", WRONG).is(412, "case-changed");
        patch(Map.of("jobs", 5), "If-Match", "W/" + tag()).is(412, "case-changed");
        withdraw(Map.of("reason", "solved", "explanation", "Hall next door"), "If-Match", WRONG)
                .is(412, "case-changed");
        for (String wrong : List.of("no-tag", "", tag() + ", no-tag", tag() + tag())) {
            assertThat(patch(Map.of("jobs", -5), "If-Match", wrong)
                            .is(400, "invalid-input")
                            .errors())
                    .as(wrong)
                    .containsExactly("If-Match if-match", "/jobs between");
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(patch(Map.of("jobs", 5), "If-Match", WRONG + " , " + tag()).status())
                .isEqualTo(200);
        assertThat(patch(Map.of("jobs", 6), "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void othersCasesAreAnsweredAsWhatDoesNotExist() {
        String oost = Tokens.forAgency("oost-nl");
        String nobodys = UUID.randomUUID().toString();
        for (String tag : List.of(tag(), "*", WRONG)) {
            Answer hidden = patch(id, oost, Map.of("jobs", 5), "If-Match", tag).is(404, "not-found");
            assertThat(hidden.body())
                    .isEqualTo(patch(nobodys, oost, Map.of("jobs", 5), "If-Match", tag)
                            .body());
            withdraw(id, oost, Map.of("reason", "solved", "explanation", "x"), "If-Match", tag)
                    .is(404, "not-found");
        }
        get(LEADS + id + "/withdrawal", oost).is(404, "not-found");
        assertThat(read().json().get("jobs").asInt()).isEqualTo(120);
    }

    @Test
    void afterTheAssessmentNothingChanges() {
        execute("update groeiruimte.lead set phase = 'articulation', portfolio_at = now() where id = '" + id + "'");

        patch(Map.of("jobs", 5), "If-Match", tag()).is(409, "case-assessed");
        patch(Map.of("jobs", -5), "If-Match", "*").is(409, "case-assessed");

        assertThat(read().json().get("jobs").asInt()).isEqualTo(120);
    }

    @Test
    void referenceOfAnotherCaseIsNotTaken() {
        String reference = "ACC-" + kvkNumber();
        post(lead("/externalReference", reference), bom);

        patch(Map.of("externalReference", reference), "If-Match", tag()).is(409, "reference-used");

        assertThat(patch(Map.of("externalReference", reference + "-b"), "If-Match", tag())
                        .status())
                .isEqualTo(200);
        assertThat(patch(none("externalReference"), "If-Match", tag()).json().has("externalReference"))
                .isFalse();
        get(LEADS + "by-reference/" + reference + "-b", bom).is(404, "not-found");
    }

    @Test
    void withdrawnCaseIsToldWhyAndTheSameAgainIsTheSame() {
        Map<String, Object> why = Map.of("reason", "solved", "explanation", "The hall next door came free");
        String tag = tag();

        get(LEADS + id + "/withdrawal", bom).is(404, "not-found");
        Answer done = withdraw(why, "If-Match", tag);
        Map<String, Long> before = rows();
        Answer again = withdraw(why, "If-Match", tag);

        assertThat(done.status()).as(done.body()).isEqualTo(201);
        assertThat(done.header("Location")).isEqualTo(LEADS + id + "/withdrawal");
        assertThat(done.json().get("reason").asString()).isEqualTo("solved");
        assertThat(done.json().get("lead").asString()).isEqualTo(LEADS + id);
        assertThat(done.body()).doesNotContain("hall");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(done.json());
        assertThat(get(LEADS + id + "/withdrawal", bom).json()).isEqualTo(done.json());
        assertThat(rows()).isEqualTo(before);
        withdraw(Map.of("reason", "sold", "explanation", "x"), "If-Match", "*").is(409, "not-to-be-withdrawn");
        patch(Map.of("jobs", 5), "If-Match", "*").is(409, "case-assessed");
        assertThat(read().json().get("phase").asString()).isEqualTo("learning");
        assertThat(query("select string_agg(form, ',') from groeiruimte.task where ended_at is null and lead_id = '"
                        + id + "'"))
                .as("the process goes on as when people withdraw it")
                .isEqualTo("record-learning");
    }

    @Test
    void withdrawalIsJudgedByTheFormOfThePage() {
        assertThat(withdraw(Map.of("reason", "bored", "explanation", " ", "more", 1), "If-Match", tag())
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder("/reason option", "/explanation required", "/more unknown-field");
        assertThat(withdraw(Map.of("reason", "solved", "explanation", "Lichtspoor stays"), "If-Match", tag())
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/explanation may-name-company");
        execute("update groeiruimte.lead set outcome = 'abroad', phase = 'closed', ended_at = now() where id = '" + id
                + "'");
        withdraw(Map.of("reason", "solved", "explanation", "x"), "If-Match", tag())
                .is(409, "not-to-be-withdrawn");
    }
}
