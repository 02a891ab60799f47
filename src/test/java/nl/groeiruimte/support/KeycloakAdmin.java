package nl.groeiruimte.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.dev.KeycloakServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The administrator of the tests' real Keycloak, by its own admin interface. */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger ROUND = new AtomicInteger();

    private KeycloakAdmin() {}

    /** A new user with the demo users' password; the id is the tokens' subject. */
    public static String createUser(String username, String role, String agency) {
        call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        username,
                        "firstName",
                        "Tijdelijk",
                        "lastName",
                        username,
                        "enabled",
                        true,
                        "email",
                        username + "@example.org",
                        "emailVerified",
                        true,
                        "groups",
                        List.of("/" + agency),
                        "credentials",
                        List.of(Map.of("type", "password", "value", DemoUser.PASSWORD, "temporary", false))));
        String id = call("GET", "/users?exact=true&username=" + username, null)
                .get(0)
                .get("id")
                .asString();
        call("POST", "/users/" + id + "/role-mappings/realm", List.of(role(role)));
        return id;
    }

    /** Takes a role away. */
    public static void removeRole(String user, String role) {
        call("DELETE", "/users/" + user + "/role-mappings/realm", List.of(role(role)));
    }

    /** Takes somebody out of an agency's group. */
    public static void leaveGroup(String user, String agency) {
        call("DELETE", "/users/" + user + "/groups/" + group(agency), null);
    }

    /** Puts somebody into an agency's group, beside those that the person is in. */
    public static void joinGroup(String user, String agency) {
        call("PUT", "/users/" + user + "/groups/" + group(agency), Map.of());
    }

    private static String group(String agency) {
        return call("GET", "/groups?exact=true&search=" + agency, null)
                .get(0)
                .get("id")
                .asString();
    }

    /** The name with which somebody logs in. */
    public static String username(String user) {
        return call("GET", "/users/" + user, null).get("username").asString();
    }

    /** Disables an account, or enables it again. */
    public static void enabled(String user, boolean enabled) {
        call("PUT", "/users/" + user, Map.of("enabled", enabled));
    }

    /** Ends all of somebody's sessions. */
    public static void logOut(String user) {
        call("POST", "/users/" + user + "/logout", null);
    }

    /** Ends all sessions of everybody; tests that keep a login ask {@link #round} whether it is from before. */
    public static void logOutEverybody() {
        ROUND.incrementAndGet();
        call("POST", "/logout-all", null);
    }

    /** How often all sessions were ended. */
    public static int round() {
        return ROUND.get();
    }

    /** Deletes an account; one that is gone already stays so. */
    public static void deleteUser(String user) {
        call("DELETE", "/users/" + user, null);
    }

    /** The id of the account that an agency's own client works with. */
    public static String serviceAccount(String client) {
        return call("GET", "/clients/" + client(client) + "/service-account-user", null)
                .get("id")
                .asString();
    }

    /** Gives a role. */
    public static void addRole(String user, String role) {
        call("POST", "/users/" + user + "/role-mappings/realm", List.of(role(role)));
    }

    /** Tells Keycloak where the application hears of a logout; null for nowhere. */
    public static void backChannelAt(String url) {
        ObjectNode client = (ObjectNode) representation("groeiruimte-web");
        client.withObject("attributes").put("backchannel.logout.url", url == null ? "" : url);
        call("PUT", "/clients/" + client.get("id").asString(), client);
    }

    /** Gives an account an attribute of its own, which goes before those of its groups; null takes it away. */
    public static void attribute(String user, String name, String value) {
        ObjectNode account = (ObjectNode) call("GET", "/users/" + user, null);
        ObjectNode attributes = account.withObject("attributes");
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.withArray(name).add(value);
        }
        call("PUT", "/users/" + user, account);
    }

    /** A client's secret now. */
    public static String secret(String clientId) {
        return representation(clientId).get("secret").asString();
    }

    /** Keycloak's own id of a client. */
    public static String client(String clientId) {
        return representation(clientId).get("id").asString();
    }

    private static JsonNode representation(String clientId) {
        return call("GET", "/clients?clientId=" + clientId, null).get(0);
    }

    private static JsonNode role(String name) {
        return call("GET", "/roles/" + name, null);
    }

    private static JsonNode call(String method, String path, Object body) {
        String server = TestEnvironment.keycloak().address();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/groeiruimte" + path))
                .header("Authorization", "Bearer " + token(server))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        HttpResponse<String> answer = send(request);
        boolean goneAlready = method.equals("DELETE") && answer.statusCode() == 404;
        if (answer.statusCode() >= 300 && !goneAlready) {
            throw new IllegalStateException(
                    method + " " + path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? null : JSON.readTree(answer.body());
    }

    private static String token(String server) {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        KeycloakServer.ADMINISTRATOR,
                        "password",
                        DemoUser.PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JSON.readTree(
                        send(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                                .body())
                .get("access_token")
                .asString();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
