package nl.groeiruimte.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.security.SecurityLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a login server answers that is not as it should be; the real one is asked in {@code ApiSystemsIT}. */
class ApiClientsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant SINCE = Instant.ofEpochSecond(1_700_000_000);
    private static final Asker LOTTE = new Asker("lotte", "Lotte", "bom", Set.of(Role.TASKFORCE));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final SecurityLog log = mock(SecurityLog.class);
    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private HttpServer server;
    private ApiClients clients;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = answers.getOrDefault(
                    exchange.getRequestMethod() + " "
                            + exchange.getRequestURI().getPath().replaceFirst("^/admin/realms/x", ""),
                    "404 {}");
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        DirectorySettings settings = new DirectorySettings(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/x",
                "groeiruimte-directory",
                "s",
                Duration.ofSeconds(5));
        AdminApi admin = new AdminApi(settings, JsonMapper.shared());
        CurrentAsker asker = mock(CurrentAsker.class);
        when(asker.get()).thenReturn(LOTTE);
        lock(true);
        clients = new ApiClients(settings, admin, new LoginServer(admin), asker, jdbc, events, log);
        answers.put("POST /realms/x/protocol/openid-connect/token", "200 {\"access_token\": \"t\"}");
        answers.put("GET /clients/" + ID, "200 " + client("agency-bom"));
        answers.put("GET /clients/" + ID + "/service-account-user", "200 {\"id\": \"account\", \"enabled\": true}");
        answers.put("GET /users/account/role-mappings/realm/composite", "200 [{\"name\": \"agency-system\"}]");
        answers.put("GET /users/account/groups", "200 [{\"attributes\": {\"agency\": [\"bom\"]}}]");
        answers.put("POST /clients/" + ID + "/client-secret", "200 {\"value\": \"new\"}");
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void newSecretIsToldToTheLogAndToTheAgencyAndGivenBack() {
        assertThat(clients.find(ID))
                .hasValueSatisfying(client -> assertThat(client.secretSince()).isEqualTo(SINCE));

        assertThat(clients.renewSecret(ID, SINCE)).contains("new");

        verify(log).note(SecurityLog.Kind.SECRET_RENEWED, LOTTE, "agency-bom");
        verify(events).publishEvent(new ApiSecretRenewed("bom", "agency-bom", "lotte"));
    }

    @Test
    void clientWhoseTokensWouldSayAnotherAgencyIsNotThere() {
        answers.put("GET /users/account/groups", "200 [{\"attributes\": {\"agency\": [\"liof\"]}}]");
        isNotThere();
        answers.put("GET /users/account/groups", "200 [{\"attributes\": {\"agency\": [\"bom\", \"liof\"]}}]");
        isNotThere();
        answers.put("GET /users/account/groups", "200 []");
        isNotThere();
    }

    /** A token takes it from the account before it takes it from groups. */
    @Test
    void accountThatNamesAnotherAgencyItselfIsNotOurs() {
        answers.put(
                "GET /clients/" + ID + "/service-account-user",
                "200 {\"id\": \"account\", \"enabled\": true, \"attributes\": {\"agency\": [\"liof\"]}}");
        isNotThere();
    }

    @Test
    void clientThatIsNoAgencysSystemIsNotThere() {
        answers.put("GET /users/account/role-mappings/realm/composite", "200 [{\"name\": \"administrator\"}]");
        isNotThere();
    }

    @Test
    void clientOfAnotherNameIsNotThereWhateverItsTokensSay() {
        for (String name : new String[] {"groeiruimte-web", "agency-liof", "agency-bomen", "agency-bom/../x"}) {
            answers.put("GET /clients/" + ID, "200 " + client(name));
            isNotThere();
        }
    }

    @Test
    void whatTheLoginServerDoesNotShowUsIsNotThere() {
        answers.put("GET /clients/" + ID, "403 {}");
        isNotThere();
        answers.put("GET /clients/" + ID, "404 {}");
        isNotThere();
    }

    @Test
    void whoeverSawAnEarlierSecretOrComesSecondChangesNothing() {
        assertThat(clients.renewSecret(ID, SINCE.minusSeconds(1))).isEmpty();
        assertThat(clients.renewSecret(ID, null)).isEmpty();
        lock(false);
        assertThat(clients.renewSecret(ID, SINCE)).isEmpty();

        verify(log, never()).note(any(), any(), anyString());
        verify(events, never()).publishEvent(any(Object.class));
    }

    @Test
    void loginServerThatIsAwayOrTalksNonsenseIsSaidToBeAwayAndQuotedNowhere() {
        for (String answer : new String[] {"500 s3cret", "401 s3cret", "200 s3cret"}) {
            answers.put("POST /realms/x/protocol/openid-connect/token", answer);
            assertThatThrownBy(() -> clients.renewSecret(ID, SINCE))
                    .isExactlyInstanceOf(DirectoryAwayException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("s3cret");
            assertThatThrownBy(clients::all).isExactlyInstanceOf(DirectoryAwayException.class);
        }
        server.stop(0);
        assertThatThrownBy(() -> clients.find(ID)).isExactlyInstanceOf(DirectoryAwayException.class);
        verify(log, never()).note(any(), any(), anyString());
    }

    @Test
    void secretThatMayHaveBeenMadeAndDidNotComeIsNotedAndSaidToBeUncertain() {
        for (String answer : new String[] {"500 s3cret", "200 s3cret", "200 {}"}) {
            answers.put("POST /clients/" + ID + "/client-secret", answer);
            assertThatThrownBy(() -> clients.renewSecret(ID, SINCE))
                    .isInstanceOf(SecretUncertainException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("s3cret");
        }
        verify(log, times(3)).note(SecurityLog.Kind.SECRET_RENEWED, LOTTE, "agency-bom");

        answers.put("POST /clients/" + ID + "/client-secret", "403 s3cret");
        assertThatThrownBy(() -> clients.renewSecret(ID, SINCE)).isExactlyInstanceOf(DirectoryAwayException.class);
    }

    private void isNotThere() {
        assertThat(clients.find(ID)).isEmpty();
        assertThat(clients.renewSecret(ID, SINCE)).isEmpty();
        verify(events, never()).publishEvent(any(Object.class));
    }

    private void lock(boolean free) {
        when(jdbc.sql(anyString()).param(any()).query(Boolean.class).single()).thenReturn(free);
    }

    private static String client(String clientId) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        ID,
                        "clientId",
                        clientId,
                        "enabled",
                        true,
                        "serviceAccountsEnabled",
                        true,
                        "clientAuthenticatorType",
                        "client-secret",
                        "secret",
                        "s3cret",
                        "attributes",
                        Map.of("client.secret.creation.time", Long.toString(SINCE.getEpochSecond()))));
    }
}
