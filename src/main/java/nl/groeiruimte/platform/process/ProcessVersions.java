package nl.groeiruimte.platform.process;

import java.time.Instant;
import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the process models; a case ends in the version in which it began. */
@Component
public class ProcessVersions {

    /**
     * A version of a model.
     *
     * @param key key of the model, such as {@code lead-lifecycle}
     * @param name its name in the model
     * @param version from 1 on; the highest is the one in which new cases begin
     * @param deployedAt when it came into use
     * @param running cases that are in it now
     */
    public record ProcessVersion(String key, String name, int version, Instant deployedAt, long running) {}

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final CurrentAsker asker;

    ProcessVersions(RepositoryService repository, RuntimeService runtime, CurrentAsker asker) {
        this.repository = repository;
        this.runtime = runtime;
        this.asker = asker;
    }

    /** All versions, by model, the newest first. */
    @Transactional(readOnly = true)
    public List<ProcessVersion> all() {
        return asker.asSystem(() -> repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::describe)
                .toList());
    }

    private ProcessVersion describe(ProcessDefinition definition) {
        Instant deployedAt = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .count();
        return new ProcessVersion(
                definition.getKey(), definition.getName(), definition.getVersion(), deployedAt, running);
    }
}
