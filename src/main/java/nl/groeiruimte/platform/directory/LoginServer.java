package nl.groeiruimte.platform.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.groeiruimte.platform.security.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** The people in Keycloak. */
@Component
class LoginServer {

    private static final int PAGE = 100;

    private final AdminApi admin;

    LoginServer(AdminApi admin) {
        this.admin = admin;
    }

    /**
     * Everybody in the realm, with their effective roles and the agency of their group; service accounts are not
     * people.
     *
     * @throws RestClientException when the login server does not answer, or refuses
     */
    List<Person> people() {
        String token = admin.token();
        List<Person> people = new ArrayList<>();
        JsonNode page;
        do {
            page = admin.get("/users?briefRepresentation=true&first=" + people.size() + "&max=" + PAGE, token);
            for (JsonNode user : page) {
                people.add(person(user, token));
            }
        } while (page.size() == PAGE);
        return people;
    }

    /**
     * What it has of one person now; empty for nobody with this subject.
     *
     * @throws RestClientException when the login server does not answer, or refuses
     */
    Optional<Account> account(String subject) {
        String token = admin.token();
        try {
            JsonNode user = admin.get("/users/" + UriUtils.encodePathSegment(subject, StandardCharsets.UTF_8), token);
            return Optional.of(new Account(
                    person(user, token),
                    Optional.of(user.path("email").asString("").strip()).filter(address -> !address.isEmpty())));
        } catch (HttpClientErrorException.NotFound nobody) {
            return Optional.empty();
        }
    }

    /** An account with its rights: its effective roles, and the agency of its groups. */
    Person person(JsonNode user, String token) {
        String subject = user.path("id").asString();
        List<String> roles = new ArrayList<>();
        admin.get("/users/" + subject + "/role-mappings/realm/composite", token)
                .forEach(role -> roles.add(role.path("name").asString()));
        Set<String> agencies = new TreeSet<>();
        for (JsonNode group : admin.get("/users/" + subject + "/groups?briefRepresentation=false", token)) {
            group.path("attributes").path("agency").forEach(agency -> agencies.add(agency.asString()));
        }
        String agency = agencies.size() == 1 ? agencies.iterator().next() : null;
        return new Person(
                subject,
                name(user),
                agency,
                agencies.size() > 1,
                roles,
                user.path("enabled").asBoolean(false),
                null);
    }

    /** As the login itself says it: first and last name, else the user name. */
    private static String name(JsonNode user) {
        String name = (user.path("firstName").asString("") + " "
                        + user.path("lastName").asString(""))
                .strip();
        return name.isEmpty() ? user.path("username").asString() : name;
    }
}
