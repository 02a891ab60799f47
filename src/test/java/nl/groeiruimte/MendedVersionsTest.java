package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No library is older than where its makers mended weaknesses that we know of, by the dated list
 * {@code mended-versions.csv}.
 */
class MendedVersionsTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d+(?:\\.\\d+)*)[^/\\\\]*\\.jar");

    private record Rule(String name, String lowest, String line) {}

    @Test
    void noLibraryOnTheClasspathIsOlderThanItsMendedVersion() throws IOException {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> path.substring(path.lastIndexOf(File.separatorChar) + 1))
                .toList();

        assertThat(tooOld(jars)).isEmpty();
        assertThat(rules())
                .allSatisfy(
                        rule -> assertThat(jars).as(rule.name()).anyMatch(jar -> jar.startsWith(rule.name() + "-")));
    }

    @Test
    void olderOneIsFoundAndAnotherLineOfVersionsIsNot() throws IOException {
        assertThat(tooOld(List.of(
                        "tomcat-embed-core-11.0.22.jar",
                        "postgresql-42.7.9.jar",
                        "postgresql-42.7.12.jar",
                        "jackson-databind-2.9.10.8.jar",
                        "jackson-databind-3.1.4.jar",
                        "postgresql-socket-1.0.jar")))
                .containsExactly(
                        "tomcat-embed-core-11.0.22.jar", "postgresql-42.7.9.jar", "jackson-databind-2.9.10.8.jar");
    }

    private static List<String> tooOld(List<String> jars) throws IOException {
        List<String> found = new ArrayList<>();
        for (String jar : jars) {
            Matcher parts = JAR.matcher(jar);
            if (parts.matches()
                    && rules().stream()
                            .anyMatch(rule -> rule.name().equals(parts.group(1))
                                    && parts.group(2).split("\\.")[0].equals(rule.line())
                                    && compare(parts.group(2), rule.lowest()) < 0)) {
                found.add(jar);
            }
        }
        return found;
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static List<Rule> rules() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/mended-versions.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 4))
                .map(cells -> new Rule(cells[0], cells[1], cells[2]))
                .toList();
    }
}
