package nl.groeiruimte.confidentiality;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.BeanFactory;

/** Lets the time of an asked region be over. */
final class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CurrentAsker asker;

    Timers(BeanFactory application) {
        runtime = application.getBean(RuntimeService.class);
        management = application.getBean(ManagementService.class);
        asker = application.getBean(CurrentAsker.class);
    }

    /** Runs the timer with this name in the model of one asked region. */
    void run(UUID lead, String timer, String region) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(LeadProcess.KEY)
                .processInstanceBusinessKey(lead.toString())
                .singleResult()
                .getId();
        List<Job> jobs = management.createJobQuery().processInstanceId(instance).activityId(timer).list().stream()
                .filter(job ->
                        Objects.equals(region, runtime.getVariable(job.getExecutionId(), Variables.ASKED_AGENCY)))
                .toList();
        if (jobs.size() != 1) {
            throw new IllegalStateException(jobs.size() + " timers " + timer + " of " + region);
        }
        asker.asSystem(() -> management.executeJob(jobs.get(0).getId()));
    }
}
