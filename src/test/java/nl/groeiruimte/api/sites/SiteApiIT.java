package nl.groeiruimte.api.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency's own system keeps the agency's sites. */
class SiteApiIT extends ApiTests {

    private final String reference = "OBJ-" + kvkNumber();
    private String bom;
    private String oost;

    @BeforeEach
    void login() {
        bom = Tokens.forAgency("bom");
        oost = Tokens.forAgency("oost-nl");
    }

    private static Map<String, Object> site() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("name", "Proefterrein " + kvkNumber());
        site.put("kind", "business-park");
        site.put(
                "place",
                Map.of("province", "PV30", "municipality", "Helmond", "latitude", 51.48, "longitude", 5.66123));
        site.put("facts", Map.of("floorAreaFrom", 500, "floorAreaTo", 4000, "demand", 2.5, "quay", false));
        site.put("source", "Ontwikkelplan");
        site.put("knownOn", "2026-01-15");
        return site;
    }

    private Answer put(String reference, Object body, String token, String... headers) {
        var request = request("/api/v1/sites/" + reference, token)
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private Answer find(String reference, String token) {
        return get("/api/v1/sites/" + reference, token);
    }

    private static String code(Answer answer) {
        return answer.json().at("/about/site").asString();
    }

    private static String stored(String what, String code) {
        return query("select " + what + " from groeiruimte.site where code = '" + code + "'");
    }

    private static int versions(String code) {
        return Integer.parseInt(query("select count(*) from groeiruimte.site_version where code = '" + code + "'"));
    }

    @Test
    void siteIsAddedOnceAndSayingTheSameAgainChangesNothing() {
        Map<String, Object> site = site();
        Answer made = put(reference, site, bom);
        int versions = versions(code(made));

        Answer again = put(reference, site, bom);
        site.remove("knownOn");
        Answer withoutDay = put(reference, site, bom);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/sites/" + reference);
        assertThat(made.json().at("/facts/floorAreaTo").asInt()).isEqualTo(4000);
        assertThat(made.json().at("/facts/quay").asBoolean(true)).isFalse();
        assertThat(made.json().at("/sources").findValuesAsString("knownOn")).containsOnly("2026-01-15");
        assertThat(made.json().has("confirmedOn")).isFalse();
        assertThat(List.of(again, withoutDay)).allSatisfy(same -> {
            assertThat(same.status()).isEqualTo(200);
            assertThat(same.json()).isEqualTo(made.json());
            assertThat(same.header("ETag")).isEqualTo(made.header("ETag"));
        });
        assertThat(versions(code(made))).isEqualTo(versions);
        assertThat(find(reference, bom).json()).isEqualTo(made.json());
        assertThat(get("/api/v1/sites/" + reference, bom, "If-None-Match", made.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    /** The others stay, with their sources; who said what when stands in the history as from the page. */
    @Test
    void oneFactIsSaidWithItsSourceAndDay() {
        String code = code(put(reference, site(), bom));

        Answer said = put(
                reference,
                Map.of("facts", Map.of("demand", 7.25), "source", "Netbeheerder", "knownOn", "2026-02-03"),
                bom);
        put(reference, Collections.singletonMap("facts", Collections.singletonMap("quay", null)), bom);

        Answer now = find(reference, bom);
        assertThat(said.status()).as(said.body()).isEqualTo(200);
        assertThat(now.json().at("/facts/demand").asDouble()).isEqualTo(7.25);
        assertThat(now.json().at("/facts").has("quay")).isFalse();
        assertThat(now.json().at("/facts/floorAreaFrom").asInt()).isEqualTo(500);
        assertThat(now.json().get("sources").toString())
                .contains("\"fact\":\"demand\",\"source\":\"Netbeheerder\",\"knownOn\":\"2026-02-03\"")
                .contains("\"fact\":\"floorArea\",\"source\":\"Ontwikkelplan\",\"knownOn\":\"2026-01-15\"");
        assertThat(stored("change", code)).isEqualTo("changed");
        assertThat(stored("changed_by_name is not null and confirmed_on is null", code))
                .isEqualTo("t");
        assertThat(versions(code)).isEqualTo(3);
    }

    @Test
    void siteIsFreshOnlyWhenTheSystemSaysThatAllIsStillRight() {
        String code = code(put(reference, site(), bom));

        Answer confirmed = put(reference, Map.of("confirmsOthers", true), bom);
        put(reference, Map.of("confirmsOthers", true), bom);

        assertThat(confirmed.json().get("confirmedOn").asString()).isEqualTo(query("select groeiruimte.dutch_today()"));
        assertThat(stored("change", code)).isEqualTo("confirmed");
        assertThat(versions(code)).isEqualTo(2);
    }

    /** As the form says it, and each at its place. */
    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, Object> wrong = site();
        wrong.put("kind", "castle");
        wrong.put("colour", "red");
        wrong.put("place", Map.of("province", "PV20", "municipality", "Helmond", "latitude", "here", "longitude", 9));
        wrong.put(
                "facts", Map.of("floorAreaFrom", 4000, "floorAreaTo", 500, "hallHeight", -1, "labs", "yes", "x/y", 1));
        wrong.remove("source");
        wrong.put("knownOn", "2099-01-01");
        long sites = sites();

        Answer refused = put(reference, wrong, bom).is(400, "invalid-input");

        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/kind option",
                        "/colour unknown-field",
                        "/place/province option",
                        "/place/latitude type-number",
                        "/place/longitude pattern",
                        "/facts/floorAreaTo range",
                        "/facts/hallHeight between",
                        "/facts/labs type-boolean",
                        "/facts unknown-field",
                        "/source required",
                        "/knownOn past-or-today");
        assertThat(put(reference, Map.of(), bom).errors())
                .contains("/name required", "/kind required", "/place/province required", "/place/latitude required");
        assertThat(put("-x", site(), bom).errors()).containsExactly("reference reference");
        assertThat(put(reference, "[]", bom).status()).isEqualTo(400);
        assertThat(sites()).isEqualTo(sites);
        find(reference, bom).is(404, "not-found");
    }

    private static long sites() {
        return Long.parseLong(query("select count(*) from groeiruimte.site"));
    }

    @Test
    void siteThatIsThereGetsTheReferenceOnceAndOnlyFromItsOwnAgency() {
        String own = query("select min(code) from groeiruimte.site s where agency = 'bom' and parent is null"
                + " and not exists (select from groeiruimte.site_reference r where r.site_code = s.code)");
        String strange = query("select min(code) from groeiruimte.site where agency = 'oost-nl'");

        Answer tied = put(reference, Map.of("site", own), bom);

        assertThat(tied.status()).as(tied.body()).isEqualTo(200);
        assertThat(code(tied)).isEqualTo(own);
        assertThat(put(reference + "-b", Map.of("site", own), bom).errors()).containsExactly("/site site-reference");
        assertThat(put(reference + "-c", Map.of("site", strange), bom).errors()).containsExactly("/site own-site");
        assertThat(put(reference + "-c", Map.of("site", "nowhere"), bom).errors())
                .containsExactly("/site own-site");
        find(reference + "-b", bom).is(404, "not-found");
    }

    @Test
    void siteOfAnotherAgencyDoesNotExistAndItsReferenceIsFree() {
        Answer ours = put(reference, site(), bom);

        assertThat(find(reference, oost).is(404, "not-found").body())
                .isEqualTo(find(reference + "-nobodys", oost).body());
        assertThat(put(reference, Map.of("facts", Map.of("demand", 1), "source", "x"), oost)
                        .errors())
                .contains("/name required");
        assertThat(find(reference, bom).json()).isEqualTo(ours.json());
    }

    @Test
    void whoKnowsTheSiteAsItWasChangesNothing() {
        Answer made = put(reference, site(), bom);
        Map<String, Object> change = Map.of("notes", "Nieuw");

        Answer done = put(reference, change, bom, "If-Match", made.header("ETag"));
        Answer late = put(reference, Map.of("notes", "Oud"), bom, "If-Match", made.header("ETag"));
        Answer nothing = put(reference + "-x", site(), bom, "If-Match", "*");

        assertThat(done.status()).isEqualTo(200);
        late.is(412, "site-changed");
        nothing.is(412, "site-changed");
        assertThat(find(reference, bom).json().get("notes").asString()).isEqualTo("Nieuw");
    }

    @Test
    void ofManyAtOnceOneAddsTheSiteAndNoFactIsLost() {
        List<String> facts = List.of("demand", "feedIn", "gridQueue", "talentMbo", "talentHbo", "talentWo");
        CyclicBarrier start = new CyclicBarrier(facts.size());
        Map<String, Object> site = site();

        List<Answer> answers = IntStream.range(0, facts.size())
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> {
                            Map<String, Object> one = new LinkedHashMap<>(site);
                            one.put("facts", Map.of(facts.get(n), n + 1));
                            try {
                                start.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            return put(reference, one, bom);
                        },
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(find(reference, bom).json().get("facts").propertyNames()).containsAll(facts);
    }

    /** The page asks a building no more than its postcode of where it is. */
    @Test
    void buildingIsAddedToASiteAndStaysOnIt() {
        Answer whole = put(reference, site(), bom);
        Map<String, Object> hall = new LinkedHashMap<>(Map.of("name", "Hal 3", "kind", "building"));
        hall.put("partOf", code(whole));
        hall.put("place", Map.of("postcode", "5700ab"));
        hall.put("facts", Map.of("hallHeight", 9));
        hall.put("source", "Makelaar");

        Answer made = put(reference + "-3", hall, bom);
        Answer again = put(reference + "-3", hall, bom);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/about/partOf").asString()).isEqualTo(code(whole));
        assertThat(made.json().at("/about/place/postcode").asString()).isEqualTo("5700AB");
        assertThat(made.json().at("/about/place/municipality").asString()).isEqualTo("Helmond");
        assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
        hall.put("partOf", code(made));
        assertThat(put(reference + "-3", hall, bom).errors()).containsExactly("/partOf part-of");
        assertThat(put(reference + "-4", hall, bom).errors()).as("on a part").containsExactly("/partOf part-of");
        hall.put("partOf", query("select min(code) from groeiruimte.site where agency = 'oost-nl'"));
        assertThat(put(reference + "-4", hall, bom).errors())
                .as("another agency's")
                .containsExactly("/partOf part-of");
        hall.remove("partOf");
        assertThat(put(reference + "-4", hall, bom).errors()).contains("/kind option");
        find(reference + "-4", bom).is(404, "not-found");
    }

    private static Map<String, Object> expected(String from, Map<String, Object> facts, String source) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("from", from);
        expected.put("facts", facts);
        expected.put("source", source);
        return expected;
    }

    @Test
    void siteThatABuildingIsNotOnIsToldBesideAllElse() {
        Map<String, Object> hall = new LinkedHashMap<>(
                Map.of("kind", "building", "partOf", "nowhere", "place", Map.of("postcode", "57"), "knownOn", "soon"));

        assertThat(put(reference, hall, bom).errors())
                .contains("/partOf part-of", "/name required", "/place/postcode pattern")
                .noneMatch(error -> error.startsWith("/kind") || error.startsWith("/place/province"));
        hall.put("colour", "red");
        assertThat(put(reference, hall, bom).errors()).contains("/partOf part-of", "/colour unknown-field");
        hall.remove("colour");
        hall.put("name", "Hal 3");
        hall.remove("place");
        hall.remove("knownOn");
        assertThat(put(reference, hall, bom).errors()).containsExactly("/partOf part-of");
    }

    @Test
    void siteIsTakenOutOfTheSupplyAndPutBackAsOnThePage() {
        Answer made = put(reference, site(), bom);
        String code = code(made);

        Answer withdrawn = move("PUT", reference, bom, "If-Match", made.header("ETag"));
        Answer again = move("PUT", reference, bom);

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().get("withdrawnOn").asString()).isEqualTo(stored("withdrawn_on", code));
        assertThat(again.json()).isEqualTo(withdrawn.json());
        assertThat(again.header("ETag"))
                .isEqualTo(withdrawn.header("ETag"))
                .isEqualTo(find(reference, bom).header("ETag"))
                .isNotEqualTo(made.header("ETag"));
        move("DELETE", reference, bom, "If-Match", made.header("ETag")).is(412, "site-changed");
        assertThat(stored("withdrawn_on is not null", code)).isEqualTo("t");

        Answer restored = move("DELETE", reference, bom, "If-Match", withdrawn.header("ETag"));

        assertThat(restored.json()).isEqualTo(made.json());
        assertThat(move("DELETE", reference, bom).header("ETag")).isEqualTo(restored.header("ETag"));
        assertThat(stored("change", code)).isEqualTo("restored");
        assertThat(query("select site ->> 'change' from groeiruimte.site_version where code = '" + code
                        + "' order by revision desc limit 1"))
                .isEqualTo("withdrawn");
    }

    @Test
    void siteThatIsNotTheOwnStaysInTheSupply() {
        String code = code(put(reference, site(), bom));

        for (String method : List.of("PUT", "DELETE")) {
            move(method, reference, oost).is(404, "not-found");
            move(method, "never-seen", bom).is(404, "not-found");
            move(method, reference, bom, "If-Match", "bent").is(400, "invalid-input");
        }

        assertThat(stored("withdrawn_on is null", code)).isEqualTo("t");
    }

    private Answer move(String method, String reference, String token, String... headers) {
        var request =
                request("/api/v1/sites/" + reference + "/withdrawal", token).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void whatIsExpectedIsSaidByDayAndTakenBackByDay() {
        String code = code(put(reference, site(), bom));
        List<Object> said = List.of(
                expected("2041-01-01", Map.of("demand", 6, "floorAreaTo", 9000, "labs", true), "Netbeheerder"),
                expected(null, Map.of("availableFrom", "2040-07-01"), "Gemeente"));

        Answer first = put(reference, Map.of("expected", said), bom);
        int versions = versions(code);
        Answer again = put(reference, Map.of("expected", said), bom);
        Answer other = put(reference, Map.of("notes", "Nieuw"), bom);
        Answer gone = put(
                reference,
                Map.of(
                        "expected",
                        List.of(
                                expected("2041-01-01", Collections.singletonMap("demand", null), null),
                                expected("2040-07-01", Collections.singletonMap("availableFrom", null), null))),
                bom);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().get("expected").toString())
                .contains("{\"from\":\"2041-01-01\",\"facts\":{\"demand\":6},\"source\":\"Netbeheerder\"}")
                .contains("{\"from\":\"2041-01-01\",\"facts\":{\"floorAreaTo\":9000},\"source\":\"Netbeheerder\"}")
                .contains("{\"from\":\"2041-01-01\",\"facts\":{\"labs\":true},\"source\":\"Netbeheerder\"}")
                .contains("{\"from\":\"2040-07-01\",\"facts\":{\"availableFrom\":\"2040-07-01\"}");
        assertThat(first.json().at("/facts/demand").asDouble()).as("now").isEqualTo(2.5);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.json().get("expected")).isEqualTo(first.json().get("expected"));
        assertThat(gone.json().get("expected").valueStream().map(one -> one.get("facts")
                        .toString()))
                .containsExactlyInAnyOrder("{\"floorAreaTo\":9000}", "{\"labs\":true}");
        assertThat(versions(code)).isEqualTo(versions + 2);
    }

    @Test
    void whatIsWrongWithAnExpectationIsToldAtItsPlace() {
        Answer made = put(reference, site(), bom);

        assertThat(put(
                                reference,
                                Map.of(
                                        "expected",
                                        List.of(
                                                expected("2041-13-01", Map.of("demand", -1), "x"),
                                                expected("2041-01-01", Map.of("labs", "yes", "colour", 1), null),
                                                expected("2041-01-01", Map.of("availableFrom", "2041-01-02"), "x"),
                                                expected(
                                                        "2041-01-01",
                                                        Map.of("floorAreaFrom", 5, "floorAreaTo", 1),
                                                        "x"),
                                                "later")),
                                bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder(
                        "/expected/0/from date-unknown",
                        "/expected/0/facts/demand between",
                        "/expected/1/facts/labs type-boolean",
                        "/expected/1/facts/colour unknown-field",
                        "/expected/1/source required",
                        "/expected/2/from same-day",
                        "/expected/3/facts/floorAreaTo range",
                        "/expected/4 object");
        assertThat(put(reference, Map.of("expected", Map.of()), bom).errors()).containsExactly("/expected type-list");
        assertThat(find(reference, bom).json()).isEqualTo(made.json());
    }
}
