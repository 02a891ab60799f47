package nl.groeiruimte.reports.cycle;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    SetAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Agreements.Agreement agreement =
                agreements.find(UUID.fromString((String) execution.getVariable(Variables.AGREEMENT_ID)));
        execution.setVariableLocal(Variables.ASKED_AGENCY, agreement.addressee());
        execution.setVariableLocal(Variables.DUE_ON, agreement.dueOn().toString());
    }
}
