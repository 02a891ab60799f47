package nl.groeiruimte.cases.lead;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckEligibilityDelegate implements JavaDelegate {

    private final Eligibility eligibility;

    CheckEligibilityDelegate(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        eligibility.judge(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
