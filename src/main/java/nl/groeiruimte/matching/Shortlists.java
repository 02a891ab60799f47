package nl.groeiruimte.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.articulation.Request;
import nl.groeiruimte.articulation.Requests;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.security.CurrentAsker;
import nl.groeiruimte.supply.Sites;

/** The supply of all regions compared with what a company asks, kept as it was computed. */
@Component
public class Shortlists {

    private final Leads leads;
    private final Requests requests;
    private final Sites sites;
    private final ShortlistStore store;
    private final Timeline timeline;
    private final CurrentAsker asker;
    private final Clock clock;

    Shortlists(Leads leads, Requests requests, Sites sites, ShortlistStore store, Timeline timeline, CurrentAsker asker,
            Clock clock) {
        this.leads = leads;
        this.requests = requests;
        this.sites = sites;
        this.store = store;
        this.timeline = timeline;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * Compares the request as last confirmed with all available sites, and keeps the result; done as the system.
     *
     * @throws IllegalStateException when nothing is confirmed yet
     */
    @Transactional
    public Shortlist compute(UUID leadId) {
        return asker.asSystem(() -> {
            Request request = requests.current(leadId)
                    .orElseThrow(() -> new IllegalStateException("case " + leadId + " has no confirmed request"));
            Shortlist shortlist = compare(leads.behind(leadId), request);
            store.add(shortlist);
            Shortlist.Counts counts = shortlist.counts();
            timeline.add(leadId, "shortlist-computed", Map.of("version", Integer.toString(request.version()),
                    "sites", Integer.toString(counts.sites()), "fitting", Integer.toString(counts.fitting()),
                    "unknown", Integer.toString(counts.unknown()), "nearMisses", Integer.toString(counts.nearMisses()),
                    "excluded", Integer.toString(counts.excluded())));
            return shortlist;
        });
    }

    /** The shortlist computed last; empty when there is none or the asker is not of the agency of origin. */
    @Transactional(readOnly = true)
    public Optional<Shortlist> latest(UUID leadId) {
        return store.latest(leadId);
    }

    /** The available sites of the agency of origin compared with its request, best first; empty before a request is confirmed. */
    @Transactional(readOnly = true)
    public List<RankedSite> ownSites(Lead lead) {
        return requests.current(lead.id()).map(request -> ranking(lead, request).rank(sites.ofAgency(lead.originAgency())))
                .orElse(List.of());
    }

    private Shortlist compare(Lead lead, Request request) {
        List<RankedSite> ranked = ranking(lead, request).rank(sites.all());
        // To the microsecond, as the database keeps it.
        return new Shortlist(UUID.randomUUID(), lead.id(), request.version(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                Shortlist.Counts.of(ranked), ranked.stream().limit(Shortlist.LENGTH).toList());
    }

    private Ranking ranking(Lead lead, Request request) {
        return new Ranking(RequestNeeds.of(request.needs()), Set.copyOf(lead.technologies()), lead.originAgency(),
                LocalDate.now(clock));
    }
}
