package nl.groeiruimte.cases.resolution;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Which step of the model closes the case tells how it ends; only what the company chose has to be looked up. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CaseClosing closing;

    CloseCaseDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID lead = UUID.fromString(execution.getProcessBusinessKey());
        String step = execution.getCurrentActivityId();
        switch (step) {
            case "close-declined" -> closing.asDeclined(lead);
            case "close-withdrawn" -> closing.asWithdrawn(lead);
            case "close-case" -> closing.asChosen(lead);
            default -> throw new IllegalStateException("step " + step + " does not say how the case ends");
        }
    }
}
