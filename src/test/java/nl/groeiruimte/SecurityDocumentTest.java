package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the documents about security name as evidence is there, and nothing of the standard is left out. */
class SecurityDocumentTest {

    private static final String TABLE = "src/docs/asvs.md";
    private static final String INVENTORIES = "src/docs/security-inventories.md";

    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:#(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d[^|]*) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Set<String> NO_CLASSES = Set.of("Lax", "Secure", "SameSite", "Host");
    private static final Set<String> STATES = Set.of("met", "in part", "not met", "does not apply");

    private record Requirement(String id, String asks, String state, String why) {}

    @Test
    void everyClassAndTestThatTheyNameExists() throws IOException {
        Map<String, String> sources = sources();
        for (String document : List.of("SECURITY.md", TABLE, INVENTORIES)) {
            List<MatchResult> named = CODE.matcher(read(document)).results().toList();
            assertThat(named).as(document).hasSizeGreaterThan(10);
            for (MatchResult code : named) {
                if (NO_CLASSES.contains(code.group(1))) {
                    continue;
                }
                assertThat(sources).as(document).containsKey(code.group(1));
                if (code.group(2) != null) {
                    assertThat(sources.get(code.group(1))).as(code.group()).contains("void " + code.group(2) + "(");
                }
            }
        }
    }

    @Test
    void everyRequirementOfLevelTwoIsInTheTableOnce() throws IOException {
        assertThat(requirements().map(Requirement::id)).containsExactlyElementsOf(standard());
        assertThat(standard()).hasSize(253);
        // No row in another form passes by unseen.
        assertThat(read(TABLE).lines().filter(line -> line.matches("\\| *\\d.*")))
                .hasSize(253);
    }

    @Test
    void everyRequirementHasAStateWithItsEvidenceOrItsReason() throws IOException {
        assertThat(requirements()).allSatisfy(row -> {
            assertThat(STATES).as(row.id()).contains(row.state());
            assertThat(row.asks()).as(row.id()).hasSizeBetween(4, 80);
            assertThat(row.why()).as(row.id()).hasSizeGreaterThan(row.state().equals("does not apply") ? 5 : 14);
        });
    }

    @Test
    void countsAreThoseOfTheRows() throws IOException {
        Map<String, Long> counts =
                requirements().collect(Collectors.groupingBy(Requirement::state, Collectors.counting()));

        assertThat(read(TABLE).lines())
                .contains(counts.entrySet().stream()
                        .map(count -> "| %s | %d |".formatted(count.getKey(), count.getValue()))
                        .toArray(String[]::new));
        assertThat(read("SECURITY.md"))
                .contains("Of its 253 requirements %d are met, %d in part, %d not, and %d do not apply."
                        .formatted(
                                counts.get("met"),
                                counts.get("in part"),
                                counts.get("not met"),
                                counts.get("does not apply")))
                .contains(requirements()
                        .filter(row -> row.state().equals("not met"))
                        .map(Requirement::id)
                        .toList());
    }

    @Test
    void whatAnAttackerCanAndCannotDoIsSaidOfEachWayIn() throws IOException {
        String can =
                read("SECURITY.md").split("## What an attacker can do today")[1].split("\n## ")[0];

        for (String with : List.of(
                "SQL injection",
                "the application's database login",
                "the owner's database login",
                "the host or container of the application",
                "the host of the database")) {
            assertThat(can).containsPattern("\\| \\*\\*" + with + "\\*\\*[^|]*\\| [^|]{20,} \\| [^|]{20,} \\|");
        }
    }

    @Test
    void whatTheOperatorHasToDoIsDocumented() throws IOException {
        assertThat(read("README.md"))
                .as("TLS to the database")
                .contains("sslmode=verify-full", "hostssl")
                .as("the development realm is no example")
                .containsPattern("The development realm\\s+leaves out the second factor and the rules for passwords");
        assertThat(read("SECURITY.md")).as("the second record").contains("pgaudit.log_parameter = off");
        assertThat(read(INVENTORIES)).as("the full check of libraries").contains("`mvn compile -Pvulnerabilities`");
        assertThat(read("pom.xml"))
                .contains("<id>vulnerabilities</id>")
                .as("nothing that is high or critical")
                .contains("<failBuildOnCVSS>7</failBuildOnCVSS>");
    }

    @Test
    void everySecretOfTheInstallationIsInTheInventoryOfKeys() throws IOException {
        Map<String, Map<String, Object>> compose =
                new Yaml().load(read("docker-compose.yml").replaceFirst("name: .*", ""));

        assertThat(compose.get("secrets").keySet())
                .hasSizeGreaterThan(5)
                .allSatisfy(secret -> assertThat(read(INVENTORIES)).contains("\n| `" + secret + "` |"));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (String document : List.of("SECURITY.md", TABLE, INVENTORIES)) {
            Path folder = Path.of(document).toAbsolutePath().getParent();
            assertThat(LINK.matcher(read(document)).results().map(link -> folder.resolve(link.group(1))))
                    .as(document)
                    .isNotEmpty()
                    .allMatch(Files::exists);
        }
    }

    private static Stream<Requirement> requirements() throws IOException {
        return ROW.matcher(read(TABLE))
                .results()
                .map(row -> new Requirement(row.group(1), row.group(2), row.group(3), row.group(4)));
    }

    /** The numbers, as the standard has them. */
    private static List<String> standard() throws IOException {
        List<String> ids = new ArrayList<>();
        read("src/test/resources/asvs-5.0.0-level-2.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": "))
                .forEach(section ->
                        Stream.of(section[1].split(" ")).forEach(number -> ids.add(section[0] + "." + number)));
        return ids;
    }

    private static String read(String document) throws IOException {
        return Files.readString(Path.of(document));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(any -> any.toString().endsWith(".java")).toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
