package nl.groeiruimte.platform.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Service steps that failed too often and wait for an administrator. */
@Component
public class FailedSteps {

    /**
     * A step that failed.
     *
     * @param jobId what a retry names
     * @param leadId the case that waits for it, if it is of one
     * @param process name of its process in the model
     * @param step id of the step in the model
     * @param name the step's name in the model
     * @param since when it gave up
     * @param message the exception's class and message without values, if there is one
     */
    public record FailedStep(
            String jobId,
            @Nullable UUID leadId,
            String process,
            String step,
            String name,
            Instant since,
            @Nullable String message) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final CurrentAsker asker;

    FailedSteps(
            RuntimeService runtime, RepositoryService repository, ManagementService management, CurrentAsker asker) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.asker = asker;
    }

    /** All failed steps, oldest first; at most 500. */
    @Transactional(readOnly = true)
    public List<FailedStep> all() {
        return asker.asSystem(() -> runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .listPage(0, 500)
                .stream()
                .map(this::describe)
                .toList());
    }

    /** The failed step with this job; empty when there is none, or no more. */
    @Transactional(readOnly = true)
    public Optional<FailedStep> find(String jobId) {
        return asker.asSystem(
                () -> runtime
                        .createIncidentQuery()
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .configuration(jobId)
                        .list()
                        .stream()
                        .findFirst()
                        .map(this::describe));
    }

    /**
     * Runs a failed step again, now.
     *
     * @return whether it succeeded; when not, it stays in the list
     */
    public boolean retry(String jobId) {
        if (asker.asSystem(() ->
                        management.createJobQuery().jobId(jobId).noRetriesLeft().count())
                == 0) {
            return true;
        }
        asker.asSystem(() -> management.setJobRetries(jobId, 1));
        try {
            asker.asSystem(() -> management.executeJob(jobId));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private FailedStep describe(Incident incident) {
        ProcessDefinition process = repository.getProcessDefinition(incident.getProcessDefinitionId());
        // A timer's job fails at a step behind the timer; that step is what went wrong.
        String step =
                incident.getFailedActivityId() == null ? incident.getActivityId() : incident.getFailedActivityId();
        String name = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(step)
                .getAttributeValue("name");
        return new FailedStep(
                incident.getConfiguration(),
                LeadProcess.OF_CASES.contains(process.getKey()) ? leadId(incident) : null,
                process.getName(),
                step,
                name,
                incident.getIncidentTimestamp().toInstant(),
                TechnicalMessage.of(management.getJobExceptionStacktrace(incident.getConfiguration())));
    }

    private UUID leadId(Incident incident) {
        return UUID.fromString(runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }
}
