package nl.groeiruimte.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.process.LeadProcess;

/** While a case is on hold the clocks of its tasks and of the regions that were asked stand still. */
@Component
public class Holds {

    /** A case was put on hold. */
    public record CaseHeld(UUID leadId, LocalDate until) {
    }

    /** A case goes on; {@code days} is how long it stood still. */
    public record CaseResumed(UUID leadId, int days) {
    }

    private final Leads leads;
    private final LeadChanges changes;
    private final Timeline timeline;
    private final LeadProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(Leads leads, LeadChanges changes, Timeline timeline, LeadProcess process, ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.changes = changes;
        this.timeline = timeline;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    void hold(UUID id, LocalDate until) {
        changes.hold(id, until);
        // Far enough that no deadline passes while the case stands still; resuming takes back what was too much.
        process.shiftInquiryClocks(id, Duration.between(clock.instant(), until.atStartOfDay(clock.getZone())));
        timeline.addForPerson(id, "held", Map.of("until", until.toString()));
        events.publishEvent(new CaseHeld(id, until));
    }

    void resume(UUID id) {
        Lead lead = leads.behind(id);
        Instant planned = lead.holdUntil().atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        if (now.isBefore(planned)) {
            process.shiftInquiryClocks(id, Duration.between(planned, now));
        }
        changes.hold(id, null);
        timeline.addForPerson(id, "resumed", Map.of());
        events.publishEvent(new CaseResumed(id, (int) Duration.between(lead.heldAt(), now).toDays()));
    }

    /** Lets a case that is on hold go on before its day. */
    @Transactional
    public void resumeNow(Lead lead) {
        process.send(lead.id(), "resume", Map.of());
    }
}
