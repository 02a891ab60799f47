package nl.groeiruimte.cases.resolution;

import java.util.UUID;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The company withdrew: regions that were asked need not answer any more, and those that offered a site are told. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Inquiries inquiries;
    private final InquiryOutcomes outcomes;

    RecordWithdrawalDelegate(Inquiries inquiries, InquiryOutcomes outcomes) {
        this.inquiries = inquiries;
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID lead = UUID.fromString(execution.getProcessBusinessKey());
        inquiries.endOpen(lead);
        outcomes.ended(lead);
    }
}
