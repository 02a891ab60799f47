package nl.groeiruimte.reports.cycle;

import java.util.ArrayList;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reports.document.HalfYear;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandOutAgreementsDelegate implements JavaDelegate {

    private final HalfYears halfYears;
    private final Agreements agreements;

    HandOutAgreementsDelegate(HalfYears halfYears, Agreements agreements) {
        this.halfYears = halfYears;
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HalfYear period = HalfYear.parse((String) execution.getVariable(Variables.HALF_YEAR));
        halfYears.move(period, HalfYearState.State.RECEIVED);
        execution.setVariable(
                Variables.AGREEMENT_IDS,
                new ArrayList<>(agreements.of(period).stream()
                        .map(agreement -> agreement.id().toString())
                        .toList()));
    }
}
