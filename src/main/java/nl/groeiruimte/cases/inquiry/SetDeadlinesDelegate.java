package nl.groeiruimte.cases.inquiry;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetDeadlinesDelegate implements JavaDelegate {

    private final AskedRegions regions;

    SetDeadlinesDelegate(AskedRegions regions) {
        this.regions = regions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AskedRegions.Waiting waiting =
                regions.startWaiting(UUID.fromString((String) execution.getVariable(Variables.INQUIRY_ID)));
        // Local, because each region that is asked at the same time has its own.
        execution.setVariableLocal(Variables.ASKED_AGENCY, waiting.askedAgency());
        execution.setVariableLocal(
                Variables.REMINDER_AT, Deadlines.moment(waiting.deadlines().reminderOn()));
        execution.setVariableLocal(
                Variables.ESCALATION_AT, Deadlines.moment(waiting.deadlines().escalationOn()));
        execution.setVariableLocal(
                Variables.CLOSE_AT, Deadlines.moment(waiting.deadlines().closingOn()));
        execution.setVariableLocal(Variables.INQUIRY_ANSWER, null);
    }
}
