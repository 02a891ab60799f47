package nl.groeiruimte.platform.directory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.security.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The clients of the asker's agency at the login server. Which are its is judged at each question by what their tokens
 * would say, and by their names; all others are as if they were not there.
 */
@Component
public class ApiClients {

    private static final String NAME = "agency-";
    private static final int MOST = 100;

    private final DirectorySettings settings;
    private final AdminApi admin;
    private final LoginServer server;
    private final CurrentAsker asker;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SecurityLog log;

    ApiClients(
            DirectorySettings settings,
            AdminApi admin,
            LoginServer server,
            CurrentAsker asker,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            SecurityLog log) {
        this.settings = settings;
        this.admin = admin;
        this.server = server;
        this.asker = asker;
        this.jdbc = jdbc;
        this.events = events;
        this.log = log;
    }

    /**
     * All of the agency, by name.
     *
     * @throws DirectoryAwayException when the login server does not say
     */
    public List<ApiClient> all() {
        String agency = asker.get().ownAgency();
        return asked(() -> {
            String token = admin.token();
            return admin.get("/clients?search=true&max=" + MOST + "&clientId=" + NAME + agency, token)
                    .valueStream()
                    .flatMap(client -> ofAgency(client, agency, token).stream())
                    .toList();
        });
    }

    /**
     * The one with this id, when it is the agency's.
     *
     * @throws DirectoryAwayException when the login server does not say
     */
    public Optional<ApiClient> find(UUID id) {
        String agency = asker.get().ownAgency();
        return asked(() -> find(id, agency, admin.token()));
    }

    /**
     * Makes a new secret; the one before is worth nothing from then on.
     *
     * @param seen since when the secret is that is to be replaced, so that of two who do this at once one does
     * @return the secret, which nothing gives again; empty when somebody else makes or made one, or the client is gone
     * @throws SecretUncertainException when it may have been made, and is lost then
     * @throws DirectoryAwayException when the login server does not answer, and nothing was done
     */
    @Transactional(noRollbackFor = SecretUncertainException.class)
    public Optional<String> renewSecret(UUID id, @Nullable Instant seen) {
        Asker by = asker.get();
        String agency = by.ownAgency();
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('secret of ' || ?, 0))")
                .param(id.toString())
                .query(Boolean.class)
                .single();
        if (!alone) {
            return Optional.empty();
        }
        String token = asked(admin::token);
        Optional<ApiClient> client = asked(() -> find(id, agency, token))
                .filter(found -> found.bySecret() && Objects.equals(found.secretSince(), seen));
        return client.map(found -> {
            events.publishEvent(new ApiSecretRenewed(agency, found.clientId(), by.subject()));
            return renew(found, by, token);
        });
    }

    private String renew(ApiClient client, Asker by, String token) {
        try {
            String secret = admin.post("/clients/" + client.id() + "/client-secret", token)
                    .path("value")
                    .asString("");
            log.note(SecurityLog.Kind.SECRET_RENEWED, by, client.clientId());
            if (secret.isEmpty()) {
                throw new SecretUncertainException("no secret came back");
            }
            return secret;
        } catch (HttpClientErrorException refused) {
            throw new DirectoryAwayException(refused.getClass().getSimpleName());
        } catch (RestClientException | JacksonException e) {
            log.note(SecurityLog.Kind.SECRET_RENEWED, by, client.clientId());
            throw new SecretUncertainException(e.getClass().getSimpleName());
        }
    }

    private Optional<ApiClient> find(UUID id, String agency, String token) {
        return admin.find("/clients/" + id, token).flatMap(client -> ofAgency(client, agency, token));
    }

    /** By its name first, which costs no question. */
    private Optional<ApiClient> ofAgency(JsonNode client, String agency, String token) {
        String clientId = client.path("clientId").asString("");
        if (!clientId.matches(NAME + agency + "(-[a-z0-9-]+)?")
                || !client.path("serviceAccountsEnabled").asBoolean(false)) {
            return Optional.empty();
        }
        String id = client.path("id").asString();
        return admin.find("/clients/" + id + "/service-account-user", token)
                .filter(account -> tokensSay(agency, account, server.person(account, token)))
                .map(account -> new ApiClient(
                        UUID.fromString(id),
                        clientId,
                        account.path("id").asString(),
                        client.path("enabled").asBoolean(false)
                                && account.path("enabled").asBoolean(false),
                        client.path("clientAuthenticatorType").asString("").equals("client-secret"),
                        since(client)));
    }

    /** A token takes the agency from the account itself first, then from its groups. */
    private static boolean tokensSay(String agency, JsonNode account, Person rights) {
        return agency.equals(rights.agency())
                && rights.roles().contains(Role.AGENCY_SYSTEM.code())
                && account.path("attributes")
                        .path("agency")
                        .valueStream()
                        .allMatch(own -> agency.equals(own.asString("")));
    }

    private static @Nullable Instant since(JsonNode client) {
        long seconds =
                client.path("attributes").path("client.secret.creation.time").asLong(0);
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** Its exceptions quote answers, in which secrets may stand. */
    private <T> T asked(Supplier<T> question) {
        if (!settings.configured()) {
            throw new DirectoryAwayException("there is no secret to ask it with");
        }
        try {
            return question.get();
        } catch (RestClientException | JacksonException e) {
            throw new DirectoryAwayException(e.getClass().getSimpleName());
        }
    }
}
