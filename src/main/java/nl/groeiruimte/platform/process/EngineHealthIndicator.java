package nl.groeiruimte.platform.process;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers and knows the model in which cases begin. */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

    private final RepositoryService repository;

    EngineHealthIndicator(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean deployed = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(LeadProcess.KEY)
                        .latestVersion()
                        .count()
                == 1;
        health.status(deployed ? "UP" : "DOWN").withDetail("model", LeadProcess.KEY);
    }
}
