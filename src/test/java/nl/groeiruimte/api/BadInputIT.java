package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a clear answer, and nothing changes. */
class BadInputIT extends ApiTests {

    private final String bom = Tokens.forAgency("bom");
    private Map<String, Long> before;

    @BeforeEach
    void count() {
        before = rows();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(rows()).isEqualTo(before);
    }

    private Answer text(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), bom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"company\":",
                "{'company':1}",
                "{\"a\":1,}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":1}",
                "{\"company\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"jobs\":NaN}",
                "{\"jobs\":01}",
                "Lichtspoor",
                "{\"a\":\"Lichtspoor\u0001\"}"
            })
    void malformedJsonIsRefusedWithThePlaceWhereReadingStopped(String body) {
        Answer answer = text(body).is(400, "malformed-json");

        assertThat(answer.json().get("detail").asString()).containsPattern("line \\d+, column \\d+");
        assertThat(answer.body()).doesNotContain(IDENTITY);
    }

    @Test
    void jsonThatIsNotUtf8IsRefused() {
        post("{\"makesWhat\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1), bom).is(400, "malformed-json");
    }

    @Test
    void deepNestingIsRefused() {
        text("[".repeat(10_000)).is(400, "malformed-json");
        text("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)).is(400, "malformed-json");
    }

    @Test
    void numberOfManyDigitsIsRefused() {
        text("{\"jobs\":" + "9".repeat(60_000) + "}").is(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"Lichtspoor\"", "12"})
    void bodyThatIsNoObjectIsRefused(String body) {
        assertThat(text(body).is(400, "invalid-input").errors()).containsExactly(" object");
    }

    @Test
    void emptyObjectIsToldEverythingThatIsRequired() {
        assertThat(text("{}").is(400, "invalid-input").errors())
                .containsExactlyInAnyOrder(
                        "/company/name required",
                        "/company/kvkNumber required",
                        "/technologies required",
                        "/makes required",
                        "/makesWhat required",
                        "/stage required",
                        "/lifePhase required",
                        "/limitedAtLocation required",
                        "/cause required",
                        "/province required",
                        "/neededBy required",
                        "/consent must-be-true");
    }

    @ParameterizedTest
    @CsvSource({
        "/unknown,/unknown",
        "/Consent,/Consent",
        "/company/kvknumber,/company/kvknumber",
        "/company/contact/nam,/company/contact/nam",
        "/name,/name",
        "/contactName,/contactName",
        "/Lichtspoor B.V.,''"
    })
    void unknownFieldIsRefusedAtAnyDepth(String pointer, String shown) {
        assertThat(post(lead(pointer, "Lichtspoor"), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly(shown + " unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/makesWhat", "/cause"})
    void textThatNamesTheCompanyIsToBeReadAgain(String pointer) {
        assertThat(post(lead(pointer, "Lichtspoor builds lasers"), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly(pointer + " may-name-company");
    }

    @Test
    void pathAsANameIsNotTheFieldAtThatPath() {
        Map<String, Object> lead = lead("/company/name", null);
        lead.put("company/name", "Lichtspoor");

        assertThat(post(lead, bom).is(400, "invalid-input").errors())
                .containsExactly(" unknown-field", "/company/name required");
    }

    @ParameterizedTest
    @CsvSource({
        "/company/name,3,type-text",
        "/company/contact,true,object",
        "/company/contact/email,[],type-text",
        "/makes,\"yes\",type-boolean",
        "/limitedAtLocation,1,type-boolean",
        "/lifePhase,\"3\",type-number",
        "/technologies,\"photonics\",type-list",
        "/kinds,{},type-list",
        "/considersAbroad,true,type-text",
        "/neededBy,20390630,date",
        "/investmentEur,\"1\",type-number",
        "/jobs,{},type-number",
        "/consent,\"true\",type-boolean",
        "/confirmedNotDuplicate,\"no\",type-boolean"
    })
    void wrongTypeIsRefused(String pointer, String json, String code) {
        assertThat(post(lead(pointer, JSON.readValue(json, Object.class)), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "/jobs,-1,between",
        "/jobs,100001,between",
        "/jobs,1.5,whole-number",
        "/jobs,1e400,number",
        "/investmentEur,-0.01,between",
        "/investmentEur,100000000001,between",
        "/lifePhase,0,option",
        "/lifePhase,5,option",
        "/lifePhase,2.5,option"
    })
    void numberOutOfRangeIsRefused(String pointer, String json, String code) {
        String body = JSON.writeValueAsString(lead(pointer, "NUMBER")).replace("\"NUMBER\"", json);

        assertThat(text(body).is(400, "invalid-input").errors()).containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "1234567a", "１２３４５６７８", "12 34 56 7x", "1234 5678"})
    void kvkNumberThatIsNotEightDigitsIsRefused(String number) {
        Answer answer = post(lead("/company/kvkNumber", number), bom).is(400, "invalid-input");

        assertThat(answer.errors()).containsExactly("/company/kvkNumber kvk");
        assertThat(answer.body()).doesNotContain(number).doesNotContain(IDENTITY);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01,future", "2026-02-30,date-unknown", "30-06-2039x,date", "tomorrow,date"})
    void neededByThatIsNoDayToComeIsRefused(String day, String code) {
        assertThat(post(lead("/neededBy", day), bom).is(400, "invalid-input").errors())
                .containsExactly("/neededBy " + code);
    }

    @Test
    void unknownCodesAreRefused() {
        assertThat(post(lead("/technologies", List.of("photonics", "magic")), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/technologies/1 option");
        assertThat(post(lead("/kinds", List.of("room")), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/kinds/0 option");
        assertThat(post(lead("/province", "PV99"), bom).is(400, "invalid-input").errors())
                .containsExactly("/province option");
        assertThat(post(lead("/stage", "SCALE-UP"), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/stage option");
    }

    @ParameterizedTest
    @CsvSource({
        "/technologies, magic, technologies",
        "/kinds, room, kinds-of-room",
        "/province, PV99, provinces",
        "/stage, SCALE-UP, stages",
        "/stage, ' ', stages",
        "/considersAbroad, perhaps, considers-abroad"
    })
    void refusedCodeComesWithTheAddressOfItsList(String field, String code, String list) {
        Object value = Set.of("/technologies", "/kinds").contains(field) ? List.of(code) : code;
        for (String language : List.of("nl", "en")) {
            String told = post(lead(field, value), bom, "Accept-Language", language)
                    .is(400, "invalid-input")
                    .json()
                    .at("/errors/0/message")
                    .asString();
            assertThat(told).contains("`GET /api/v1/codes/" + list + "`").doesNotContain("{");
        }
        assertThat(get("/api/v1/codes/" + list, bom).status()).isEqualTo(200);
    }

    @Test
    void eachItemOfAListThatIsWrongIsToldByItsPlace() {
        String body = JSON.writeValueAsString(lead("/technologies", "LIST"))
                .replace("\"LIST\"", "[1,\"photonics\",\"magic\",null,\"more\"]");

        assertThat(text(body).is(400, "invalid-input").errors())
                .containsExactly(
                        "/technologies/0 type-text",
                        "/technologies/2 option",
                        "/technologies/3 type-text",
                        "/technologies/4 option");
    }

    @Test
    void listOfThousandsOfWrongItemsIsNotAnsweredWithThousandsOfErrors() {
        String body =
                JSON.writeValueAsString(lead("/kinds", "LIST")).replace("\"LIST\"", "[" + "1,".repeat(20_000) + "1]");

        assertThat(text(body).is(400, "invalid-input").errors()).hasSizeBetween(100, 300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06-07-2039",
                "6/7/2039",
                "6 7 2039",
                "2039-7-6",
                " 2039-07-06",
                "2039-07-06T00:00:00Z",
                "20390706",
                "+2039-07-06",
                "２０３９-07-06"
            })
    void dayIsWrittenAsTheDescriptionSaysAndNotAsPeopleTypeIt(String day) {
        Answer answer = post(lead("/neededBy", day), bom).is(400, "invalid-input");

        assertThat(answer.errors()).containsExactly("/neededBy date");
        assertThat(answer.json().at("/errors/0/message").asString())
                .contains("yyyy-mm-dd")
                .doesNotContain("dd-mm");
        assertThat(get(
                                "/api/v1/leads?signalledFrom="
                                        + day.replace(" ", "%20")
                                                .replace("+", "%2B")
                                                .replace("２０３９", "%EF%BC%92"),
                                bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("signalledFrom date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "-1e99999999999",
                "1e-99999999999",
                "1e2147483647",
                "10e2147483647",
                "1e-2147483648",
                "1e999999999"
            })
    void numberWithAnExponentThatNobodyCanWriteOutIsRefusedAtItsField(String number) {
        String body = JSON.writeValueAsString(lead("/jobs", "NUMBER")).replace("\"NUMBER\"", number);

        assertThat(text(body).is(400, "invalid-input").errors()).containsExactly("/jobs number");
        assertThat(send(request("/api/v1/leads", bom)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "far")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/jobs number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/company/name",
                "/makesWhat",
                "/cause",
                "/company/contact/email",
                "/neededBy",
                "/stage",
                "/technologyNote"
            })
    void textThatNoDatabaseCanHoldIsRefused(String pointer) {
        assertThat(post(lead(pointer, "a\0b"), bom).is(400, "invalid-input").errors())
                .containsExactly(pointer + " null-character");
    }

    @Test
    void allThatIsWrongWithAWebhookIsToldByItsPlace() {
        String body =
                "{\"address\":\"https://10.1.2.3/in\",\"types\":[\"signal-registered\",\"nope\",3],\"a\":1,\"b\":2}";
        HttpRequest.Builder request = request("/api/v1/webhooks", bom).header("Content-Type", "application/json");

        assertThat(send(request.POST(HttpRequest.BodyPublishers.ofString(body)))
                        .is(400, "invalid-input")
                        .errors())
                .containsExactlyInAnyOrder(
                        "/a unknown-field",
                        "/b unknown-field",
                        "/address webhook-address",
                        "/types/1 event-types",
                        "/types/2 event-types");
    }

    @Test
    void bodyKeyAndParametersAreJudgedTogether() {
        String body = "{\"a\":1,\"b\":2,\"jobs\":-1,\"neededBy\":\"06-07-2029\",\"kinds\":[\"room\",\"energy\",3]}";
        HttpRequest.Builder request = request("/api/v1/leads?dryRun=true&x=1&x=2", bom)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k".repeat(201));

        List<String> errors = send(request.POST(HttpRequest.BodyPublishers.ofString(body)))
                .is(400, "invalid-input")
                .errors();

        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "dryRun unknown-parameter",
                        "x unknown-parameter",
                        "Idempotency-Key idempotency-key",
                        "/a unknown-field",
                        "/b unknown-field",
                        "/jobs between",
                        "/neededBy date",
                        "/kinds/0 option",
                        "/kinds/2 type-text",
                        "/company/name required",
                        "/company/kvkNumber required",
                        "/technologies required",
                        "/makes required",
                        "/makesWhat required",
                        "/stage required",
                        "/lifePhase required",
                        "/limitedAtLocation required",
                        "/cause required",
                        "/province required",
                        "/consent must-be-true");
        assertThat(send(request.POST(HttpRequest.BodyPublishers.ofString("{")))
                        .is(400, "malformed-json")
                        .errors())
                .containsExactly("dryRun unknown-parameter", "x unknown-parameter", "Idempotency-Key idempotency-key");
    }

    @Test
    void otherTechnologyNeedsANote() {
        assertThat(post(lead("/technologies", List.of("other-strategic")), bom)
                        .is(400, "invalid-input")
                        .errors())
                .containsExactly("/technologyNote required");
    }

    @Test
    void withoutConsentNothingIsStored() {
        assertThat(post(lead("/consent", false), bom).is(400, "invalid-input").errors())
                .containsExactly("/consent must-be-true");
        assertThat(post(lead("/consent", null), bom).is(400, "invalid-input").errors())
                .containsExactly("/consent must-be-true");
    }

    @Test
    void allErrorsComeAtOnceInTheLanguageThatIsAsked() {
        Map<String, Object> lead = lead("/company/kvkNumber", "1");
        lead.put("jobs", -1);
        lead.put("consent", false);

        Answer english = post(lead, bom, "Accept-Language", "de, *;q=0.1");
        Answer dutch = post(lead, bom, "Accept-Language", "nl-NL, en;q=0.5");

        assertThat(english.errors())
                .containsExactlyInAnyOrder("/company/kvkNumber kvk", "/jobs between", "/consent must-be-true")
                .isEqualTo(dutch.errors());
        assertThat(english.json().at("/errors/0/message").asString())
                .isEqualTo("Give the number in the Dutch trade register: 8 digits.");
        assertThat(dutch.json().at("/errors/0/message").asString())
                .isEqualTo("Geef het nummer in het Handelsregister: 8 cijfers.");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(post(lead, bom, "Accept-Language", ";;;").header("Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        text(JSON.writeValueAsString(lead("/cause", "x".repeat(64 * 1024)))).is(413, "body-too-large");
        post(new byte[10_000_000], bom).is(413, "body-too-large");
    }

    @Test
    void bodyOfUnknownLengthIsReadNoFurtherThanTheLimit() {
        byte[] part = new byte[1_000_000];
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(10, part)));

        send(request("/api/v1/leads", bom)
                        .header("Content-Type", "application/json")
                        .POST(endless))
                .is(413, "body-too-large");
    }

    @Test
    void bodyThatIsNotJsonIsRefused() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense")) {
            send(request("/api/v1/leads", bom)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                    .is(415, "unsupported-media-type");
        }
        send(request("/api/v1/leads", bom).POST(HttpRequest.BodyPublishers.ofString("{}")))
                .is(415, "unsupported-media-type");
    }

    /** Words for programmers: no boxes to tick, no days as people write them. */
    @Test
    void messagesSpeakOfJsonAndNotOfAForm() {
        String body = "{\"neededBy\":\"06-07-2029\",\"jobs\":1.5,\"consent\":false,\"kinds\":3}";
        for (String language : List.of("en", "nl")) {
            Answer answer = post(body.getBytes(StandardCharsets.UTF_8), bom, "Accept-Language", language)
                    .is(400, "invalid-input");
            assertThat(answer.body())
                    .doesNotContainIgnoringCase(
                            "tick", "vink", "choose", "kies", "dd-mm", "explanation", "toelichting");
        }
    }

    @Test
    void answersAreJsonOnly() {
        send(request("/api/v1/leads", bom).header("Accept", "text/html").GET()).is(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void methodThatIsNotOfferedIsRefused(String method) {
        Answer answer = send(request("/api/v1/leads", bom).method(method, HttpRequest.BodyPublishers.noBody()))
                .is(405, "method-not-allowed");

        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/leads/", "/api/v1/", "/api/v1/lead", "/api/v2/leads", "/api", "/api/v1/leads/x/events/"
            })
    void pathThatDoesNotExistIsNotFoundAndATrailingSlashMakesAnotherPath(String path) {
        get(path, bom).is(404, "not-found");
        send(request(path, bom)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .is(404, "not-found");
    }

    @Test
    void pathThatTheFirewallRefusesIsAnsweredAsAProblemToo() {
        get("/api/v1/leads;a=1", bom).is(400, "bad-request");
        get("/api//v1/leads", bom).is(400, "bad-request");
    }

    @Test
    void parametersAreRefusedWhereThereAreNone() {
        Map<String, Object> lead = new HashMap<>(lead());

        Answer answer = send(request("/api/v1/leads?dryRun=true", bom)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(lead))));

        assertThat(answer.is(400, "invalid-input").errors()).containsExactly("dryRun unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16",
                "text/html",
                "application/xml, image/*"
            })
    void answerThatTheCallerCannotReadIsRefusedBeforeAnythingHappens(String accept) {
        Map<String, Long> before = rows();

        post(lead(), bom, "Accept", accept).is(406, "not-acceptable");
        get("/api/v1/leads", bom, "Accept", accept).is(406, "not-acceptable");

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;v=2", "application/json;charset=utf-8;q=0.5, text/html", "*/*;x=\"y\""})
    void whatTheCallerWritesBesideATypeIsNotCopiedIntoTheAnswer(String accept) {
        assertThat(get("/api/v1/leads", bom, "Accept", accept).header("Content-Type"))
                .isEqualTo("application/json");
    }
}
