package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md names as evidence is there. */
class SecurityDocumentTest {

    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:#(\\w+))?`");
    private static final Pattern SECTION = Pattern.compile(
            "(?m)^\\| (\\d+[\\d., –]*) \\|.*\\| (met|in part|open|does not apply|do not apply|not met|not met here) \\|.*\\|$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d.*$");

    @Test
    void everyClassAndTestThatItNamesExists() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named = CODE.matcher(document()).results().toList();
        assertThat(named).hasSizeGreaterThan(20);
        for (MatchResult code : named) {
            if (code.group(1).matches("Lax|Secure|SameSite")) {
                continue;
            }
            assertThat(sources).containsKey(code.group(1));
            if (code.group(2) != null) {
                assertThat(sources.get(code.group(1))).as(code.group()).contains("void " + code.group(2) + "(");
            }
        }
    }

    @Test
    void everyRowOfTheStandardSaysItsState() throws IOException {
        String document = document();
        assertThat(SECTION.matcher(document).results().count())
                .isEqualTo(ROW.matcher(document).results().count())
                .isGreaterThan(40);
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("SECURITY.md"));
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
