package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.SupplyProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.support.Tokens;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency's own system does the tasks of its agency to which it can know the answer, and no others. */
class TaskAnswersIT extends ApiTests {

    private static final String TASKS = "/api/v1/tasks/";

    @Autowired
    private BeanFactory application;

    private World world;
    private String nom;

    @BeforeEach
    void find() {
        world = World.of(application);
        nom = Tokens.forAgency(ASKED.agency);
    }

    private CaseLife asked() {
        return Journey.asked(Journey.confirmed(new CaseLife(world.visitors, world.inspection.company())));
    }

    private ApiTests.Answer put(String path, Object body, String token, String... headers) {
        var request = request(TASKS + path, token)
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static Map<String, Object> by(int days) {
        return Map.of("answerBy", LocalDate.now(WorkingDays.ZONE).plusDays(days).toString());
    }

    private List<String> listed(String token) {
        List<String> all = new ArrayList<>();
        String next = "/api/v1/tasks?limit=100";
        while (next != null) {
            ApiTests.Answer page = get(next, token);
            page.json().get("items").forEach(task -> all.add(task.toString()));
            next = page.json().path("next").asString(null);
        }
        return all;
    }

    @Test
    void askedRegionsSystemAsksForMoreTimeAndTheCaseLeadAnswers() {
        CaseLife life = asked();
        String task = life.task(ASKED, "make-proposition");
        assertThat(listed(nom))
                .filteredOn(one -> one.contains(task))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .contains("\"form\":\"make-proposition\"", "\"codeName\":")
                        .doesNotContain(life.id.toString(), ORIGIN.agency));
        assertThat(listed(nom)).as("what people alone can answer").noneMatch(one -> one.contains("answer-errand"));
        ApiTests.Answer seen = get(TASKS + task, nom);

        ApiTests.Answer done = put(task + "/more-time", by(7), nom, "If-Match", seen.header("ETag"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().at("/ending/done").asBoolean()).isTrue();
        assertThat(done.header("Idempotent-Replayed")).isNull();

        ApiTests.Answer again = put(task + "/more-time", by(7), nom, "If-Match", seen.header("ETag"));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(done.json());
        put(task + "/more-time", by(8), nom).is(409, "task-ended");

        String origin = Tokens.forAgency(ORIGIN.agency);
        assertThat(get("/api/v1/leads/" + life.id + "/propositions", origin)
                        .json()
                        .toString())
                .contains("\"wantedUntil\":\"" + by(7).get("answerBy") + "\"");
        String question = life.task(ORIGIN, "answer-question");
        assertThat(world.as(ORIGIN)
                        .get("/tasks/" + question)
                        .html()
                        .select(".thread")
                        .text())
                .contains("Verzoek om meer tijd", "We antwoorden graag uiterlijk op");
        life.does(ORIGIN, "answer-question", "answer", life.company.text("answer", ORIGIN, ASKED));
        assertThat(life.task(ASKED, "make-proposition")).isNotEqualTo(task);
        assertThat(put(task + "/more-time", by(7), nom).header("Idempotent-Replayed"))
                .as("the task that it ended stays so")
                .isEqualTo("true");
        assertThat(world.inspection.leaks()).isEmpty();
    }

    @Test
    void askingForMoreTimeIsRefusedByTheRulesOfThePage() {
        CaseLife life = asked();
        String task = life.task(ASKED, "make-proposition");
        String path = task + "/more-time";
        assertThat(put(path, by(0), nom).is(400, "invalid-input").errors()).containsExactly("/answerBy future");
        assertThat(put(path, by(90), nom).is(400, "invalid-input").errors()).containsExactly("/answerBy latest");
        assertThat(put(path, Map.of("answer", "offer", "site", "x"), nom, "If-Match", "stale")
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder(
                        "If-Match if-match", "/answer unknown-field", "/site unknown-field", "/answerBy required");
        put(path, by(7), nom, "If-Match", "\"stale\"").is(412, "task-changed");
        put(path, by(7), Tokens.forAgency("oost-nl")).is(404, "not-found");
        put(path, by(7), Tokens.forAgency(ORIGIN.agency)).is(404, "not-found");
        put(task + "/supply-confirmation", Map.of("confirm", "all"), nom).is(404, "not-found");

        world.as(ASKED).post("/tasks/" + task + "/claim", Map.of());
        put(path, by(7), nom).is(409, "task-taken");
        world.as(ASKED).post("/tasks/" + task + "/release", Map.of());
        life.acts(ORIGIN, "hold", "until", CaseLife.day(30), "reason", life.company.text("holdReason", ORIGIN));
        put(path, by(7), nom).is(409, "task-held");
        world.as(ORIGIN).post("/cases/" + life.id + "/resume", Map.of());

        List<Integer> statuses = List.of(7, 8).parallelStream()
                .map(days -> CompletableFuture.supplyAsync(
                        () -> put(path, by(days), nom).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).as("two at once").containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void systemConfirmsWhatItsAgencyHas() {
        application.getBean(SupplyProcess.class).start();
        try {
            String task = Backdoor.text(
                    "select id from groeiruimte.task where form = 'confirm-supply' and inbox = ?"
                            + " and ended_at is null",
                    ASKED.agency);
            String site = Backdoor.text(
                    "select code from groeiruimte.site where agency = ? and withdrawn_on is null"
                            + " order by code limit 1",
                    ASKED.agency);
            String path = task + "/supply-confirmation";
            assertThat(listed(nom))
                    .filteredOn(one -> one.contains(task))
                    .singleElement()
                    .asString()
                    .contains("\"about\":{\"period\":\"");
            assertThat(put(path, Map.of("confirm", "chosen", "sites", List.of("no-such-site")), nom)
                            .errors())
                    .containsExactly("/sites option");
            assertThat(put(path, Map.of("confirm", "none"), nom).errors()).containsExactly("/reason required");
            put(path, Map.of("confirm", "all"), Tokens.forAgency("oost-nl")).is(404, "not-found");

            Map<String, Object> chosen = Map.of("confirm", "chosen", "sites", List.of(site));
            ApiTests.Answer done = put(path, chosen, nom);
            assertThat(done.status()).as(done.body()).isEqualTo(200);
            assertThat(Backdoor.texts(
                            "select code from groeiruimte.site where agency = ? and confirmed_by like ?"
                                    + " and confirmed_on = groeiruimte.dutch_today()",
                            ASKED.agency,
                            "%" + ASKED.agency + "%"))
                    .containsExactly(site);
            assertThat(put(path, chosen, nom).header("Idempotent-Replayed")).isEqualTo("true");
            put(path, Map.of("confirm", "all"), nom).is(409, "task-ended");
        } finally {
            RuntimeService runtime = application.getBean(RuntimeService.class);
            application.getBean(CurrentAsker.class).asSystem(() -> runtime.createProcessInstanceQuery()
                    .processDefinitionKey(SupplyProcess.KEY)
                    .list()
                    .forEach(round -> runtime.deleteProcessInstance(round.getId(), "end of the test")));
            Backdoor.change("delete from groeiruimte.supply_round");
        }
    }
}
