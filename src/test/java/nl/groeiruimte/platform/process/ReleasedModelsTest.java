package nl.groeiruimte.platform.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ReleasedModelsTest {

    private static final Path VERSIONS = Path.of("src/test/resources/models-test/released-models.csv");

    @Test
    void nodeThatIsOlderThanWhatRunsDeploysNothingUnlessSomebodyWantsToGoBack() {
        int own = ReleasedModels.own();

        assertThat(models(own + 1, false).getDeploymentResources()).isEmpty();
        assertThat(models(own, false).getDeploymentResources()).isNotEmpty();
        assertThat(models(0, false).getDeploymentResources()).isNotEmpty();
        assertThat(models(own + 1, true).getDeploymentResources()).isNotEmpty();
    }

    /** Else an old node would take changed models for its own. */
    @Test
    void whoeverChangesAModelATableOrAFormGivesThemANewNumber() throws Exception {
        List<String> lines = Files.readAllLines(VERSIONS);
        String now = ReleasedModels.own() + ";" + hash();

        assertThat(lines.get(lines.size() - 1)).as("""
                        models changed: raise camunda:versionTag of lead-lifecycle.bpmn and add a line to %s;
                        while that number was never put into use, mend its line""", VERSIONS).isEqualTo(now);
        assertThat(lines.stream()
                        .map(line -> Integer.parseInt(line.split(";")[0]))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static ReleasedModels models(int running, boolean goBack) {
        ReleasedModels models = new ReleasedModels(() -> running, goBack);
        CamundaBpmProperties properties = new CamundaBpmProperties();
        properties.setDeploymentResourcePattern(new String[] {"classpath:bpmn/*.bpmn"});
        ReflectionTestUtils.setField(models, "camundaBpmProperties", properties);
        return models;
    }

    private static String hash() throws IOException, NoSuchAlgorithmException {
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> bpmn = Files.list(Path.of("bpmn"));
                Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path file : Stream.concat(bpmn, forms).sorted().toList()) {
                all.update(file.getFileName().toString().getBytes(UTF_8));
                // A checkout may have written other ends of lines.
                all.update(Files.readString(file).replace("\r\n", "\n").getBytes(UTF_8));
            }
        }
        return HexFormat.of().formatHex(all.digest()).substring(0, 16);
    }
}
