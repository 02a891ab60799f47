package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.support.TestEnvironment;
import org.junit.jupiter.api.Test;

class ReadmeExampleIT extends ApiTests {

    private static final Pattern EXAMPLE =
            Pattern.compile("## The API for agencies' systems.*?```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void exampleOfTheReadmeStartsACaseAndFollowsItAlsoTheSecondTime() throws Exception {
        String first = run();
        String before = query("select count(*) from groeiruimte.lead");

        assertThat(first).contains("\"caseNumber\"").contains("\"signal-registered\"");
        assertThat(run()).isEqualTo(first);
        assertThat(query("select count(*) from groeiruimte.lead")).isEqualTo(before);
    }

    private String run() throws IOException, InterruptedException {
        Matcher readme = EXAMPLE.matcher(Files.readString(LocalFolder.ofProject("README.md")));
        assertThat(readme.find()).isTrue();
        ProcessBuilder bash =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", readme.group(1)).redirectErrorStream(true);
        bash.environment().put("GROEIRUIMTE", server());
        bash.environment().put("KEYCLOAK", TestEnvironment.keycloak().address());
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
