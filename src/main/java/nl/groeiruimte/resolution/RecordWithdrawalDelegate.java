package nl.groeiruimte.resolution;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import nl.groeiruimte.proposition.Inquiries;

/** The company withdrew: regions that were asked need not answer any more. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Inquiries inquiries;

    RecordWithdrawalDelegate(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.endOpen(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
