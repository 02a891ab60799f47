package nl.groeiruimte.caseview;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.groeiruimte.disclosure.Disclosures;
import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.partner.PartnerRequests;

/** What an asked region or partner sees of how a case stands. */
@Component
class AskedSight {

    private final Leads leads;
    private final Propositions propositions;
    private final Disclosures disclosures;
    private final PartnerRequests requests;
    private final AskedStanding standing;

    AskedSight(Leads leads, Propositions propositions, Disclosures disclosures, PartnerRequests requests,
            AskedStanding standing) {
        this.leads = leads;
        this.propositions = propositions;
        this.disclosures = disclosures;
        this.requests = requests;
        this.standing = standing;
    }

    /** The sentence that matters now; empty when all that there is to tell is a task. */
    Optional<String> standing(UUID leadId) {
        return standing.of(leads.behind(leadId).originAgency(), propositions.of(leadId), disclosures.of(leadId),
                requests.of(leadId)).stream().findFirst();
    }
}
