package nl.groeiruimte.reports.cycle;

import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** In the transaction of the coordinator's task: either the half-year is closed and frozen, or neither. */
@Component
class FreezeReportDelegate implements JavaDelegate {

    private final Closing closing;

    FreezeReportDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(HalfYear.parse((String) execution.getVariable(Variables.HALF_YEAR)));
    }
}
