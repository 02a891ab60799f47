package nl.groeiruimte.reports.cycle;

import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenHalfYearDelegate implements JavaDelegate {

    private final HalfYears halfYears;
    private final CurrentAsker asker;

    OpenHalfYearDelegate(HalfYears halfYears, CurrentAsker asker) {
        this.halfYears = halfYears;
        this.asker = asker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String given = (String) execution.getVariable(Variables.HALF_YEAR);
        HalfYear period = given == null ? halfYears.current() : HalfYear.parse(given);
        boolean opened = halfYears.open(
                period, asker.person().map(Asker::name).orElse(null), halfYears.deadline(MendCases.FORM));
        execution.setVariable(Variables.ALREADY_OPEN, !opened);
        if (opened) {
            execution.setProcessBusinessKey(period.toString());
            execution.setVariable(Variables.HALF_YEAR, period.toString());
        }
    }
}
