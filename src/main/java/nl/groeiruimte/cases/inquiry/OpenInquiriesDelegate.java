package nl.groeiruimte.cases.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenInquiriesDelegate implements JavaDelegate {

    private final AskedRegions regions;

    OpenInquiriesDelegate(AskedRegions regions) {
        this.regions = regions;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        List<UUID> inquiries = regions.open(UUID.fromString(execution.getProcessBusinessKey()), (List<String>)
                execution.getVariable(Variables.ASKED_REGIONS));
        execution.setVariable(
                Variables.INQUIRY_IDS,
                new ArrayList<>(inquiries.stream().map(UUID::toString).toList()));
    }
}
