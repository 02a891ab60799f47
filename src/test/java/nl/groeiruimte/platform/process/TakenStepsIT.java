package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.groeiruimte.support.IntegrationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other nodes do when one dies that had taken steps of processes. */
@IntegrationTest
class TakenStepsIT {

    @Autowired
    private ProcessEngine engine;

    @Test
    void stepsThatADeadNodeTookAreFreeAndLookedForWithinAMinute() {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();

        assertThat(executor.getMaxWait()).isGreaterThanOrEqualTo(executor.getWaitTimeInMillis());
        assertThat(Duration.ofMillis(executor.getLockTimeInMillis() + executor.getMaxWait()))
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
}
