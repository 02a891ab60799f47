package nl.groeiruimte.cases.errand;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.task.CaseTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The day is over: whoever does the errand is asked for it. */
@Component
class RemindErrandDelegate implements JavaDelegate {

    private final CaseTasks tasks;

    RemindErrandDelegate(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.remindOfSubject(UUID.fromString((String) execution.getVariable(Variables.ERRAND_ID)));
    }
}
