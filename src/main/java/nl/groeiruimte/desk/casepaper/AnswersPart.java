package nl.groeiruimte.desk.casepaper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import nl.groeiruimte.desk.casewords.Propositions;
import org.springframework.stereotype.Component;

/** What regions and partners answered, what the company chose, and what came of it. */
@Component
class AnswersPart implements PaperPart {

    private final OwnRegion ownRegion;
    private final Propositions propositions;
    private final PartnerRequests partners;
    private final Resolutions resolutions;

    AnswersPart(OwnRegion ownRegion, Propositions propositions, PartnerRequests partners, Resolutions resolutions) {
        this.ownRegion = ownRegion;
        this.propositions = propositions;
        this.partners = partners;
        this.resolutions = resolutions;
    }

    @Override
    public void describe(Lead lead, boolean named, Map<String, Object> model, Locale locale) {
        UUID id = lead.id();
        Map<Boolean, List<OwnRegion.Bottleneck>> found =
                ownRegion.bottlenecks(id).stream().collect(Collectors.partitioningBy(OwnRegion.Bottleneck::learned));
        ownRegion.search(id).ifPresent(search -> model.put("search", search));
        model.put("bottlenecks", found.get(false));
        model.put("learnedBottlenecks", found.get(true));
        model.put("columns", propositions.of(id));
        model.put("partnerRequests", partners.of(id));
        model.put("resolution", resolutions.of(id));
    }
}
