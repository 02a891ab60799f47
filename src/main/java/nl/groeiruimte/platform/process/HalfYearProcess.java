package nl.groeiruimte.platform.process;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the process {@code half-year-report} by hand; its business key is the half-year, such as {@code 2026-H2}. */
@Component
public class HalfYearProcess {

    /** Key of the model in {@code bpmn/half-year-report.bpmn}. */
    public static final String KEY = "half-year-report";

    /** The timers that end the rounds in which agencies are waited for. */
    private static final List<String> LAST_DAYS = List.of("mending-over", "comments-over");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CurrentAsker asker;

    HalfYearProcess(RuntimeService runtime, ManagementService management, CurrentAsker asker) {
        this.runtime = runtime;
        this.management = management;
        this.asker = asker;
    }

    /** Begins the report of a half-year; nothing happens when it was begun before. */
    @Transactional
    public void start(String period) {
        asker.asSystem(() -> {
            runtime.startProcessInstanceByKey(KEY, period, Map.of(Variables.HALF_YEAR, period));
        });
    }

    /**
     * Waits for no more agencies, as if the last day was over.
     *
     * @return false when nobody was waited for
     */
    @Transactional
    public boolean goOn(String period) {
        return asker.asSystem(() -> {
            List<Job> waiting = runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(period)
                    .list()
                    .stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .filter(job -> LAST_DAYS.contains(management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId()))
                    .toList();
            waiting.forEach(job -> management.executeJob(job.getId()));
            return !waiting.isEmpty();
        });
    }
}
