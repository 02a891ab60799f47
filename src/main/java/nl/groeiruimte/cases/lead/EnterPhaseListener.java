package nl.groeiruimte.cases.lead;

import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.reference.Phase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The case is in the phase whose sub-process ({@code phase-…}) begins. */
@Component
class EnterPhaseListener implements ExecutionListener {

    private final LeadChanges changes;
    private final Timeline timeline;

    EnterPhaseListener(LeadChanges changes, Timeline timeline) {
        this.changes = changes;
        this.timeline = timeline;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Phase phase = Phase.ofActivity(execution.getCurrentActivityId());
        if (phase == Phase.SIGNAL) {
            return; // every case begins there
        }
        UUID lead = UUID.fromString(execution.getProcessBusinessKey());
        changes.enter(lead, phase);
        timeline.add(lead, EventType.PHASE_ENTERED, Map.of("phase", phase.code()));
    }
}
