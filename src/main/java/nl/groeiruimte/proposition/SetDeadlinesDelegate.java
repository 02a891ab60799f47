package nl.groeiruimte.proposition;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import nl.groeiruimte.process.Variables;

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
        // The model declares these for each region that is asked, so they stay apart; a later question sets them anew.
        execution.setVariable(Variables.ASKED_AGENCY, waiting.askedAgency());
        execution.setVariable(Variables.REMINDER_AT, Deadlines.moment(waiting.clocks().reminderOn()));
        execution.setVariable(Variables.ESCALATION_AT, Deadlines.moment(waiting.clocks().escalationOn()));
        execution.setVariable(Variables.CLOSE_AT, Deadlines.moment(waiting.clocks().closingOn()));
        execution.setVariable(Variables.INQUIRY_ANSWER, null);
    }
}
