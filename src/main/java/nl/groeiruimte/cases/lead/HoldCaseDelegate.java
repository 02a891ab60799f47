package nl.groeiruimte.cases.lead;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HoldCaseDelegate implements JavaDelegate {

    private final Holds holds;

    HoldCaseDelegate(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate until = OffsetDateTime.parse((String) execution.getVariable(Variables.HOLD_UNTIL))
                .toLocalDate();
        holds.hold(UUID.fromString(execution.getProcessBusinessKey()), until);
    }
}
