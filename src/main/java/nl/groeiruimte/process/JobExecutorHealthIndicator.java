package nl.groeiruimte.process;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether timers and background steps run on this node. */
@Component
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
