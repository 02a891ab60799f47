package nl.groeiruimte.desk.casepage;

import java.util.List;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.disclosure.Disclosure;
import nl.groeiruimte.cases.disclosure.Disclosures;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.casewords.AskedStanding;
import nl.groeiruimte.desk.casewords.Propositions;
import nl.groeiruimte.desk.casewords.SentProfiles;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an asked region or partner sees of a case: what it was asked, what it was told, and what it answered. */
@Component
class AskedCase {

    private final Propositions propositions;
    private final PartnerRequests partnerRequests;
    private final SentProfiles sent;
    private final CompanyIdentities identities;
    private final Disclosures disclosures;
    private final Attachments attachments;
    private final AskedStanding standing;

    AskedCase(
            Propositions propositions,
            PartnerRequests partnerRequests,
            SentProfiles sent,
            CompanyIdentities identities,
            Disclosures disclosures,
            Attachments attachments,
            AskedStanding standing) {
        this.propositions = propositions;
        this.partnerRequests = partnerRequests;
        this.sent = sent;
        this.identities = identities;
        this.disclosures = disclosures;
        this.attachments = attachments;
        this.standing = standing;
    }

    void describe(SeenCase seen, Model model) {
        List<Propositions.Column> columns = propositions.of(seen.id());
        List<PartnerRequest> requests = partnerRequests.of(seen.id());
        model.addAttribute("columns", columns);
        model.addAttribute("partnerRequests", requests);
        model.addAttribute(
                "sentProfiles",
                sent.got(columns.stream().map(Propositions.Column::inquiry).toList(), requests));
        model.addAttribute("access", identities.access(seen.id()).orElse(null));
        model.addAttribute("attachments", attachments.of(seen.id()));
        List<Disclosure> asked = disclosures.of(seen.id());
        model.addAttribute("disclosure", asked.stream().findFirst().orElse(null));
        model.addAttribute("standing", standing.of(seen.originAgency(), columns, asked, requests));
    }
}
