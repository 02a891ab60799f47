package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml keeps closed. */
class ComposeTest {

    /** Starts as root and writes in many places; the file says why it is closed less. */
    private static final Set<String> LESS_CLOSED = Set.of("clamav");

    private final Map<String, Object> file = read();

    @Test
    void noContainerCanGainRightsOrUseMoreThanItsPart() {
        assertThat(services()).hasSizeGreaterThan(5).allSatisfy((name, service) -> {
            assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(service).containsKeys("mem_limit", "pids_limit", "logging");
            assertThat(service).doesNotContainKeys("privileged", "cap_add", "devices", "network_mode", "pid");
        });
    }

    @Test
    void noContainerButTheScannersCanWriteItsFilesOrHasACapability() {
        Map<String, Map<String, Object>> closed = services();
        closed.keySet().removeAll(LESS_CLOSED);

        assertThat(closed)
                .allSatisfy((name, service) ->
                        assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL")));
    }

    @Test
    void secretsAreFilesAndEachContainerHasItsOwnOnly() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(environment(service).keySet())
                        .noneMatch(variable -> variable.matches(".*(PASSWORD|SECRET|_KEY)")));
        assertThat(services().keySet().stream().filter(name -> secrets(name).contains("GROEIRUIMTE_DB_OWNER_PASSWORD")))
                .containsExactlyInAnyOrder("postgres", "migrate");
        assertThat(secrets("migrate")).containsExactly("GROEIRUIMTE_DB_OWNER_PASSWORD", "GROEIRUIMTE_PROOF_KEY");
        assertThat(secrets("application-1")).doesNotContain("POSTGRES_PASSWORD").isEqualTo(secrets("application-2"));
        assertThat(secrets("keycloak")).doesNotContain("GROEIRUIMTE_DB_PASSWORD");
        assertThat(secrets("proxy")).isEmpty();
    }

    @Test
    void applicationWaitsUntilTheDatabaseIsMigrated() {
        for (String node : List.of("application-1", "application-2")) {
            assertThat(map(services().get(node).get("depends_on")))
                    .as(node)
                    .containsEntry("migrate", Map.of("condition", "service_completed_successfully"));
        }
    }

    @Test
    void nodesHaveTheTimeToFinishWhatTheyDoBeforeTheyAreEnded() throws IOException {
        assertThat(services().get("application-1")).containsEntry("stop_grace_period", "30s");
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains("timeout-per-shutdown-phase: 20s");
    }

    @Test
    void serversLogIsTheSecondRecordAndHoldsNoValues() {
        assertThat(String.valueOf(services().get("postgres").get("command")))
                .contains(
                        "log_connections=on",
                        "log_statement=ddl",
                        "log_parameter_max_length=0",
                        "log_parameter_max_length_on_error=0");
    }

    @Test
    void everySecretIsMadeByTheScript() throws IOException {
        String script = Files.readString(Path.of("src/main/docker/make-secrets.sh"));

        assertThat(map(file.get("secrets")).keySet())
                .allSatisfy(secret -> assertThat(script).contains(secret));
        assertThat(Files.readString(Path.of(".gitignore"))).contains("secrets/");
    }

    @Test
    void webhooksGiveTheNodesAWayOutAndTheirKeyAndNothingElse() throws IOException {
        Map<String, Object> with = map(new Yaml().load(Files.readString(Path.of("src/main/docker/webhooks.yml"))));

        assertThat(map(with.get("services")))
                .containsOnlyKeys("application-1", "application-2")
                .allSatisfy((name, node) -> assertThat(map(node))
                        .containsOnly(
                                Map.entry("networks", List.of("receivers")),
                                Map.entry("secrets", List.of("GROEIRUIMTE_WEBHOOK_KEY"))));
        assertThat(services().get("application-1").toString()).doesNotContain("WEBHOOK");
        assertThat(Files.readString(Path.of("src/main/docker/make-secrets.sh"))).contains("GROEIRUIMTE_WEBHOOK_KEY");
    }

    @Test
    void databaseIsReachedByWhoNeedsItAndOnlyTheProxyFromOutside() {
        assertThat(on("database"))
                .containsExactlyInAnyOrder("postgres", "keycloak", "migrate", "application-1", "application-2");
        assertThat(on("outside")).containsExactly("proxy");
        assertThat(services().entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactly("proxy");
        assertThat(on("mail")).containsExactlyInAnyOrder("application-1", "application-2", "mailpit", "proxy");
        for (String inside : List.of("web", "database", "scan", "mail")) {
            assertThat(map(map(file.get("networks")).get(inside))).as(inside).containsEntry("internal", true);
        }
    }

    @Test
    void proxyLetsThroughWhatTheApplicationTakes() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/proxy/default.conf")))
                .contains("client_max_body_size 52m;")
                .containsPattern("location /supply/import \\{\\s+client_max_body_size 201m;");
    }

    /** What is asked for by a name that was looked up once is gone when its container is made anew. */
    @Test
    void proxyLooksUpAgainWhereTheOthersAre() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/docker/proxy/default.conf"));

        assertThat(lines).contains("resolver 127.0.0.11 valid=5s;");
        assertThat(lines)
                .filteredOn(line -> line.strip().startsWith("server ") && !line.contains("{"))
                .hasSize(3)
                .allMatch(line -> line.contains(" resolve"));
        assertThat(lines)
                .filteredOn(line -> line.contains("proxy_pass "))
                .allMatch(line -> line.matches(" +proxy_pass http://(application|login|\\$mailpit:8025);"));
    }

    @Test
    void proxyOpensTheRealmOfTheProductAloneAndNobodyRegistersAClient() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/proxy/default.conf")))
                .contains("location /realms/groeiruimte/ {", "location ~ \";\" {")
                .doesNotContain("location /realms/ {", "location /admin")
                .containsPattern("location ~ \\^/realms/\\[\\^/]\\+/clients-registrations \\{\\s+return 404;");
    }

    @Test
    void proxyTakesAwayTheForwardedHeadersThatItDoesNotWriteItself() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/docker/proxy/default.conf")))
                .contains(
                        "proxy_set_header Forwarded \"\";",
                        "proxy_set_header X-Forwarded-Prefix \"\";",
                        "proxy_set_header X-Forwarded-Port \"\";",
                        "proxy_set_header X-Forwarded-Ssl \"\";")
                // A location with one of its own would inherit none of these.
                .noneMatch(line -> line.startsWith(" ") && line.contains("proxy_set_header"));
    }

    @Test
    void proxysLogHoldsNothingOfAQuery() throws IOException {
        String proxy = Files.readString(Path.of("src/main/docker/proxy/default.conf"));

        assertThat(proxy)
                .contains("error_log /dev/stderr crit;")
                // In each server: beside the image's own one for all of them, a second for all would only be added.
                .containsPattern("(?s)server \\{[^{]*access_log /dev/stdout addresses;.*server \\{[^{]*access_log "
                        + "/dev/stdout addresses;")
                .containsPattern("log_format addresses '[^']*\\$uri[^']*';")
                .doesNotContain("$request ", "$request\"", "$request_uri", "$args", "$query_string", "$http_referer");
    }

    @Test
    void applicationsLogIsJsonThatNoValueBreaksOutOf() {
        assertThat(environment(services().get("application-1")))
                .containsEntry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    }

    @Test
    void imageIsTrainedByTheScriptOnTheJvmThatRunsItAndStartsWithWhatThatWrote() throws IOException {
        String image = Files.readString(Path.of("src/main/docker/Dockerfile"));

        assertThat(image.lines().filter(line -> line.startsWith("FROM")))
                .allMatch(line -> line.startsWith("FROM eclipse-temurin:25-jre"));
        assertThat(image)
                .containsSubsequence("train.sh apart", "FROM", "train.sh train .", "USER 10001", "\"@start.options\"");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!src/main/docker/train.sh");
    }

    /** What a container may write, it may not run. */
    @Test
    void nativeLibrariesOfTheSolverAreInTheImageAndNoTemporaryFileIsRun() throws IOException {
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile")))
                .containsSubsequence(
                        "ortools-linux-", "apart/solver/ solver/", "-Djava.library.path=/application/solver");
        assertThat(services().values()).allSatisfy(service -> assertThat(String.valueOf(service.get("tmpfs")))
                .doesNotContain("exec"));
    }

    private Set<String> on(String network) {
        return services().entrySet().stream()
                .filter(service -> names(service.getValue().get("networks")).contains(network))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> secrets(String service) {
        return names(services().get(service).get("secrets"));
    }

    private static Set<String> names(Object listOrMap) {
        Collection<?> names =
                listOrMap instanceof Map<?, ?> map ? map.keySet() : listOrMap == null ? List.of() : (List<?>) listOrMap;
        return names.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return service.get("environment") == null ? Map.of() : map(service.get("environment"));
    }

    private Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        map(file.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
