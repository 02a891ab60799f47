package nl.groeiruimte.platform.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the process {@code errand}: one instance a task of one's own; its business key is the case id. */
@Component
public class ErrandProcess {

    /** Key of the model in {@code bpmn/errand.bpmn}. */
    public static final String KEY = "errand";

    /** The timers of the model; of one errand at most one waits. */
    private static final Set<String> CLOCKS = Set.of("late-inside", "late-outside", "late-again");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CurrentAsker asker;

    ErrandProcess(RuntimeService runtime, ManagementService management, CurrentAsker asker) {
        this.runtime = runtime;
        this.management = management;
        this.asker = asker;
    }

    /**
     * Begins one.
     *
     * @param variables which errand, whose inboxes, who asks and is asked, the day, and when it is late
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID leadId, Map<String, Object> variables) {
        asker.asSystem(() -> {
            runtime.startProcessInstanceByKey(KEY, leadId.toString(), variables);
        });
    }

    /**
     * It is late at another moment; who was asked to chase it need not do so any more.
     *
     * @throws ConcurrencyFailureException when it ended or moved meanwhile; the transaction can be repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lateAt(UUID leadId, UUID errandId, Instant moment) {
        asker.asSystem(() -> {
            String instance = instance(leadId, errandId);
            runtime.setVariable(instance, Variables.LATE_AT, Date.from(moment));
            if (!setClocks(instance, moment)) {
                sendTo(instance, "day-changed");
            }
        });
    }

    /** Its clock comes at another moment, if it has not come yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setClock(UUID leadId, UUID errandId, Instant moment) {
        asker.asSystem(() -> {
            String instance = instance(leadId, errandId);
            runtime.setVariable(instance, Variables.LATE_AT, Date.from(moment));
            setClocks(instance, moment);
        });
    }

    /**
     * Nobody has to do it any more.
     *
     * @throws ConcurrencyFailureException when it ended or moved meanwhile; the transaction can be repeated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID leadId, UUID errandId) {
        asker.asSystem(() -> {
            String instance = instance(leadId, errandId);
            sendTo(instance, "errand-withdrawn");
        });
    }

    /** Ends all of a case, also where an answer was not read yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID leadId) {
        asker.asSystem(() -> of(leadId)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "its case ended")));
    }

    private boolean setClocks(String instance, Instant moment) {
        boolean waits = false;
        for (String clock : CLOCKS) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(clock)
                    .list()) {
                management.setJobDuedate(job.getId(), Date.from(moment));
                waits = true;
            }
        }
        return waits;
    }

    private void sendTo(String instance, String message) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(instance)
                    .correlate();
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException e) {
            throw new ConcurrencyFailureException("the errand does not wait for the message " + message, e);
        }
    }

    private String instance(UUID leadId, UUID errandId) {
        return of(leadId).variableValueEquals(Variables.ERRAND_ID, errandId.toString()).list().stream()
                .findFirst()
                .orElseThrow(() -> new ConcurrencyFailureException("the errand is over"))
                .getId();
    }

    private ProcessInstanceQuery of(UUID leadId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(leadId.toString());
    }
}
