package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.Test;

class TableVersionsTest {

    private final RepositoryService repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10); // a clock of this kind may turn over
    private final TableVersions versions = new TableVersions(repository, nanos::get);

    private void deployed(String key, String id) {
        DecisionDefinition definition = id == null ? null : mock(DecisionDefinition.class);
        if (id != null) {
            when(definition.getId()).thenReturn(id);
        }
        when(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .thenReturn(definition);
    }

    @Test
    void newVersionIsInUseASecondLater() {
        deployed("eligibility", "eligibility:1");
        assertThat(versions.latest("eligibility").getId()).isEqualTo("eligibility:1");
        deployed("eligibility", "eligibility:2");
        nanos.addAndGet(999_999_999);
        assertThat(versions.latest("eligibility").getId()).isEqualTo("eligibility:1");
        nanos.addAndGet(1);
        assertThat(versions.latest("eligibility").getId()).isEqualTo("eligibility:2");
    }

    @Test
    void eachTableHasItsOwnVersion() {
        deployed("eligibility", "eligibility:1");
        deployed("task-routing", "task-routing:4");
        assertThat(versions.latest("eligibility").getId()).isEqualTo("eligibility:1");
        assertThat(versions.latest("task-routing").getId()).isEqualTo("task-routing:4");
    }

    @Test
    void unknownTableIsRefusedEachTime() {
        deployed("eligibility", null);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> versions.latest("eligibility")).hasMessage("no decision table eligibility");
        }
    }
}
