package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The engine behind the cases: what it holds open, and its jobs, which the tests run by hand. */
@TestComponent
class Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CurrentAsker asker;

    Engine(RuntimeService runtime, TaskService tasks, ManagementService management, CurrentAsker asker) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.asker = asker;
    }

    boolean runs(UUID lead) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(LeadProcess.KEY)
                        .processInstanceBusinessKey(lead.toString())
                        .count()
                > 0;
    }

    List<String> openTasks(UUID lead) {
        return tasks.createTaskQuery().processInstanceBusinessKey(lead.toString()).list().stream()
                .map(Task::getId)
                .toList();
    }

    /** The jobs that wait at a step of one of the models, such as a timer. */
    List<Job> jobs(UUID lead, String step) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.toString()).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(step)
                                .list()
                                .stream())
                .toList();
    }

    Instant due(UUID lead, String timer) {
        return only(jobs(lead, timer)).getDuedate().toInstant();
    }

    /** Runs the only job at a step, whether its time has come or not. */
    void run(UUID lead, String step) {
        run(only(jobs(lead, step)));
    }

    /** Runs the timer of one of the asked regions. */
    void run(UUID lead, String timer, String region) {
        run(only(jobs(lead, timer).stream()
                .filter(job ->
                        Objects.equals(region, runtime.getVariable(job.getExecutionId(), Variables.ASKED_AGENCY)))
                .toList()));
    }

    private void run(Job job) {
        asker.asSystem(() -> management.executeJob(job.getId()));
    }

    private static Job only(List<Job> jobs) {
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }
}
