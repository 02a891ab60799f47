package nl.groeiruimte.platform.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases through the process {@code lead-lifecycle}; one instance a lead, its business key is the case id. */
@Component
public class LeadProcess {

    /** Key of the model in {@code bpmn/lead-lifecycle.bpmn}. */
    public static final String KEY = "lead-lifecycle";

    /** The models of which an instance is about one case, the business key. */
    static final Set<String> OF_CASES = Set.of(KEY, OutcomeProcess.KEY, ErrandProcess.KEY);

    private final RepositoryService repository;
    private final LatestModels models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final CurrentAsker asker;

    LeadProcess(
            RepositoryService repository,
            LatestModels models,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            CurrentAsker asker) {
        this.repository = repository;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.asker = asker;
    }

    /** Starts the case's process, in the transaction that registers the case. */
    public void start(UUID leadId) {
        asker.asSystem(() -> models.start(KEY, this::latest, leadId.toString()));
    }

    /** The same for many cases of one transaction. */
    public void startAll(Collection<UUID> leadIds) {
        asker.asSystem(() -> models.startAll(
                KEY, this::latest, leadIds.stream().map(UUID::toString).toList()));
    }

    /** The same, when nothing follows in that transaction. */
    public void startLast(UUID leadId) {
        asker.lastAsSystem(() -> models.start(KEY, this::latest, leadId.toString()));
    }

    /**
     * Ends a user task and moves the case on.
     *
     * @throws OptimisticLockingFailureException when a parallel step of the same case was first; the transaction can be
     *     repeated
     */
    @Transactional
    public void complete(String taskId, Map<String, Object> variables) {
        asker.asSystem(() -> {
            try {
                tasks.complete(taskId, variables);
            } catch (OptimisticLockingException e) {
                throw new OptimisticLockingFailureException("the case moved at the same moment", e);
            }
        });
    }

    /**
     * Sends the case a message, such as {@code withdraw}.
     *
     * @param variables seen only by the steps that the message starts
     * @throws ConcurrencyFailureException when the case ended or moved meanwhile; the transaction can be repeated
     */
    @Transactional
    public void send(UUID leadId, String message, Map<String, Object> variables) {
        asker.asSystem(() -> {
            try {
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(leadId.toString())
                        .setVariablesToTriggeredScope(variables)
                        .correlate();
            } catch (MismatchingMessageCorrelationException | OptimisticLockingException e) {
                throw new ConcurrencyFailureException("the case does not wait for the message " + message, e);
            }
        });
    }

    /** As {@link #send}, for a question of the asker: what it starts comes back to the same person. */
    @Transactional
    public void ask(UUID leadId, String message, Map<String, Object> variables) {
        Map<String, Object> asked = new HashMap<>(variables);
        asked.put(Variables.ASKED_BY, asker.get().subject());
        send(leadId, message, asked);
    }

    /** Sets the timers of one open inquiry of a case, as far as they have not come yet. */
    @Transactional
    public void setInquiryTimers(UUID leadId, UUID inquiryId, InquiryTimers timers) {
        asker.asSystem(() -> timers.byId()
                .forEach((timer, due) ->
                        management
                                .createJobQuery()
                                .activityId(timer)
                                .processInstanceId(instanceOf(leadId))
                                .list()
                                .stream()
                                .filter(job -> inquiryId
                                        .toString()
                                        .equals(runtime.getVariable(job.getExecutionId(), Variables.INQUIRY_ID)))
                                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(due)))));
    }

    /** Whether the system does a step of the case right now, after which others may follow. */
    @Transactional(readOnly = true)
    public boolean underWay(UUID leadId) {
        return asker.asSystem(() -> {
            ProcessInstance running = running(leadId);
            return running != null
                    && management
                                    .createJobQuery()
                                    .processInstanceId(running.getId())
                                    .messages()
                                    .withRetriesLeft()
                                    .count()
                            > 0;
        });
    }

    /**
     * Where the case has been and where it stands, with what regions do who are told of it; empty once the engine's
     * history of it was deleted.
     */
    @Transactional(readOnly = true)
    public Path path(UUID leadId) {
        return asker.asSystem(() -> {
            Path path = new Path();
            history
                    .createHistoricProcessInstanceQuery()
                    .processDefinitionKeyIn(OF_CASES.toArray(String[]::new))
                    .processInstanceBusinessKey(leadId.toString())
                    .list()
                    .stream()
                    .flatMap(instance -> stepsOf(instance.getId()))
                    .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                    .forEach(step -> path.add(
                            step.getActivityId(),
                            step.getStartTime().toInstant(),
                            step.getEndTime() == null ? null : step.getEndTime().toInstant(),
                            step.isCanceled()));
            return path;
        });
    }

    private Stream<HistoricActivityInstance> stepsOf(String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream();
    }

    private String latest(String model) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String instanceOf(UUID leadId) {
        return running(leadId).getId();
    }

    private ProcessInstance running(UUID leadId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(leadId.toString())
                .singleResult();
    }
}
