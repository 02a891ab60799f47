package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.Test;

class LatestModelsTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10); // a clock of this kind may turn over
    private final LatestModels models = new LatestModels(new OpenedTasks(event -> {}), nanos::get);

    private String latest(int version) {
        return models.id("case", key -> key + ":" + version);
    }

    @Test
    void versionOfAnotherNodeIsInUseASecondLater() {
        assertThat(latest(1)).isEqualTo("case:1");
        nanos.addAndGet(999_999_999);
        assertThat(latest(2)).isEqualTo("case:1");
        nanos.addAndGet(1);
        assertThat(latest(2)).isEqualTo("case:2");
    }

    @Test
    void versionOfThisNodeIsInUseAtOnce() {
        StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
        List<DeploymentEntity> seenByOthers = new ArrayList<>();
        engine.setCustomPostDeployers(List.of(seenByOthers::add));
        models.preInit(engine);
        assertThat(latest(1)).isEqualTo("case:1");
        engine.getCustomPostDeployers().forEach(deployer -> deployer.deploy(new DeploymentEntity()));
        assertThat(latest(2)).isEqualTo("case:2");
        assertThat(seenByOthers).hasSize(1);
    }

    @Test
    void eachModelHasItsOwnVersion() {
        assertThat(latest(1)).isEqualTo("case:1");
        assertThat(models.id("supply", key -> key + ":7")).isEqualTo("supply:7");
    }
}
