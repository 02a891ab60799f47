package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.RawRequest;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that nobody can read get an answer of ours, whoever notices first: the connector, the firewall, a filter or
 * the page. The API answers a problem, everything else a page; both with their headers.
 */
@IntegrationTest
class UnreadableRequestIT {

    private static final List<String> API = List.of("/api/v1/leads", "/api/v1/openapi.json");
    private static final List<String> OTHERS = List.of(
            "/inbox",
            "/cases",
            "/supply",
            "/css/tokens.css",
            "/actuator/health",
            "/.well-known/security.txt",
            "/factsheets/2026",
            "/report-check",
            "/login-failed",
            "/oauth2/authorization/keycloak");

    @LocalServerPort
    private int port;

    private record Reply(String request, int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private String lotte;
    private String bom;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?=",
                "?a=1&=2",
                "?a=%ff",
                "?%ff=1",
                "?a=%",
                "?a=%zz",
                "?%0a",
                "?text=%00",
                "?a%00=1",
                "?kind[]=energy",
                "?a=é",
                "?a=<b>"
            })
    void queryIsRefusedAtEveryAddress(String query) {
        everywhere(400, "GET", query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2Fx", "%00", ";a=b", "/%2e%2e/x", "%ff", "\\x", "//x"})
    void pathIsRefusedAtEveryAddress(String end) {
        everywhere(400, "GET", end);
    }

    @Test
    void headerThatIsTooLongIsRefused() {
        everywhere(400, "GET", "", "X-Long: " + "x".repeat(70_000));
    }

    /** As every page does, see the browser's tests. */
    @Test
    void pageOfTheContainerLoadsItsStylesByTheirContent() {
        assertThat(get("/inbox%2F").body())
                .containsPattern("href=\"/css/tokens-[0-9a-f]{32}\\.css\"")
                .contains("lang=\"nl\"");
        assertThat(get("/inbox%2F", "Cookie: groeiruimte-language=en").body())
                .contains("lang=\"en\"", "This could not be done");
    }

    @Test
    void expectationThatNobodyMeetsIsRefused() {
        everywhere(417, "GET", "", "Expect: foo");
    }

    @Test
    void traceIsRefused() {
        everywhere(405, "TRACE", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G@T", "get"})
    void methodThatIsNoneIsRefused(String method) {
        everywhere(400, method, "");
    }

    @ParameterizedTest
    @CsvSource({"GET,HTTP/9.1,505", "CONNECT,HTTP/1.1,501"})
    void methodOrVersionOfHttpThatWeDoNotSpeakIsNoFailureOfOurs(String method, String version, int status) {
        for (String path : List.of("/inbox", "/api/v1/leads")) {
            Reply reply = send(
                    path, method + " " + path + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body()).doesNotContain("onze kant", "our side");
            isOurs(path, reply);
        }
    }

    @Test
    void requestForNoHostIsRefused() {
        for (String path : List.of("/inbox", "/api/v1/leads")) {
            Reply reply = send(path, "GET " + path + " HTTP/1.1\r\n\r\n");
            assertThat(reply.status()).isEqualTo(400);
            isOurs(path, reply);
        }
        assertThat(send("", "GET\r\n\r\n").body()).contains("Dit kon niet worden gedaan");
    }

    @Test
    void formWithoutBoundaryIsRefused() {
        for (String path : List.of("/inbox", "/report-check", "/cases/new", "/api/v1/leads")) {
            Reply reply = send(
                    path,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                            + "Connection: close\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(reply.status()).as(reply.request()).isIn(400, 415);
            isOurs(path, reply);
        }
    }

    /** The page that says so is not refused again. */
    @ParameterizedTest
    @ValueSource(strings = {"", "evil.example", "evil.example:8080"})
    void requestForAnotherHostIsRefusedWithOurPage(String host) {
        for (String path : concat(API, OTHERS)) {
            Reply reply = send(
                    path,
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + login(path) + "Connection: close\r\n\r\n");
            assertThat(reply.status()).as(reply.request()).isEqualTo(400);
            isOurs(path, reply);
            assertThat(reply.head() + reply.body()).doesNotContain("evil");
        }
    }

    /** Two things wrong: the path is refused first, and the error page does not look at the form again. */
    @Test
    void formWithoutBoundaryToAPathThatIsNoneIsRefused() {
        for (String path : List.of("/records/.", "/inbox/%0A")) {
            Reply reply = send(
                    path,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                            + "Connection: close\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(reply.status()).as(reply.request()).isEqualTo(400);
            isOurs(path, reply);
        }
    }

    /** Spring reads forms of these methods by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void formThatIsNotEncodedIsRefused(String method) {
        for (String path : List.of("/inbox", "/report-check", "/api/v1/leads")) {
            Reply reply = send(
                    path,
                    method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path) + "Connection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%zz");
            assertThat(reply.status()).as(reply.request()).isIn(400, 405, 415);
            isOurs(path, reply);
        }
    }

    /** Decoded, this is no text that a database could look for. */
    @Test
    void sessionThatCanBeNobodysIsNone() {
        String cookie = "Cookie: SESSION=" + "A".repeat(48);
        Reply inbox =
                send("/inbox", "GET /inbox HTTP/1.1\r\nHost: localhost\r\n" + cookie + "\r\nConnection: close\r\n\r\n");
        assertThat(inbox.status()).isEqualTo(302);
        assertThat(get("/.well-known/security.txt", cookie).status()).isEqualTo(200);
        assertThat(get("/api/v1/leads", cookie).status()).isEqualTo(200);
    }

    /** As long as ours and of the right signs, but no text when it is taken apart. */
    @Test
    void formTokenThatCannotBeDecodedIsAWrongOne() {
        String token = formToken();
        for (int at = token.length() * 2 / 3; at < token.length(); at++) {
            String form =
                    "_csrf=" + token.substring(0, at) + (token.charAt(at) == 'w' ? '_' : 'w') + token.substring(at + 1);
            Reply reply = send(
                    "/cases/search",
                    "POST /cases/search HTTP/1.1\r\nHost: localhost\r\n" + login("/inbox")
                            + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + form.length() + "\r\n\r\n" + form);
            assertThat(reply.status()).as(form).isIn(302, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "text/plain"
            })
    void brokenChunkIsRefused(String type) {
        for (String path : List.of("/inbox", "/cases/new", "/api/v1/leads")) {
            Reply reply = send(
                    path,
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                            + "Connection: close\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
            assertThat(reply.status()).as(reply.request()).isIn(400, 403, 415);
            isOurs(path, reply);
        }
    }

    /** Else a proxy could see one request where we see two. */
    @Test
    void requestWithTwoLengthsIsRefusedOrTheLastOfItsConnection() {
        for (String path : List.of("/login-failed", "/api/v1/leads")) {
            String start = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path) + "Content-Length: 5\r\n";

            Reply twoLengths = send(path, start + "Content-Length: 6\r\n\r\nabcdef");
            assertThat(twoLengths.status()).isEqualTo(400);
            isOurs(path, twoLengths);
            Reply lengthAndChunks = send(path, start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
            assertThat(lengthAndChunks.header("connection"))
                    .as(lengthAndChunks.head())
                    .isEqualTo("close");
        }
    }

    /**
     * The container refuses such a body whenever somebody looks for parameters; an error found beside it must not make
     * it ours.
     */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "5\r\nabc", "zz\r\n"})
    void brokenBodyBesideAnotherErrorIsStillTheCallersFault(String body) {
        for (String path : List.of(
                "/api/v1/leads?no=such",
                "/api/v1/leads/" + UUID.randomUUID() + "/events",
                "/api/v1/no-such",
                "/cases/none")) {
            Reply reply = send(
                    path,
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                            + "Connection: close\r\nContent-Type: multipart/form-data; "
                            + "boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + body);
            assertThat(reply.status()).as(reply.request()).isIn(400, 404);
            isOurs(path, reply);
        }
    }

    /** A database would refuse it much later; who pasted a text with it loses nothing. */
    @ParameterizedTest
    @CsvSource({"/cases/search,company,200", "/cases/new,makesWhat,422", "/cases/new,no-such-field,422"})
    void nulInAFieldFallsAway(String path, String field, int status) {
        String form = "_csrf=" + formToken() + "&makes=yes&" + field + "=pas%00ted";
        Reply reply = send(
                path,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                        + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n\r\n" + form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (field.equals("makesWhat")) {
            assertThat(reply.body()).contains("pasted</textarea>");
        }
    }

    @Test
    void nulInTheNameOfAFileIsRefused() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"a\0b.csv\"\r\n\r\nx\r\n--b--\r\n";
        Reply reply = send(
                "/supply/import",
                "POST /supply/import HTTP/1.1\r\nHost: localhost\r\n" + login("/supply/import")
                        + "Connection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                        + form.length() + "\r\n\r\n" + form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        isOurs("/supply/import", reply);
    }

    /** A cursor with such a year is as broken as any other. */
    @Test
    void keyOfAListInAYearThatNobodyHasShowsItsBeginning() {
        String far = "%2B1000000000-12-31T23:59:59Z~4b5c1f6e-0000-4000-8000-000000000000";
        for (String path : List.of(
                "/cases?after=" + far,
                "/cases?sort=phase&after=" + far,
                "/cases?tab=asked&after=" + far,
                "/cases?sort=needed&after=%2B999999999-12-31~4b5c1f6e-0000-4000-8000-000000000000",
                "/inbox?sort=opened&after=" + far,
                "/inbox?after=%2B999999999-12-31~1")) {
            assertThat(get(path).status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "-,", "*-", "en;q=", "en;q=NaN", "\u00e9", ";;;"})
    void languageThatIsNoneIsAnsweredInTheUsualOne(String language) {
        Reply api = get("/api/v1/nothing", "Accept-Language: " + language);
        assertThat(api.status()).as(api.body()).isEqualTo(404);
        assertThat(api.header("content-language")).isEqualTo("en");
        isOurs("/api/v1/nothing", api);
        assertThat(get("/nothing", "Accept-Language: " + language).status()).isEqualTo(404);
    }

    /** However long the list: the container would count them, and fail. */
    @Test
    void manyLanguagesAndCookiesAreNoFailure() {
        for (String header :
                List.of("Accept-Language: " + "nl,de;q=0.5,".repeat(300) + "en", "Cookie: " + "a=b; ".repeat(300))) {
            assertThat(get("/inbox", header).status())
                    .as(header.substring(0, 30))
                    .isEqualTo(200);
            assertThat(get("/api/v1/leads", header).status()).isEqualTo(200);
        }
    }

    /** Programs that accept anything get the same page as browsers. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json;v=2", "text/css"})
    void failureOfAPageIsAPageWhateverIsAccepted(String accept) {
        Reply reply = get("/nothing", "Accept: " + accept);
        assertThat(reply.status()).isEqualTo(404);
        isOurs("/nothing", reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/v1/leads", "/api/v1/openapi.json"})
    void whatACallerWritesBesideATypeIsInNoAnswer(String path) {
        Reply reply = get(path, "Accept: application/json;v=2;x=y");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
    }

    private void everywhere(int status, String method, String end, String... headers) {
        for (String path : concat(API, OTHERS)) {
            Reply reply = send(
                    path,
                    method + " " + path + end + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                            + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                            + "Connection: close\r\n\r\n");
            assertThat(reply.status()).as(reply.request() + "\n" + reply.head()).isEqualTo(status);
            isOurs(path, reply);
        }
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static void isOurs(String path, Reply reply) {
        assertThat(reply.header("x-content-type-options"))
                .as(reply.request() + "\n" + reply.head())
                .isEqualTo("nosniff");
        assertThat(reply.header("x-frame-options")).isEqualTo("DENY");
        assertThat(reply.header("content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(reply.header("cache-control")).contains("no-store");
        if (path.startsWith("/api")) {
            assertThat(reply.header("content-type")).as(reply.request()).isEqualTo("application/problem+json");
            assertThat(reply.header("api-version")).isNotEmpty();
            JsonNode problem = JsonMapper.shared().readTree(reply.body());
            assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
            assertThat(problem.path("type").asString()).startsWith("urn:problem-type:groeiruimte:");
        } else {
            assertThat(reply.header("content-type"))
                    .as(reply.request())
                    .isEqualToIgnoringCase("text/html;charset=UTF-8");
            assertThat(reply.header("referrer-policy")).isEqualTo("same-origin");
            assertThat(reply.body()).contains("error-page__happened").doesNotContain("Tomcat", "HTTP Status");
        }
    }

    private Reply get(String path, String... headers) {
        return send(
                path,
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + login(path)
                        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                        + "Connection: close\r\n\r\n");
    }

    private Reply send(String path, String request) {
        String answer = RawRequest.send("http://localhost:" + port, request.getBytes(StandardCharsets.UTF_8));
        String[] parts = answer.split("\r\n\r\n", 2);
        String head = parts[0];
        String body = parts.length < 2 ? "" : parts[1];
        return new Reply(request.lines().findFirst().orElse(""), Integer.parseInt(head.split(" ")[1]), head, body);
    }

    private String login(String path) {
        if (path.startsWith("/api/v1/openapi.json")) {
            return "";
        }
        if (path.startsWith("/api")) {
            bom = bom == null ? Tokens.forAgency("bom") : bom;
            return "Authorization: Bearer " + bom + "\r\n";
        }
        if (lotte == null) {
            lotte = PageSession.of("bom.lotte", port).cookie("SESSION");
        }
        return "Cookie: SESSION=" + lotte + "\r\n";
    }

    private String formToken() {
        return get("/inbox").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }
}
