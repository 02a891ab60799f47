package nl.groeiruimte.platform.process;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether timers and background steps run on this node; silent on a node that is set not to run any. */
@Component
@ConditionalOnBooleanProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecutorHealthIndicator extends AbstractHealthIndicator {

    private final SpringJobExecutor executor;

    JobExecutorHealthIndicator(SpringJobExecutor executor) {
        this.executor = executor;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(executor.isActive() ? "UP" : "DOWN");
    }
}
