package nl.groeiruimte.cases.inquiry;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendReminderDelegate implements JavaDelegate {

    private final AskedRegions regions;

    SendReminderDelegate(AskedRegions regions) {
        this.regions = regions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        regions.remind(UUID.fromString((String) execution.getVariable(Variables.INQUIRY_ID)));
    }
}
