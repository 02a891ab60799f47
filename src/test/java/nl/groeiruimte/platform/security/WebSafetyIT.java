package nl.groeiruimte.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.Statements;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every answer carries, what headers of a request cannot do, and that refusing tells nothing. */
@IntegrationTest
class WebSafetyIT {

    private static final String NOBODYS = "4b5c1f6e-0000-4000-8000-000000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private PageSession lotte;

    @BeforeEach
    void logIn() {
        lotte = PageSession.of("bom.lotte", port);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private PageSession nobody() {
        return PageSession.at(port);
    }

    @Test
    void everyAnswerBehindTheLoginIsKeptNowhereAndRunsNothingStrange() {
        Stream.of(
                        lotte.get("/inbox"),
                        lotte.get("/cases"),
                        lotte.get("/supply"),
                        lotte.get("/reports"),
                        lotte.get("/cases/new"),
                        lotte.get("/cases/" + NOBODYS),
                        lotte.get("/administration"),
                        lotte.get("/no-such-page"),
                        lotte.get("/kept-form"),
                        lotte.get("/cases/not-an-id"),
                        lotte.post("/cases/new", Map.of()),
                        lotte.get("/cases/new", "HX-Request", "true"),
                        nobody().get("/inbox"),
                        nobody().get("/logged-out"))
                .forEach(page -> {
                    assertThat(page.header("cache-control")).as("%s", page.at()).contains("no-store");
                    assertThat(page.header("content-security-policy"))
                            .as("%s", page.at())
                            .contains(
                                    "default-src 'self'",
                                    "object-src 'none'",
                                    "frame-ancestors 'none'",
                                    "base-uri 'none'")
                            .doesNotContain("unsafe", "*");
                    assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
                    assertThat(page.header("x-frame-options")).isEqualTo("DENY");
                    assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
                    assertThat(page.header("cross-origin-opener-policy")).isEqualTo("same-origin");
                    assertThat(page.header("permissions-policy")).contains("camera=()");
                    assertThat(page.header("server")).isNull();
                    assertThat(page.header("x-powered-by")).isNull();
                });
    }

    @Test
    void nothingOfAPageThatFailsHalfWayIsSentSoThatTheErrorPageIs() throws Exception {
        View page = context.getBean(ThymeleafViewResolver.class).resolveViewName("fails-half-way", Locale.ROOT);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        assertThatThrownBy(() -> page.render(Map.of(), new MockHttpServletRequest(context.getServletContext()), answer))
                .isInstanceOf(TemplateProcessingException.class);
        assertThat(answer.isCommitted()).isFalse();
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void behindTlsTheCookieIsForTlsOnlyAndBrowsersStayThere() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(
                        context.getBean("springSessionRepositoryFilter", Filter.class),
                        context.getBean("springSecurityFilterChain", Filter.class))
                .build();

        MockHttpServletResponse answer = browser.perform(
                        MockMvcRequestBuilders.get("/inbox").secure(true).accept("text/html"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-SESSION=").contains("Secure", "HttpOnly", "Path=/"));
    }

    @Test
    void everyTextSaysInWhichLettersItIsWritten() {
        Map<String, String> types = Stream.of(
                        "/inbox",
                        "/no-such-page",
                        "/logged-out",
                        "/css/tokens.css",
                        "/js/form.js",
                        "/vendor/htmx/htmx.min.js",
                        "/images/mark.svg",
                        "/supply/import/template.csv",
                        "/.well-known/security.txt",
                        "/api/v1/openapi.json",
                        "/api/v1/leads")
                .collect(Collectors.toMap(
                        path -> path, path -> String.valueOf(lotte.get(path).header("content-type"))));

        // JSON is always UTF-8 (RFC 8259).
        assertThat(types.values().stream().filter(type -> !type.endsWith("json")))
                .as("%s", types)
                .hasSize(9)
                .allMatch(type -> type.matches("(?i)(text/[a-z]+|image/svg\\+xml);charset=utf-8"));
    }

    @Test
    void noFolderIsListedAndNothingIsMeasuredForCallers() {
        for (String path : List.of("/css/", "/js/", "/vendor/", "/actuator", "/actuator/env", "/actuator/metrics")) {
            assertThat(lotte.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void answersOfTheApiMayDoNothingInABrowser() {
        assertThat(nobody().get("/api/v1/leads").header("content-security-policy"))
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
        assertThat(nobody().get("/api/v1/leads").header("referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    void headersThatAnybodyCanSendChangeNothing() {
        PageSession.Page spoofed = nobody().get(
                        "/inbox",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "elsewhere.example",
                        "X-Forwarded-For",
                        "127.0.0.1",
                        "Forwarded",
                        "host=elsewhere.example;proto=https",
                        "X-Forwarded-Prefix",
                        "/elsewhere");
        PageSession.Page toLogin = nobody().get(
                        "/oauth2/authorization/keycloak",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "elsewhere.example");

        assertThat(spoofed.header("strict-transport-security")).isNull();
        assertThat(spoofed.header("set-cookie")).doesNotContain("Secure");
        assertThat(spoofed.header("location")).doesNotContain("elsewhere");
        assertThat(toLogin.header("location"))
                .doesNotContain("elsewhere")
                .contains("redirect_uri=http://localhost:" + port);
    }

    @Test
    void noHeaderLeadsAroundTheRules() {
        for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri")) {
            assertThat(nobody().get("/logged-out", header, "/inbox").html().title())
                    .startsWith("U bent uitgelogd");
            assertThat(lotte.get("/administration", header, "/inbox").status()).isEqualTo(404);
        }
        assertThat(lotte.post("/inbox", Map.of("_method", List.of("DELETE")), "X-HTTP-Method-Override", "GET")
                        .status())
                .isEqualTo(403);
        assertThat(nobody().get("/inbox", "X-Remote-User", "bom.lotte", "Remote-User", "bom.lotte")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whatSomebodyMayNotSeeIsAnsweredAsWhatIsNotThere() throws SQLException {
        String lead = query(
                "select id::text from groeiruimte.lead where origin_agency = 'oost-nl'"
                        + " order by signalled_at, id limit 1",
                this::startedByOost);
        String task = query(
                "select id from groeiruimte.task where inbox = 'oost-nl' and lead_id = '" + lead + "' limit 1", null);

        for (String path : List.of("/cases/%s", "/cases/%s?tab=company", "/cases/%s/actions/withdraw")) {
            sameAnswer(path.formatted(lead), path.formatted(UUID.randomUUID()));
        }
        sameAnswer("/tasks/" + task, "/tasks/" + UUID.randomUUID());
        sameAnswer("/administration", "/administrations");
    }

    /** The same words, and the same questions to the database, so that not even the time tells. */
    private void sameAnswer(String hidden, String absent) {
        Asked first = asked(hidden);
        Asked second = asked(absent);

        assertThat(first.page().status()).as(hidden).isEqualTo(404);
        assertThat(second.page().status()).as(absent).isEqualTo(404);
        assertThat(plain(first.page(), hidden)).isEqualTo(plain(second.page(), absent));
        assertThat(headers(first.page())).isEqualTo(headers(second.page()));
        assertThat(first.statements()).as(hidden).isEqualTo(second.statements());
    }

    /** Without the one that is about the connection: every hundredth answer of the server closes it. */
    private static Set<String> headers(PageSession.Page page) {
        return page.headers().keySet().stream()
                .filter(name -> !name.equalsIgnoreCase("connection"))
                .collect(Collectors.toSet());
    }

    private record Asked(PageSession.Page page, List<String> statements) {}

    private Asked asked(String path) {
        try (Statements statements = Statements.listen(context)) {
            PageSession.Page page = lotte.get(path);
            return new Asked(page, statements.taken());
        }
    }

    private static String plain(PageSession.Page page, String path) {
        return page.body()
                .replace(path.replaceFirst("\\?.*", ""), "PATH")
                .replaceAll("<code>[0-9A-Z]{8}</code>", "REFERENCE")
                .replaceAll("name=\"(_csrf|_copy)\" value=\"[^\"]*\"", "$1");
    }

    private void startedByOost() {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address() + "/api/v1/leads"))
                                    .header("Authorization", "Bearer " + Tokens.forAgency("oost-nl"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"company": {"name": "Verborgen Voorbeeld B.V.", "kvkNumber": "90001234"},
                                "technologies": ["photonics"],
                             "makes": true, "makesWhat": "Meetinstrumenten", "limitedAtLocation": true,
                                 "cause": "Geen plek",
                             "stage": "scale-up", "lifePhase": 3, "province": "PV25", "kinds": ["space"],
                                 "neededBy": "2039-01-01",
                             "consent": true}"""))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(String sql, Runnable otherwise) throws SQLException {
        try (Connection connection = TestEnvironment.postgres().superuserConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (row.next()) {
                return row.getString(1);
            }
        }
        otherwise.run();
        return query(sql, () -> {
            throw new IllegalStateException("nothing for " + sql);
        });
    }

    @Test
    void weaknessesHaveAnAddress() {
        PageSession.Page file = nobody().get("/.well-known/security.txt");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(file.body().lines()).contains("Contact: mailto:security@example.org", "Preferred-Languages: nl, en");
        Instant expires = Instant.parse(file.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring("Expires: ".length()));
        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(170), Duration.ofDays(365));
    }
}
