package nl.groeiruimte.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.DevelopmentRealm;
import nl.groeiruimte.dev.EmbeddedPostgresServer;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import nl.groeiruimte.support.Tokens;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An agency's members see its own systems, and give them new secrets; with the real login server. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ApiSystemsIT {

    /** Nothing else logs in with it. */
    private static final String SECOND = "agency-bom-mailing";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JdbcClient owner =
            JdbcClient.create(TestEnvironment.postgres().connectionsOf(EmbeddedPostgresServer.SUPERUSER));

    @Autowired
    private ApiUse use;

    @Autowired
    private SecurityLog log;

    @LocalServerPort
    private int port;

    @Test
    void memberSeesTheOwnSystemsWithWhatTheyAskedAndNobodyElses() throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/leads"))
                        .header("Authorization", "Bearer " + Tokens.forAgency("bom"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        use.flush();
        PageSession member = PageSession.of("bom.lotte", port);

        Document html = member.get("/connections").html();

        assertThat(html.select("section[aria-labelledby=systems] tbody th").eachText())
                .containsExactly("agency-bom", SECOND);
        assertThat(html.select("tr:has(a[href$=/" + KeycloakAdmin.client("agency-bom") + "])")
                        .text())
                .doesNotContain("Niet in de laatste");
        Document own = member.get(path("agency-bom")).html();
        assertThat(own.select("section[aria-labelledby=use] tbody tr")).isNotEmpty();
        assertThat(own.text()).contains("600 verzoeken per minuut");
        for (String other : List.of("agency-innovationquarter", "groeiruimte-web", "groeiruimte-directory")) {
            assertThat(member.get(path(other)).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void newSecretIsShownOnceWorksAndIsToldToColleaguesAndTheLog(CapturedOutput output) {
        PageSession member = PageSession.of("bom.lotte", port);
        String before = KeycloakAdmin.secret(SECOND);
        PageSession.Page page = member.get(path(SECOND));
        PageSession.Page refused = member.submit(page.form(path(SECOND) + "/secret"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] [role=alert]")).hasSize(1);
        assertThat(Tokens.given(SECOND, before)).isTrue();

        FormElement form = refused.form(path(SECOND) + "/secret");
        PageSession.Page sent = member.submit(form, Map.of("understood", "true"));
        assertThat(sent.header("location")).doesNotContain("secret", "?");
        PageSession.Page shown = member.follow(sent);

        String secret = shown.html().select("code.secret").text();
        assertThat(Tokens.given(SECOND, secret)).isTrue();
        assertThat(Tokens.given(SECOND, before)).as("the former one").isFalse();
        assertThat(shown.header("cache-control")).contains("no-store");
        assertThat(member.get(path(SECOND)).body()).as("shown once").doesNotContain(secret);
        PageSession.Page again = member.follow(member.submit(form, Map.of("understood", "true")));
        assertThat(again.body()).as("the same form again").doesNotContain("code class=\"secret\"");
        assertThat(Tokens.given(SECOND, secret)).as("made no other").isTrue();
        log.flush();
        assertThat(owner.sql("select subject from groeiruimte.security_event where kind = 'secret-renewed'"
                                + " and target = ?")
                        .param(SECOND)
                        .query(String.class)
                        .list())
                .contains(DemoUser.named("bom.lotte").subject());
        assertThat(owner.sql("select distinct recipient from groeiruimte.mail where kind = 'secret-renewed'")
                        .query(String.class)
                        .list())
                .contains(
                        DemoUser.named("bom.lotte").subject(),
                        DemoUser.named("bom.thijs").subject())
                .doesNotContain(DemoUser.named("iq.sanne").subject());
        assertThat(output.getAll())
                .contains("kind=secret-renewed")
                .contains("target=" + SECOND)
                .doesNotContain(secret);
    }

    @Test
    void ofTwoWhoDoItAtOnceOneGetsASecretThatWorks() {
        List<PageSession.Page> answers = List.of("bom.lotte", "bom.thijs").stream()
                .map(name -> {
                    PageSession member = PageSession.of(name, port);
                    FormElement form = member.get(path(SECOND)).form(path(SECOND) + "/secret");
                    return Map.entry(member, form);
                })
                .toList()
                .stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> one.getKey().follow(one.getKey().submit(one.getValue(), Map.of("understood", "true")))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<String> secrets = answers.stream()
                .map(page -> page.html().select("code.secret").text())
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(secrets).hasSize(1);
        assertThat(Tokens.given(SECOND, secrets.get(0))).isTrue();
        assertThat(answers.toString()).contains("Er is niets veranderd");
    }

    /** Should a token say that it is another agency's, the client is that agency's. */
    @Test
    void accountThatNamesAnotherAgencyItselfIsNotShown() {
        String account = KeycloakAdmin.serviceAccount(SECOND);
        PageSession member = PageSession.of("bom.lotte", port);
        KeycloakAdmin.attribute(account, "agency", "liof");
        try {
            assertThat(member.get(path(SECOND)).status()).isEqualTo(404);
        } finally {
            KeycloakAdmin.attribute(account, "agency", null);
        }
        assertThat(member.get(path(SECOND)).status()).isEqualTo(200);
    }

    /** The login server itself holds to it: whoever steals our secret can change agencies' systems alone. */
    @Test
    void loginServerLetsUsGiveNoOtherClientASecretAndMakeNone() throws Exception {
        String token = Tokens.ofClient("groeiruimte-directory", DevelopmentRealm.secretOf("groeiruimte-directory"));
        for (String other : List.of("groeiruimte-web", "groeiruimte-directory", "admin-permissions")) {
            String at = "/clients/" + KeycloakAdmin.client(other);
            assertThat(admin("POST", at + "/client-secret", token)).as(other).isEqualTo(403);
            assertThat(admin("GET", at, token)).as(other).isEqualTo(403);
        }
        assertThat(admin("POST", "/clients", token)).isEqualTo(403);
        assertThat(admin("GET", "/clients/" + KeycloakAdmin.client(SECOND), token))
                .isEqualTo(200);
    }

    private static int admin(String method, String path, String token) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(
                                        TestEnvironment.keycloak().address() + "/admin/realms/groeiruimte" + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                                .writeValueAsString(Map.of("clientId", "agency-bom-x"))))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String path(String client) {
        return "/connections/clients/" + KeycloakAdmin.client(client);
    }
}
