package nl.groeiruimte.cases.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.OneSite;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an offer meets the request: the site as the shortlist has it, with what the region offers of it. */
@Component
public class OfferFit {

    private final Requests requests;
    private final Shortlists shortlists;
    private final Sites sites;
    private final Clock clock;

    OfferFit(Requests requests, Shortlists shortlists, Sites sites, Clock clock) {
        this.requests = requests;
        this.shortlists = shortlists;
        this.sites = sites;
        this.clock = clock;
    }

    /** The offers among these inquiries of one case, by inquiry; empty when the asker does not read the request. */
    @Transactional(readOnly = true)
    public Map<UUID, RankedSite> of(UUID leadId, List<Inquiry> inquiries) {
        Request request = requests.current(leadId).orElse(null);
        if (request == null) {
            return Map.of();
        }
        Map<String, RankedSite> ranked = shortlists.latest(leadId).map(Shortlist::sites).orElse(List.of()).stream()
                .filter(site -> site.facts() != null)
                .collect(Collectors.toMap(RankedSite::code, Function.identity()));
        Map<UUID, RankedSite> fits = new HashMap<>();
        inquiries.stream()
                .filter(inquiry -> inquiry.proposition() != null)
                .forEach(inquiry -> fits.put(inquiry.id(), of(inquiry.proposition(), ranked, request)));
        return fits;
    }

    private RankedSite of(Inquiry.Proposition offer, Map<String, RankedSite> ranked, Request request) {
        LocalDate today = LocalDate.now(clock);
        RankedSite kept = ranked.get(offer.siteCode());
        RankedSite site = kept != null
                ? kept
                : new OneSite(sites.find(offer.siteCode()).orElseThrow(), today).judged(request.needs());
        return new OneSite(OfferFact.applied(site, offer), today)
                .judged(request.needs())
                .indicated(site.grid());
    }
}
