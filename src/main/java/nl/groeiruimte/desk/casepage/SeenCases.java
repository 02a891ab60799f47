package nl.groeiruimte.desk.casepage;

import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.casepage.SeenCase.Sight;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases with the ground on which the asker sees them; whoever has none finds nothing, as if there were no such
 * case.
 */
@Component
class SeenCases {

    private final Leads leads;
    private final Inquiries inquiries;
    private final PartnerRequests partnerRequests;
    private final CurrentAsker asker;

    SeenCases(Leads leads, Inquiries inquiries, PartnerRequests partnerRequests, CurrentAsker asker) {
        this.leads = leads;
        this.inquiries = inquiries;
        this.partnerRequests = partnerRequests;
        this.asker = asker;
    }

    @Transactional(readOnly = true)
    public Optional<SeenCase> find(UUID id) {
        return leads.find(id)
                .map(this::whole)
                .or(() -> inquiries.of(id).stream()
                        .findFirst()
                        .map(asked -> new SeenCase(
                                id,
                                Sight.ASKED,
                                asked.about().codeName(),
                                asked.about().caseNumber(),
                                asked.originAgency(),
                                null)))
                .or(() -> partnerRequests.of(id).stream()
                        .findFirst()
                        .map(asked -> new SeenCase(
                                id, Sight.PARTNER, asked.codeName(), asked.caseNumber(), asked.originAgency(), null)));
    }

    private SeenCase whole(Lead lead) {
        Sight sight = asker.get().worksFor(lead.originAgency()) ? Sight.ORIGIN : Sight.COORDINATOR;
        return new SeenCase(lead.id(), sight, lead.codeName(), lead.caseNumber(), lead.originAgency(), lead);
    }
}
