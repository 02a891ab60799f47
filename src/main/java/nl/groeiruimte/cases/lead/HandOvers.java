package nl.groeiruimte.cases.lead;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.task.CaseTasks;
import org.springframework.stereotype.Component;

/** Gives a case another case lead, and with it the work that lay with the former one. */
@Component
class HandOvers {

    private final Leads leads;
    private final LeadChanges changes;
    private final People people;
    private final Timeline timeline;
    private final CaseTasks tasks;

    HandOvers(Leads leads, LeadChanges changes, People people, Timeline timeline, CaseTasks tasks) {
        this.leads = leads;
        this.changes = changes;
        this.people = people;
        this.timeline = timeline;
        this.tasks = tasks;
    }

    void handOver(UUID id, String colleague) {
        Lead lead = leads.known(id);
        String from = Objects.requireNonNull(lead.caseLead(), "nobody leads this case");
        Colleague next = people.find(lead.originAgency(), colleague).orElseThrow();
        changes.handOver(id, next.subject(), next.name());
        timeline.addForPerson(id, EventType.HANDED_OVER, Map.of("from", lead.caseLeadName(), "to", next.name()));
        tasks.handOver(id, from, next);
    }
}
