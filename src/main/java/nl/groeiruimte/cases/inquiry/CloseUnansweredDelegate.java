package nl.groeiruimte.cases.inquiry;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseUnansweredDelegate implements JavaDelegate {

    private final AskedRegions regions;

    CloseUnansweredDelegate(AskedRegions regions) {
        this.regions = regions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        regions.closeUnanswered(UUID.fromString((String) execution.getVariable(Variables.INQUIRY_ID)));
    }
}
