package nl.groeiruimte.cases.lead;

import java.util.UUID;
import nl.groeiruimte.platform.security.Colleague;
import nl.groeiruimte.platform.task.TaskCase;
import nl.groeiruimte.platform.task.TaskCases;
import org.springframework.stereotype.Component;

/** What tasks need to know of the cases that they are about. */
@Component
class LeadsOfTasks implements TaskCases {

    private final Leads leads;

    LeadsOfTasks(Leads leads) {
        this.leads = leads;
    }

    @Override
    public Now of(UUID leadId) {
        Lead lead = leads.known(leadId);
        return new Now(
                new TaskCase(
                        lead.caseNumber(),
                        lead.codeName(),
                        lead.originAgency(),
                        lead.phase().code(),
                        lead.kinds(),
                        lead.thinksOfLeaving()),
                lead.caseLead() == null || lead.caseLeadName() == null
                        ? null
                        : new Colleague(lead.caseLead(), lead.caseLeadName()),
                lead.heldOn(),
                lead.holdUntil(),
                OwnLeads.isNew(leadId),
                OwnLeads.isOfFile(leadId));
    }
}
