package nl.groeiruimte.dev;

import static org.assertj.core.api.Assertions.assertThat;

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
    void passwordGrantExistsOnlyInDevelopment() {
        assertThat(production.get("clients").valueStream())
                .noneMatch(client -> client.get("directAccessGrantsEnabled").asBoolean());
        assertThat(development.get("clients").valueStream()
                .filter(client -> client.get("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.get("clientId").asString())).containsExactly(DevelopmentRealm.TEST_CLIENT);
    }

    @Test
    void everyDemoUserHasARoleAndAnExistingGroup() {
        assertThat(DemoUser.ALL).allSatisfy(user -> {
            assertThat(production.at("/roles/realm").valueStream().map(role -> role.get("name").asString()))
                    .contains(user.role());
            if (user.agency() != null) {
                assertThat(production.get("groups").valueStream().map(group -> group.get("name").asString()))
                        .contains(user.agency());
            }
        });
    }
}
