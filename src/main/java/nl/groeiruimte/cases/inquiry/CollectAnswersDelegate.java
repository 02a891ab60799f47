package nl.groeiruimte.cases.inquiry;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CollectAnswersDelegate implements JavaDelegate {

    private final OfferedSites sites;

    CollectAnswersDelegate(OfferedSites sites) {
        this.sites = sites;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                Variables.PROPOSITION_RECEIVED, sites.anyFor(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
