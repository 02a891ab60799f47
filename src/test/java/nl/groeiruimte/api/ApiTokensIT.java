package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.support.KeycloakAdmin;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the valid token of an agency's own client opens the API. */
class ApiTokensIT extends ApiTests {

    private Map<String, Long> before;

    @BeforeEach
    void count() {
        before = rows();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(rows()).isEqualTo(before);
    }

    private void refused(String token, int status, String problem) {
        for (Answer answer : List.of(get("/api/v1/leads", token), post(lead(), token))) {
            answer.is(status, problem);
            assertThat(answer.header("API-Version")).isEqualTo(Api.VERSION);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    private static String changed(String claim, Object value) {
        Map<String, Object> changes = new HashMap<>();
        changes.put(claim, value);
        return Tokens.changed("bom", changes);
    }

    @Test
    void tokenSignedForTheseTestsIsAcceptedWhenNothingIsWrongWithIt() {
        assertThat(get("/api/v1/leads", Tokens.changed("bom", Map.of())).status())
                .isEqualTo(200);
    }

    @Test
    void withoutTokenNothingIsAnswered() {
        refused(null, 401, "unauthorized");
        assertThat(get("/api/v1/leads", null).header("WWW-Authenticate")).isEqualTo("Bearer realm=\"groeiruimte\"");
    }

    @Test
    void malformedTokenIsRefused() {
        String token = Tokens.forAgency("bom");
        refused("nonsense", 401, "unauthorized");
        refused(token.substring(0, token.length() - 20) + "A".repeat(20), 401, "unauthorized");
        refused(token.substring(0, token.lastIndexOf('.') + 1), 401, "unauthorized");
        Answer refusal = get("/api/v1/leads", "nonsense", "Accept-Language", "nl");
        assertThat(refusal.header("WWW-Authenticate"))
                .contains("error=\"invalid_token\"", "error_description=\"The access token is malformed, expired");
        assertThat(refusal.header("Content-Language")).isEqualTo("nl");
        assertThat(refusal.json().get("title").asString()).isEqualTo("Geen geldig toegangstoken");
    }

    @Test
    void expiredTokenIsRefused() {
        refused(changed("exp", Date.from(Instant.now().minusSeconds(120))), 401, "unauthorized");
    }

    /** Else a role taken away at the login server would work on for as long as its last token says. */
    @Test
    void tokenOlderThanAMinuteIsRefusedHoweverLongItSaysToLive() {
        refused(
                Tokens.changed(
                        "bom",
                        Map.of(
                                "iat",
                                Date.from(Instant.now().minusSeconds(65)),
                                "exp",
                                Date.from(Instant.now().plusSeconds(3600)))),
                401,
                "unauthorized");
    }

    @Test
    void clientWhoseRoleIsTakenAwayGetsNoNewTokenThatWorks() {
        String account = KeycloakAdmin.serviceAccount("agency-liof");
        KeycloakAdmin.removeRole(account, "agency-system");
        try {
            refused(Tokens.forAgency("liof"), 403, "forbidden");
        } finally {
            KeycloakAdmin.addRole(account, "agency-system");
        }
    }

    @Test
    void tokensLiveForAMinute() {
        assertThat(Tokens.claims(Tokens.forAgency("bom")).get("exp").asLong()
                        - Tokens.claims(Tokens.forAgency("bom")).get("iat").asLong())
                .isLessThanOrEqualTo(61);
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        refused(Tokens.ofAnotherIssuer(), 401, "unauthorized");
        refused(changed("iss", "https://login.example.org/realms/groeiruimte"), 401, "unauthorized");
    }

    @Test
    void tokenForAnotherServiceIsRefused() {
        refused(changed("aud", "another-service"), 401, "unauthorized");
        refused(changed("aud", null), 401, "unauthorized");
        refused(Tokens.forUser("bom.lotte"), 401, "unauthorized");
    }

    @Test
    void tokenOfAPersonIsRefusedAlsoWhenItIsMeantForThisService() {
        refused(changed("roles", List.of("taskforce", "coordinator", "administrator")), 403, "forbidden");
        refused(changed("roles", List.of("system")), 403, "forbidden");
        refused(changed("roles", null), 403, "forbidden");
    }

    @Test
    void tokenWithoutAgencyIsRefused() {
        refused(changed("agency", null), 403, "forbidden");
        refused(changed("agency", " "), 403, "forbidden");
    }

    @Test
    void sessionOfThePagesDoesNotOpenTheApi() {
        send(request("/api/v1/leads", null).header("Cookie", "SESSION=eA").GET())
                .is(401, "unauthorized");
    }
}
