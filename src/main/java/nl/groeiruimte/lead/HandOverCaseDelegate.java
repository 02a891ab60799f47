package nl.groeiruimte.lead;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import nl.groeiruimte.process.Variables;
import nl.groeiruimte.security.Colleague;
import nl.groeiruimte.security.People;

@Component
class HandOverCaseDelegate implements JavaDelegate {

    private final Leads leads;
    private final LeadChanges changes;
    private final People people;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    HandOverCaseDelegate(Leads leads, LeadChanges changes, People people, Timeline timeline, ApplicationEventPublisher events) {
        this.leads = leads;
        this.changes = changes;
        this.people = people;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = UUID.fromString(execution.getProcessBusinessKey());
        Lead lead = leads.behind(id);
        Colleague next = people.find(lead.originAgency(), (String) execution.getVariable(Variables.COLLEAGUE)).orElseThrow();
        changes.handOver(id, next.subject(), next.name());
        timeline.add(id, "handed-over", Map.of("from", lead.caseLeadName(), "to", next.name()));
        events.publishEvent(new CaseHandedOver(id, lead.caseLead(), next));
    }
}
