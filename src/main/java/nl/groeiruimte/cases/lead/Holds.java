package nl.groeiruimte.cases.lead;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.task.CaseTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While a case is on hold the clocks of its tasks and of the regions that were asked stand still. */
@Component
public class Holds {

    /** A case was put on hold. */
    public record CaseHeld(UUID leadId, LocalDate on, LocalDate until) {}

    /** A case that was put on hold goes on. */
    public record CaseResumed(UUID leadId, LocalDate heldOn, LocalDate on) {}

    private final Leads leads;
    private final LeadChanges changes;
    private final Timeline timeline;
    private final LeadProcess process;
    private final CaseTasks tasks;
    private final ApplicationEventPublisher events;

    Holds(
            Leads leads,
            LeadChanges changes,
            Timeline timeline,
            LeadProcess process,
            CaseTasks tasks,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.changes = changes;
        this.timeline = timeline;
        this.process = process;
        this.tasks = tasks;
        this.events = events;
    }

    void hold(UUID id, LocalDate until) {
        changes.hold(id, until);
        timeline.addForPerson(id, EventType.HELD, Map.of("until", until.toString()));
        tasks.hold(id, until);
        events.publishEvent(new CaseHeld(id, changes.today(), until));
    }

    void resume(UUID id) {
        LocalDate heldOn =
                Objects.requireNonNull(leads.known(id).heldOn(), "the day on which the case was put on hold");
        changes.hold(id, null);
        timeline.addForPerson(id, EventType.RESUMED, Map.of());
        tasks.resume(id, heldOn, changes.today());
        events.publishEvent(new CaseResumed(id, heldOn, changes.today()));
    }

    /** Lets a case that is on hold go on before its day. */
    @Transactional
    public void resumeNow(Lead lead) {
        process.send(lead.id(), "resume", Map.of());
    }
}
