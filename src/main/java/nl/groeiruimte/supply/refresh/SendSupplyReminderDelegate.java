package nl.groeiruimte.supply.refresh;

import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendSupplyReminderDelegate implements JavaDelegate {

    private final SupplyRefresh refresh;

    SendSupplyReminderDelegate(SupplyRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refresh.remind((String) execution.getVariable(Variables.QUARTER), (String)
                execution.getVariable(Variables.ASKED_AGENCY));
    }
}
