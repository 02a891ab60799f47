package nl.groeiruimte.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Who knows which secret in {@code docker-compose.yml}. */
@SuppressWarnings("unchecked")
class ComposeTest {

    private Map<String, Map<String, Object>> services;

    @BeforeEach
    void read() throws IOException {
        Map<String, Object> whole = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        services = (Map<String, Map<String, Object>>) whole.get("services");
    }

    @Test
    void onlyTheServerAndTheStepThatMigratesKnowTheOwnersPassword() {
        assertThat(knowing("GROEIRUIMTE_DB_OWNER_PASSWORD")).containsExactlyInAnyOrder("postgres", "migrate");
    }

    @Test
    void stepThatMigratesDoesNotKnowTheApplicationsSecrets() {
        assertThat(environment("migrate").keySet()).noneMatch(name -> name.contains("OIDC") || name.equals("GROEIRUIMTE_DB_PASSWORD"));
    }

    @Test
    void applicationWaitsUntilTheDatabaseIsMigrated() {
        for (String node : Set.of("application-1", "application-2")) {
            assertThat((Map<String, Object>) services.get(node).get("depends_on")).as(node)
                    .containsEntry("migrate", Map.of("condition", "service_completed_successfully"));
        }
    }

    private Set<String> knowing(String secret) {
        return services.keySet().stream().filter(service -> environment(service).containsKey(secret)).collect(Collectors.toSet());
    }

    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
    }
}
