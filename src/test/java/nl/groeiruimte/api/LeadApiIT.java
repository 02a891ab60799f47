package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LeadApiIT extends ApiTests {

    private String bom;

    /** Not in a field's declaration, which would come before the application's start; tokens are taken while young. */
    @BeforeEach
    void login() {
        bom = Tokens.forAgency("bom");
    }

    private String started(Object lead, String token) {
        Answer answer = post(lead, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    @Test
    void agencySystemStartsACaseThatWaitsForAssessment() {
        Answer answer = post(lead(), bom);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode lead = answer.json();
        String id = lead.get("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/leads/" + id);
        assertThat(lead.at("/links/events").asString()).isEqualTo("/api/v1/leads/" + id + "/events");
        assertThat(lead.get("caseNumber").asString()).matches("GR-\\d{4}-\\d{4,}");
        assertThat(lead.get("codeName").asString()).isNotBlank();
        assertThat(lead.get("originAgency").asString()).isEqualTo("bom");
        assertThat(lead.get("phase").asString()).isEqualTo("signal");
        assertThat(lead.get("status").asString()).isEqualTo("open");
        assertThat(lead.has("outcome")).isFalse();
        assertThat(lead.at("/eligibility/verdict").asString()).isEqualTo("eligible");
        assertThat(lead.at("/eligibility/reasons/0").asString()).isEqualTo("all-met");
        assertThat(lead.get("investmentEur").asLong()).isEqualTo(25_000_000);
        assertThat(lead.get("source").asString()).isEqualTo("api");
        assertThat(query("select inbox || ' ' || form from groeiruimte.task where lead_id = '" + id + "'"))
                .isEqualTo("bom assess-signal");
        assertThat(query("select kvk_number is not null and contact_email = 'jansen@example.org'"
                        + " from groeiruimte.company_identity "
                        + "where lead_id = '" + id + "'"))
                .isEqualTo("t");
    }

    @Test
    void engineKeepsTheStepsOfACaseAndNotItsTasks() {
        String instance =
                "select proc_inst_id_ from engine.act_hi_procinst where business_key_ = '" + started(lead(), bom) + "'";

        assertThat(query("select string_agg(act_id_, ' ' order by act_id_) from engine.act_hi_actinst"
                        + " where proc_inst_id_ = ("
                        + instance + ")"))
                .isEqualTo("assess-signal assessment-needed check-eligibility phase-signal signal-received "
                        + "signal-registered");
        assertThat(query("select count(*) from engine.act_hi_taskinst where proc_inst_id_ = (" + instance + ")"))
                .isEqualTo("0");
    }

    @Test
    void everyAnswerSaysHowMuchMayStillBeAsked() {
        Answer answer = get("/api/v1/leads?limit=1", bom);

        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=600;w=60");
        assertThat(answer.header("RateLimit")).matches("\"client\";r=\\d+;t=1");
    }

    @Test
    void codesAreReadWithTheirWordsInBothLanguages() {
        JsonNode phases = get("/api/v1/codes/phases", bom).json();

        assertThat(phases.at("/items/0/code").asString()).isEqualTo("signal");
        assertThat(phases.at("/items/0/label/nl").asString()).isEqualTo("Signaal");
        assertThat(phases.at("/items/0/label/en").asString()).isEqualTo("Signal");
        assertThat(get("/api/v1/codes", bom).json().get("items").valueStream().map(list -> list.get("list")
                        .asString()))
                .contains("event-types", "technologies", "provinces", "problem-types", "error-codes");
        get("/api/v1/codes/none", bom).is(404, "not-found");
    }

    @Test
    void changelogIsReadWithoutATokenInEitherLanguage() {
        Answer dutch = get("/api/v1/changelog", null, "Accept-Language", "nl");

        assertThat(dutch.json().at("/items/0/version").asString()).isEqualTo(dutch.header("API-Version"));
        assertThat(dutch.json().at("/items/0/changes/0").asString()).startsWith("Eerste versie");
        assertThat(get("/api/v1/changelog", null)
                        .json()
                        .at("/items/0/changes/0")
                        .asString())
                .startsWith("First version");
    }

    @Test
    void caseReadLaterIsTheCaseThatWasStarted() {
        Answer started = post(lead(), bom);

        assertThat(get(started.header("Location"), bom).json()).isEqualTo(started.json());
    }

    @Test
    void leastThatMayBeSentIsEnough() {
        Map<String, Object> least = lead();
        least.put("company", Map.of("name", "Lichtspoor", "kvkNumber", kvkNumber()));
        List.of("considersAbroad", "kinds", "investmentEur", "jobs").forEach(least::remove);
        least.put("technologyNote", null);

        JsonNode lead = post(least, bom).json();

        assertThat(lead.get("kinds").isEmpty()).isTrue();
        assertThat(lead.has("jobs")).isFalse();
    }

    @Test
    void noAnswerHoldsTheCompanysIdentity() {
        Answer started = post(lead(), bom);
        String at = started.header("Location");

        List.of(started, get(at, bom), get(at + "/events", bom), get("/api/v1/leads", bom))
                .forEach(answer -> assertThat(answer.body()).doesNotContain(IDENTITY));
    }

    @Test
    void caseOfAnotherAgencyIsAnsweredLikeOneThatDoesNotExist() {
        String id = started(lead(), bom);
        String oost = Tokens.forAgency("oost-nl");

        Answer unknown = get("/api/v1/leads/" + UUID.randomUUID(), oost).is(404, "not-found");

        for (String path : List.of("/" + id, "/" + id + "/events", "/no-uuid", "/no-uuid/events", "/1-1-1-1-1")) {
            assertThat(get("/api/v1/leads" + path, oost).is(404, "not-found").body())
                    .isEqualTo(unknown.body());
        }
        assertThat(get("/api/v1/leads?limit=100", oost).body()).doesNotContain(id);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String token = Tokens.forAgency("nom");
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            started.add(0, started(lead(), token));
        }

        List<String> read = new ArrayList<>();
        String next = "/api/v1/leads?limit=2&open=true";
        while (next != null) {
            Answer page = get(next, token);
            page.json().get("items").forEach(item -> read.add(item.get("id").asString()));
            next = page.json().path("next").asString(null);
            assertThat(page.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        assertThat(read).startsWith(started.toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @Test
    void filtersNarrowTogether() {
        String token = Tokens.forAgency("liof");
        String talent = started(lead("/kinds", List.of("talent")), token);
        String space = started(lead("/kinds", List.of("space")), token);
        execute("update groeiruimte.lead set considers_abroad = 'yes' where id = '" + space + "'");
        String ended = started(lead("/kinds", List.of("talent", "space")), token);
        execute("update groeiruimte.lead set phase = 'closed', outcome = 'declined', ended_at = now() where id = '"
                + ended + "'");
        String old = started(lead("/kinds", List.of("capital")), token);
        execute("update groeiruimte.lead set signalled_at = '2025-03-01 00:00 Europe/Amsterdam' where id = '" + old
                + "'");

        // Other tests have started cases of this agency too.
        Set<String> mine = Set.of(talent, space, ended, old);
        assertThat(ids("kind=talent", token, mine)).containsExactly(ended, talent);
        assertThat(ids("kind=talent&open=true", token, mine)).containsExactly(talent);
        assertThat(ids("considersAbroad=yes", token, mine)).containsExactly(space);
        assertThat(ids("considersAbroad=unknown&kind=space", token, mine)).containsExactly(ended);
        assertThat(ids("open=false", token, mine)).containsExactly(ended);
        assertThat(ids("outcome=declined&phase=closed", token, mine)).containsExactly(ended);
        assertThat(ids("phase=signal&kind=space", token, mine)).containsExactly(space);
        assertThat(ids("signalledTo=2025-03-01", token, mine)).containsExactly(old);
        assertThat(ids("signalledTo=2025-02-28", token, mine)).isEmpty();
        assertThat(ids("signalledFrom=2025-03-02", token, mine))
                .doesNotContain(old)
                .contains(space);
        assertThat(get("/api/v1/leads/" + ended, token).json().get("status").asString())
                .isEqualTo("closed");
    }

    private List<String> ids(String filter, String token, Set<String> among) {
        return get("/api/v1/leads?limit=100&" + filter, token)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .filter(among::contains)
                .toList();
    }

    @Test
    void wrongQueryIsRefusedWithEverythingThatIsWrongWithIt() {
        Answer answer = get(
                        "/api/v1/leads?phase=x&outcome=&open=yes&kind=space&signalledFrom=2026-02-30"
                                + "&signalledTo=now&limit=101&considersAbroad=maybe&cursor=abc&page=2&kind=energy",
                        bom)
                .is(400, "invalid-input");

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "phase choice",
                        "outcome choice",
                        "open choice",
                        "considersAbroad choice",
                        "signalledFrom date",
                        "signalledTo date",
                        "limit between",
                        "cursor cursor",
                        "page unknown-parameter",
                        "kind repeated");
    }

    @Test
    void otherOperationsRefuseParametersThatTheyDoNotKnow() {
        String id = started(lead(), bom);

        assertThat(get("/api/v1/leads/" + id + "?expand=all", bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("expand unknown-parameter");
        assertThat(get("/api/v1/leads/" + id + "/events?after=-1&limit=0", bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("limit between", "after between");
    }

    @Test
    void eventsTellWhatHappenedWithoutNamesOfPeople() {
        String id = started(lead(), bom);
        execute("""
                insert into groeiruimte.case_event (lead_id, at, type, actor, actor_name, actor_agency, details)
                values ('%1$s', now(), 'into-portfolio', 'x', 'Lotte van den Heuvel', 'bom',
                    '{"caseLead": "Lotte van den Heuvel"}'),
                       ('%1$s', now(), 'case-closed', 'x', 'x', 'bom', '{"outcome": "abroad", "undeclared": "Lotte"}'),
                       ('%1$s', now(), 'undeclared-event', 'x', 'x', 'bom', '{"outcome": "Lotte"}')""".formatted(id));

        Answer answer = get("/api/v1/leads/" + id + "/events", bom);

        List<JsonNode> events = answer.json().get("items").valueStream().toList();
        assertThat(events)
                .extracting(event -> event.get("type").asString())
                .containsExactly("signal-registered", "eligibility-checked", "into-portfolio", "case-closed");
        assertThat(events.get(0).get("actorAgency").asString()).isEqualTo("bom");
        assertThat(events.get(0).at("/details/source").asString()).isEqualTo("api");
        assertThat(events.get(1).has("actorAgency")).isFalse();
        assertThat(events.get(3).get("details").properties())
                .singleElement()
                .satisfies(detail -> assertThat(detail.getValue().asString()).isEqualTo("abroad"));
        assertThat(answer.body()).doesNotContain("Lotte").doesNotContain("undeclared");
    }

    @Test
    void numbersOfEventsTellNothingOfWhatOthersDo() {
        String id = started(lead(), bom);
        List<Long> before = numbers(id, 0, bom);
        String other = started(lead(), Tokens.forAgency("oost-nl"));
        happens(other, "resumed");
        happens(id, "resumed");

        List<Long> numbers = numbers(id, 0, bom);

        assertThat(numbers).startsWith(before.toArray(Long[]::new)).hasSize(before.size() + 1);
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
        }
        assertThat(Math.abs(numbers.get(0)
                        - numbers(other, 0, Tokens.forAgency("oost-nl")).get(0)))
                .as("drawn, not counted")
                .isGreaterThan(1_000_000);
    }

    @Test
    void whoKeptTheNumberOfAnEventFromBeforeReadsOnFromThere() {
        String id = started(lead(), bom);
        // As they were when all cases had one row of numbers.
        execute("update groeiruimte.case_event e set place = 1040 + 5 * n.nth"
                + " from (select id, row_number() over (order by id) nth"
                + " from groeiruimte.case_event where lead_id = '" + id + "') n where n.id = e.id");
        happens(id, "resumed");

        assertThat(numbers(id, 0, bom)).containsExactly(1045L, 1050L, 1051L);
        assertThat(numbers(id, 1045, bom)).containsExactly(1050L, 1051L);
        assertThat(numbers(id, 1050, bom)).containsExactly(1051L);
    }

    @Test
    void cursorsOfCasesTellNothingOfWhatOthersDo() {
        String token = Tokens.forAgency("nom");
        started(lead(), token);
        started(lead(), token);
        started(lead(), bom);
        started(lead(), token);

        JsonNode first = get("/api/v1/leads?limit=1", token).json();
        JsonNode second = get(first.get("next").asString(), token).json();

        assertThat(place(first) - place(second)).isEqualTo(1);
    }

    private static long place(JsonNode page) {
        return Long.parseLong(page.get("next").asString().replaceFirst(".*cursor=p", ""), Character.MAX_RADIX);
    }

    private static void happens(String lead, String type) {
        execute("insert into groeiruimte.case_event (lead_id, at, type, actor) values ('%s', now(), '%s', 'x')"
                .formatted(lead, type));
    }

    private List<Long> numbers(String lead, long after, String token) {
        return get("/api/v1/leads/" + lead + "/events?after=" + after, token)
                .json()
                .get("items")
                .valueStream()
                .map(event -> event.get("id").asLong())
                .toList();
    }

    @Test
    void eventsCanBeReadOnFromTheLastOne() {
        String events = "/api/v1/leads/" + started(lead(), bom) + "/events";
        JsonNode first = get(events + "?limit=1", bom).json();

        JsonNode rest = get(first.get("next").asString(), bom).json();

        assertThat(rest.at("/items/0/type").asString()).isEqualTo("eligibility-checked");
        assertThat(rest.has("next")).isFalse();
        assertThat(get(events + "?after=" + rest.at("/items/0/id").asLong(), bom)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void secondOpenCaseOfACompanyNeedsToBeMeant() {
        Map<String, Object> lead = lead();
        String first = started(lead, bom);
        Map<String, Long> before = rows();

        Answer duplicate = post(lead, bom).is(409, "duplicate-company");

        assertThat(rows()).isEqualTo(before);
        assertThat(duplicate.json().get("openCases").valueStream().map(JsonNode::asString))
                .containsExactly("/api/v1/leads/" + first);
        assertThat(duplicate.body()).doesNotContain(IDENTITY);
        lead.put("confirmedNotDuplicate", true);
        assertThat(started(lead, bom)).isNotEqualTo(first);
    }

    @Test
    void textWithAnOrdinaryWordOfTheNameIsTakenWhenSomebodyReadItAgain() {
        Map<String, Object> lead = lead("/makesWhat", "Measuring instruments");
        assertThat(post(lead, bom).is(400, "invalid-input").errors()).containsExactly("/makesWhat may-name-company");

        lead.put("confirmedTextsChecked", true);
        started(lead, bom);
    }

    @Test
    void companyThatAnotherAgencyRegisteredIsNoDuplicate() {
        Map<String, Object> lead = lead();
        started(lead, bom);

        started(lead, Tokens.forAgency("oost-nl"));
    }
}
