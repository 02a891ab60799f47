package nl.groeiruimte.support;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.DevelopmentRealm;
import nl.groeiruimte.dev.KeycloakServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens as the real Keycloak issues them. */
public final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Tokens() {}

    /** The token of an agency's own system, by client credentials; {@code bom} for instance. */
    public static String forAgency(String agency) {
        return forAgency(TestEnvironment.keycloak(), agency);
    }

    /** The same of another Keycloak. */
    public static String forAgency(KeycloakServer keycloak, String agency) {
        String client = "agency-" + agency;
        return token(keycloak.issuer(), credentials(client, DevelopmentRealm.secretOf(client)));
    }

    /** The token of any client that works by itself. */
    public static String ofClient(String client, String secret) {
        return token(TestEnvironment.keycloak().issuer(), credentials(client, secret));
    }

    private static Map<String, String> credentials(String client, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    }

    /** Whether Keycloak gives a client a token for this secret. */
    public static boolean given(String client, String secret) {
        return ask(TestEnvironment.keycloak().issuer(), credentials(client, secret))
                        .statusCode()
                == 200;
    }

    /** The token of a demo user; it has no audience, so the API must refuse it. */
    public static String forUser(String username) {
        return token(
                TestEnvironment.keycloak().issuer(),
                Map.of(
                        "grant_type",
                        "password",
                        "scope",
                        "openid",
                        "client_id",
                        DevelopmentRealm.TEST_CLIENT,
                        "client_secret",
                        DevelopmentRealm.TEST_CLIENT_SECRET,
                        "username",
                        DemoUser.named(username).username(),
                        "password",
                        DemoUser.PASSWORD));
    }

    /** A token of the same Keycloak but of another realm, which the application must refuse. */
    public static String ofAnotherIssuer() {
        return token(
                TestEnvironment.keycloak().address() + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMINISTRATOR,
                        "password",
                        DemoUser.PASSWORD));
    }

    /**
     * The token of an agency's system, changed: Keycloak would not issue it, but its signature is valid.
     *
     * @param changes for instance another {@code exp} (a Date) or {@code aud}; null takes a claim away
     */
    public static String changed(String agency, Map<String, Object> changes) {
        try {
            JWTClaimsSet.Builder claims =
                    new JWTClaimsSet.Builder(SignedJWT.parse(forAgency(agency)).getJWTClaimsSet());
            changes.forEach(claims::claim);
            return TestKeys.sign(claims.build());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token says, unverified. */
    public static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String token(String issuer, Map<String, String> form) {
        HttpResponse<String> answer = ask(issuer, form);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private static HttpResponse<String> ask(String issuer, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak gave no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
