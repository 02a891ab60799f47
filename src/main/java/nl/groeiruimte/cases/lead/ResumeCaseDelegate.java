package nl.groeiruimte.cases.lead;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeCaseDelegate implements JavaDelegate {

    private final Holds holds;

    ResumeCaseDelegate(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holds.resume(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
