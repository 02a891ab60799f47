package nl.groeiruimte.supply.refresh;

import java.time.LocalTime;
import java.util.ArrayList;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenQuarterDelegate implements JavaDelegate {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final SupplyRefresh refresh;

    OpenQuarterDelegate(SupplyRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupplyRefresh.Opened opened = refresh.open();
        execution.setVariable(Variables.ALREADY_OPEN, opened.agencies().isEmpty());
        if (!opened.agencies().isEmpty()) {
            execution.setProcessBusinessKey(opened.quarter().code());
            execution.setVariable(Variables.QUARTER, opened.quarter().code());
            execution.setVariable(Variables.AGENCIES, new ArrayList<>(opened.agencies()));
            execution.setVariable(Variables.REMINDER_AT, Quarter.moment(opened.due(), START_OF_WORK));
            // Before the next round opens in the morning.
            execution.setVariable(
                    Variables.QUARTER_END, Quarter.moment(opened.quarter().end(), LocalTime.MIDNIGHT));
        }
    }
}
