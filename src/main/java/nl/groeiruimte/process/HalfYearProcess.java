package nl.groeiruimte.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.security.CurrentAsker;

/** Starts the process {@code half-year-report} without its timer; its business key is the half-year, such as {@code 2026-H2}. */
@Component
public class HalfYearProcess {

    /** Key of the model in {@code bpmn/half-year-report.bpmn}. */
    public static final String KEY = "half-year-report";

    private final RuntimeService runtime;
    private final CurrentAsker asker;

    HalfYearProcess(RuntimeService runtime, CurrentAsker asker) {
        this.runtime = runtime;
        this.asker = asker;
    }

    /** Begins the report of a half-year; nothing happens when it was begun before. */
    @Transactional
    public void start(String period) {
        asker.asSystem(() -> {
            runtime.startProcessInstanceByKey(KEY, period, Map.of(Variables.HALF_YEAR, period));
        });
    }
}
