package nl.groeiruimte.supply.refresh;

import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseQuarterDelegate implements JavaDelegate {

    private final SupplyRefresh refresh;

    CloseQuarterDelegate(SupplyRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refresh.close((String) execution.getVariable(Variables.QUARTER));
    }
}
