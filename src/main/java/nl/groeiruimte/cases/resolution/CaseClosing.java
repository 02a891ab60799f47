package nl.groeiruimte.cases.resolution;

import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.reference.Outcome;
import org.springframework.stereotype.Component;

/** Ends cases, each with the outcome that it came to. */
@Component
class CaseClosing {

    private final Leads leads;
    private final LeadChanges changes;
    private final OutcomeProcess outcome;
    private final Timeline timeline;

    CaseClosing(Leads leads, LeadChanges changes, OutcomeProcess outcome, Timeline timeline) {
        this.leads = leads;
        this.changes = changes;
        this.outcome = outcome;
        this.timeline = timeline;
    }

    void asDeclined(UUID leadId) {
        close(leadId, Outcome.DECLINED);
    }

    void asWithdrawn(UUID leadId) {
        close(leadId, Outcome.WITHDRAWN);
    }

    /** With what the company chose. */
    void asChosen(UUID leadId) {
        String chosen = leads.known(leadId).course().chosen();
        if (chosen == null) {
            throw new IllegalStateException("case " + leadId + " cannot close: nothing was chosen");
        }
        close(leadId, Outcome.of(chosen));
    }

    private void close(UUID leadId, Outcome outcome) {
        this.outcome.carryOn(leadId);
        changes.close(leadId, outcome);
        timeline.add(leadId, EventType.CASE_CLOSED, Map.of("outcome", outcome.code()));
    }
}
