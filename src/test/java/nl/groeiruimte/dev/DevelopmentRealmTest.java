package nl.groeiruimte.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DevelopmentRealmTest {

    private final JsonNode production =
            JsonMapper.shared().readTree(LocalFolder.ofProject("src/main/keycloak/groeiruimte-realm.json"));
    private final JsonNode development = JsonMapper.shared().readTree(DevelopmentRealm.json());

    @Test
    void productionRealmHasNoPeople() {
        assertThat(production.get("users").valueStream())
                .isNotEmpty()
                .allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void productionRealmHasNoSecrets() {
        assertThat(production.get("clients").valueStream().filter(client -> client.has("secret")))
                .allMatch(client -> client.get("secret").asString().matches("\\$\\{[A-Z_]+}"));
        assertThat(production.toString()).doesNotContain("credentials", DevelopmentRealm.WEB_CLIENT_SECRET);
    }

    @Test
    void everybodyNeedsASecondFactorInProduction() {
        JsonNode login = flow("browser with second factor");
        assertThat(production.get("browserFlow").asString()).isEqualTo("browser with second factor");
        assertThat(steps(login)).containsExactly("auth-cookie ALTERNATIVE", "password and second factor ALTERNATIVE");
        assertThat(steps(flow("password and second factor")))
                .containsExactly("auth-username-password-form REQUIRED", "auth-otp-form REQUIRED");
        assertThat(production.get("otpPolicyCodeReusable").asBoolean()).isFalse();
    }

    @Test
    void guessingEndsAfterFiveFailuresAndCommonPasswordsAreRefused() throws IOException {
        assertThat(production.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.get("failureFactor").asInt()).isEqualTo(5);
        assertThat(production.get("passwordPolicy").asString())
                .contains("length(12)", "passwordBlacklist(groeiruimte.txt)");
        assertThat(Files.readAllLines(LocalFolder.ofProject("src/main/keycloak/password-blacklists/groeiruimte.txt")))
                .hasSizeGreaterThan(300)
                .contains("wachtwoord123", DemoUser.PASSWORD)
                .allMatch(password -> password.length() >= 12 && password.equals(password.toLowerCase(Locale.ROOT)));
    }

    @Test
    void passwordsHaveNoRulesOfCompositionNoUpperBoundAndNoExpiry() {
        assertThat(production.get("passwordPolicy").asString().split(" and "))
                .allMatch(rule -> rule.matches("(length|notUsername|notEmail|passwordBlacklist)(\\(.*\\))?"));
    }

    @Test
    void eachClientHasOneGrantAndNobodyTheImplicitOne() {
        assertThat(production.get("clients").valueStream().filter(client -> client.get("enabled")
                        .asBoolean()))
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
                    assertThat(client.get("publicClient").asBoolean()).isFalse();
                    assertThat(client.get("standardFlowEnabled").asBoolean())
                            .isNotEqualTo(client.get("serviceAccountsEnabled").asBoolean());
                    if (client.get("standardFlowEnabled").asBoolean()) {
                        assertThat(client.at("/attributes/pkce.code.challenge.method")
                                        .asString())
                                .isEqualTo("S256");
                    }
                });
    }

    @Test
    void loginsAndChangesOfRightsAreKeptForAYear() {
        assertThat(production.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(production.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(production.get("eventsExpiration").asInt()).isEqualTo(365 * 24 * 3600);
        assertThat(production.at("/attributes/adminEventsExpiration").asString())
                .isEqualTo("31536000");
    }

    @Test
    void refreshTokenIsGoodForOneTime() {
        for (JsonNode realm : List.of(production, development)) {
            assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
            assertThat(realm.get("refreshTokenMaxReuse").asInt()).isZero();
        }
    }

    @Test
    void noClientMayAskForATokenThatOutlivesTheLogin() {
        assertThat(production.get("clients").valueStream().filter(client -> client.get("enabled")
                        .asBoolean()))
                .isNotEmpty()
                .allMatch(client -> client.get("optionalClientScopes").isEmpty())
                // Keycloak gives a client that names only one of the two lists nothing of the other: no name, no roles.
                .allMatch(client -> client.get("defaultClientScopes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList()
                        .containsAll(List.of("roles", "basic")));
    }

    @Test
    void clientThatIsNobodysLoginGetsNothingOfAPersonInItsTokens() {
        assertThat(production
                        .get("clients")
                        .valueStream()
                        .filter(client -> client.get("enabled").asBoolean()
                                && client.get("serviceAccountsEnabled").asBoolean()))
                .hasSizeGreaterThan(9)
                .allSatisfy(client -> assertThat(
                                client.get("defaultClientScopes").valueStream().map(JsonNode::asString))
                        .as(client.get("clientId").asString())
                        .containsExactlyInAnyOrder("roles", "basic"));
    }

    @Test
    void loginsComeBackToOneAddressOnly() {
        JsonNode web = client("groeiruimte-web");
        assertThat(web.get("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${GROEIRUIMTE_PUBLIC_URL}/login/oauth2/code/keycloak");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asString())
                .isEqualTo("${GROEIRUIMTE_PUBLIC_URL}/logged-out");
        assertThat(production.toString()).doesNotContain("/*\"");
    }

    /** The ledger tells names; a user who could change the own name could pose as a colleague there. */
    @Test
    void namesComeFromAdministrators() {
        JsonNode profile = JsonMapper.shared()
                .readTree(production
                        .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/"
                                + "kc.user.profile.config/0")
                        .asString());
        assertThat(profile.get("attributes").valueStream())
                .extracting(attribute -> attribute.get("name").asString())
                .containsExactlyInAnyOrder("username", "email", "firstName", "lastName");
        assertThat(profile.get("attributes").valueStream()).allSatisfy(attribute -> assertThat(
                        attribute.at("/permissions/edit").valueStream().map(JsonNode::asString))
                .containsExactly("admin"));
        assertThat(profile.get("unmanagedAttributePolicy").asString()).isEqualTo("ADMIN_EDIT");
    }

    @Test
    void accountPagesAreClosedByTheProxy() throws IOException {
        assertThat(Files.readString(LocalFolder.ofProject("src/main/docker/proxy/default.conf")))
                .containsPattern("location ~ \\^/realms/\\[\\^/]\\+/account \\{\\s+return 404;");
    }

    /** What may be changed at all; {@code ApiClientsIT} asks Keycloak whether it holds to that. */
    @Test
    void directoryMayGiveSecretsToAgenciesSystemsAndToNoOtherClient() {
        JsonNode settings = client("admin-permissions").get("authorizationSettings");
        assertThat(settings.get("policies").valueStream()).hasSize(2);
        JsonNode rule = settings.at("/policies/1/config");
        assertThat(settings.at("/policies/0/config/roles").asString())
                .isEqualTo("[{\"id\": \"groeiruimte-directory/renews-secrets\", \"required\": true}]");
        assertThat(rule.get("applyPolicies").asString()).isEqualTo("[\"who renews secrets\"]");
        assertThat(rule.get("scopes").asString()).isEqualTo("[\"view\", \"manage\"]");
        assertThat(JsonMapper.shared()
                        .readTree(rule.get("resources").asString())
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(production
                        .get("clients")
                        .valueStream()
                        .filter(client -> client.get("clientId").asString().startsWith("agency-"))
                        .map(client -> client.get("id").asString())
                        .toList());
        assertThat(production.get("users").valueStream().filter(user -> user.has("clientRoles")))
                .singleElement()
                .satisfies(user -> assertThat(user.get("clientRoles").toString())
                        .isEqualTo("{\"realm-management\":[\"view-users\",\"query-users\",\"query-groups\","
                                + "\"query-clients\"],\"groeiruimte-directory\":[\"renews-secrets\"]}"));
    }

    private JsonNode client(String id) {
        return production
                .get("clients")
                .valueStream()
                .filter(client -> client.get("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode flow(String alias) {
        return production
                .get("authenticationFlows")
                .valueStream()
                .filter(flow -> flow.get("alias").asString().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(JsonNode flow) {
        return flow.get("authenticationExecutions")
                .valueStream()
                .map(step -> step.path(step.has("authenticator") ? "authenticator" : "flowAlias")
                                .asString() + " " + step.get("requirement").asString())
                .toList();
    }

    @Test
    void passwordGrantExistsOnlyInDevelopment() {
        assertThat(production.get("clients").valueStream().map(client -> client.get("clientId")
                        .asString()))
                .contains("admin-cli");
        assertThat(production.get("clients").valueStream())
                .noneMatch(client -> client.get("directAccessGrantsEnabled").asBoolean());
        assertThat(development
                        .get("clients")
                        .valueStream()
                        .filter(client ->
                                client.get("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.get("clientId").asString()))
                .containsExactly(DevelopmentRealm.TEST_CLIENT);
    }

    @Test
    void everyClientThatLogsInHasASecretThatDevelopmentKnows() {
        assertThat(development.get("clients").valueStream().filter(client -> !client.get("publicClient")
                        .asBoolean()))
                .hasSizeGreaterThan(10)
                .allMatch(client -> client.get("secret").asString().startsWith("development-")
                        || client.get("secret").asString().startsWith("${"));
    }

    @Test
    void everyDemoUserHasARoleAndAnExistingGroup() {
        assertThat(DemoUser.ALL).allSatisfy(user -> {
            assertThat(production.at("/roles/realm").valueStream().map(role -> role.get("name")
                            .asString()))
                    .contains(user.role());
            if (user.agency() != null) {
                assertThat(production.get("groups").valueStream().map(group -> group.get("name")
                                .asString()))
                        .contains(user.agency());
            }
        });
    }
}
