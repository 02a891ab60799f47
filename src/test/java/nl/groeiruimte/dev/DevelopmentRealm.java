package nl.groeiruimte.dev;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Production's realm with what only development and tests may have laid over it: demo users, known secrets, and a
 * client that gets a user's token without a browser.
 */
public final class DevelopmentRealm {

    public static final String NAME = "groeiruimte";
    public static final String WEB_CLIENT_SECRET = "development-web";
    /** Gets users' tokens by password; exists only here. */
    public static final String TEST_CLIENT = "groeiruimte-test";

    public static final String TEST_CLIENT_SECRET = "development-test";

    /** Agencies with a second system, {@code agency-bom-mailing} for instance, which gets new secrets in tests. */
    public static final List<String> WITH_SECOND_SYSTEM = List.of("bom", "liof");

    /** The same text at every start, since a change of it makes Keycloak's data anew. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private DevelopmentRealm() {}

    /** The secret of an agency's own client, for instance {@code agency-bom}. */
    public static String secretOf(String agencyClient) {
        return "development-" + agencyClient;
    }

    /** What the placeholders in production's realm get here; any port of this machine may be the application's. */
    static Map<String, String> environment() {
        return Map.of(
                "GROEIRUIMTE_OIDC_CLIENT_SECRET",
                WEB_CLIENT_SECRET,
                "GROEIRUIMTE_DIRECTORY_CLIENT_SECRET",
                secretOf("groeiruimte-directory"),
                "GROEIRUIMTE_PUBLIC_URL",
                "http://localhost");
    }

    static String json() {
        ObjectNode realm =
                (ObjectNode) JSON.readTree(LocalFolder.ofProject("src/main/keycloak/groeiruimte-realm.json"));
        // A password that everybody knows is enough here, without a second factor and without a list of what is too
        // simple.
        realm.remove(List.of("browserFlow", "authenticationFlows"));
        // Nor does guessing it have to take long: each login of each test would.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        ArrayNode clients = (ArrayNode) realm.get("clients");
        ObjectNode test = null;
        for (JsonNode node : clients) {
            ObjectNode client = (ObjectNode) node;
            String id = client.get("clientId").asString();
            if (id.equals("groeiruimte-web")) {
                test = testClient(client);
                client.withArray("redirectUris").add("http://127.0.0.1/login/oauth2/code/keycloak");
                // Any port may be the application's, so nobody can be told here of a logout.
                client.withObject("attributes").remove("backchannel.logout.url");
            } else if (!client.get("publicClient").asBoolean()) {
                client.put("secret", secretOf(id));
            }
        }
        clients.add(test);
        ArrayNode users = (ArrayNode) realm.get("users");
        WITH_SECOND_SYSTEM.forEach(agency -> addSecondSystem("agency-" + agency, realm));
        DemoUser.ALL.forEach(user -> users.add(account(user)));
        realm.withArray("scopeMappings")
                .add(JSON.valueToTree(Map.of(
                        "client",
                        TEST_CLIENT,
                        "roles",
                        DemoUser.ALL.stream().map(DemoUser::role).distinct().toList())));
        return JSON.writeValueAsString(realm);
    }

    private static ObjectNode testClient(ObjectNode webClient) {
        ObjectNode client = webClient.deepCopy();
        client.remove(List.of("rootUrl", "baseUrl", "redirectUris", "attributes"));
        return client.put("clientId", TEST_CLIENT)
                .put("name", "Tests")
                .put("secret", TEST_CLIENT_SECRET)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true);
    }

    /** As an administrator adds one: a client with its service account, and the right to give it new secrets. */
    private static void addSecondSystem(String first, ObjectNode realm) {
        String second = first + "-mailing";
        ObjectNode client = find("clientId", first, realm.get("clients")).deepCopy();
        String id =
                UUID.nameUUIDFromBytes(second.getBytes(StandardCharsets.UTF_8)).toString();
        String firstId = client.get("id").asString();
        realm.withArray("clients")
                .add(client.put("id", id)
                        .put("clientId", second)
                        .put("name", second)
                        .put("secret", secretOf(second)));
        realm.withArray("users")
                .add(find("serviceAccountClientId", first, realm.get("users"))
                        .deepCopy()
                        .put("username", "service-account-" + second)
                        .put("serviceAccountClientId", second));
        realm.withArray("scopeMappings")
                .add(find("client", first, realm.get("scopeMappings"))
                        .deepCopy()
                        .put("client", second));
        ObjectNode settings =
                find("clientId", "admin-permissions", realm.get("clients")).withObject("authorizationSettings");
        settings.withArray("resources")
                .add(find("name", firstId, settings.get("resources")).deepCopy().put("name", id));
        ObjectNode config = find("name", "secrets of agencies' systems", settings.get("policies"))
                .withObject("config");
        ArrayNode resources = (ArrayNode) JSON.readTree(config.get("resources").asString());
        config.put("resources", JSON.writeValueAsString(resources.add(id)));
    }

    private static ObjectNode find(String field, String value, JsonNode list) {
        return (ObjectNode) list.valueStream()
                .filter(one -> one.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode account(DemoUser user) {
        Map<String, Object> account = new HashMap<>(Map.of(
                "id", user.subject(),
                "username", user.username(),
                "firstName", user.firstName(),
                "lastName", user.lastName(),
                "email", user.username() + "@example.org",
                "emailVerified", true,
                "enabled", true,
                "realmRoles", List.of(user.role()),
                "credentials", List.of(Map.of("type", "password", "value", DemoUser.PASSWORD, "temporary", false))));
        if (user.agency() != null) {
            account.put("groups", List.of("/" + user.agency()));
        }
        return JSON.valueToTree(account);
    }
}
