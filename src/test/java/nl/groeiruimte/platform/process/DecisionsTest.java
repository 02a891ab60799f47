package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;

/** {@link Decisions} keeps answers, which is right only while nothing but the inputs decides. */
class DecisionsTest {

    @Test
    void noTableLooksAtTheClock() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".dmn")).toList();
            assertThat(tables).isNotEmpty();
            for (Path table : tables) {
                String key = table.getFileName().toString().replace(".dmn", "");
                assertThat(RuleFile.read(key, Files.readAllBytes(table)).isSteady())
                        .as(key)
                        .isTrue();
            }
        }
    }

    @Test
    void answerIsKeptUnlessTheTableLooksAtTheClock() throws Exception {
        assertThat(asked(own())).isEqualTo(1);
        assertThat(asked(own().replaceFirst("<text>15<", "<text>if today() &gt; date(2027, 1, 1) then 15 else 5<")))
                .isEqualTo(2);
    }

    /** How often the engine is asked when the same question comes twice. */
    private static int asked(String table) {
        RepositoryService repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
        DecisionDefinition definition = mock(DecisionDefinition.class);
        when(definition.getId()).thenReturn("match-weights:1");
        when(definition.getKey()).thenReturn("match-weights");
        when(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(any())
                        .latestVersion()
                        .singleResult())
                .thenReturn(definition);
        when(repository.getDecisionModel("match-weights:1"))
                .thenReturn(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        DecisionService engine = mock(DecisionService.class, RETURNS_DEEP_STUBS);
        Decisions decisions = new Decisions(engine, new TableVersions(repository));
        decisions.evaluate("match-weights", Map.of("kind", "space"));
        decisions.evaluate("match-weights", Map.of("kind", "space"));
        try {
            verify(engine, times(1)).evaluateDecisionTableById("match-weights:1", Map.of("kind", "space"));
            return 1;
        } catch (AssertionError more) {
            return 2;
        }
    }

    private static String own() throws IOException {
        return Files.readString(Path.of("bpmn/match-weights.dmn"));
    }
}
