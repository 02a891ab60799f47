package nl.groeiruimte.desk.casewords;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.disclosure.Disclosures;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import org.springframework.stereotype.Component;

/** What an asked region or partner sees of how a case stands. */
@Component
class AskedSight {

    private final Propositions propositions;
    private final Disclosures disclosures;
    private final PartnerRequests requests;
    private final AskedStanding standing;

    AskedSight(Propositions propositions, Disclosures disclosures, PartnerRequests requests, AskedStanding standing) {
        this.propositions = propositions;
        this.disclosures = disclosures;
        this.requests = requests;
        this.standing = standing;
    }

    /** The sentence that matters now; empty when all that there is to tell is a task. */
    Optional<String> standing(UUID leadId) {
        List<Propositions.Column> columns = propositions.of(leadId);
        List<PartnerRequest> asked = requests.of(leadId);
        // As far as the asker may know it: not from the case itself, which would tell.
        String origin = Stream.concat(
                        columns.stream().map(column -> column.inquiry().originAgency()),
                        asked.stream().map(PartnerRequest::originAgency))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return standing.of(origin, columns, disclosures.of(leadId), asked).stream()
                .findFirst();
    }
}
