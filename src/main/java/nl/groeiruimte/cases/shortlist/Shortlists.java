package nl.groeiruimte.cases.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supply of all regions compared with what a company asks, kept as it was computed. */
@Component
public class Shortlists {

    /** A shortlist that was kept. */
    public record Kept(UUID id, int requestVersion, Instant computedAt) {}

    /**
     * Weights for a request.
     *
     * @param usual those of the decision table
     * @param chosen those that the case lead chose for the next shortlists; none when the usual ones count
     */
    public record CaseChoice(Weights usual, @Nullable Weights chosen) {}

    private final Leads leads;
    private final Requests requests;
    private final Matcher matcher;
    private final ShortlistStore store;
    private final CaseWeights weights;
    private final Timeline timeline;
    private final CurrentAsker asker;

    Shortlists(
            Leads leads,
            Requests requests,
            Matcher matcher,
            ShortlistStore store,
            CaseWeights weights,
            Timeline timeline,
            CurrentAsker asker) {
        this.leads = leads;
        this.requests = requests;
        this.matcher = matcher;
        this.store = store;
        this.weights = weights;
        this.timeline = timeline;
        this.asker = asker;
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
            Matcher.Compared compared = matcher.compare(
                    UUID.randomUUID(),
                    leads.known(leadId),
                    request,
                    weights.find(leadId).orElse(null),
                    Shortlist.LENGTH);
            Shortlist shortlist = compared.list();
            store.add(shortlist);
            store.keepOutcomes(shortlist, compared.byArea());
            Shortlist.Counts counts = shortlist.counts();
            timeline.add(
                    leadId,
                    EventType.SHORTLIST_COMPUTED,
                    Map.of(
                            "version",
                            Integer.toString(request.version()),
                            "sites",
                            Integer.toString(counts.sites()),
                            "fitting",
                            Integer.toString(counts.fitting()),
                            "unknown",
                            Integer.toString(counts.unknown()),
                            "nearMisses",
                            Integer.toString(counts.nearMisses()),
                            "excluded",
                            Integer.toString(counts.excluded())));
            return shortlist;
        });
    }

    /**
     * Compares the request with the supply as it is now, and keeps nothing.
     *
     * @param tried weights; none for those of the decision table
     * @return empty before a request is confirmed, or when the asker is not of the agency of origin
     */
    @Transactional(readOnly = true)
    public Optional<Shortlist> tryOut(Lead lead, @Nullable Weights tried) {
        return requests.current(lead.id()).map(request -> matcher.tryOut(lead, request, tried, Shortlist.LENGTH));
    }

    /** The shortlist computed last; empty when there is none or the asker is not of the agency of origin. */
    @Transactional(readOnly = true)
    public Optional<Shortlist> latest(UUID leadId) {
        return store.latest(leadId);
    }

    /** A shortlist of a case as it was computed then. */
    @Transactional(readOnly = true)
    public Optional<Shortlist> find(UUID leadId, UUID id) {
        return store.find(leadId, id);
    }

    /** All shortlists of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Kept> all(UUID leadId) {
        return store.all(leadId);
    }

    /** The weights that count for a case; empty before a request is confirmed. */
    @Transactional(readOnly = true)
    public Optional<CaseChoice> weights(UUID leadId) {
        return requests.current(leadId)
                .map(request -> new CaseChoice(
                        matcher.usualWeights(request), weights.find(leadId).orElse(null)));
    }

    /** Keeps weights for the next shortlists of a case of the asker's agency; none gives the table's back. */
    @Transactional
    public void chooseWeights(UUID leadId, @Nullable Weights chosen) {
        if (chosen == null) {
            weights.forget(leadId);
        } else {
            weights.keep(leadId, chosen);
        }
        timeline.add(leadId, chosen == null ? EventType.WEIGHTS_USUAL : EventType.WEIGHTS_CHOSEN, Map.of());
    }

    /**
     * The available sites of the agency of origin compared with its request, best first; empty before a request is
     * confirmed.
     */
    @Transactional(readOnly = true)
    public List<RankedSite> ownSites(Lead lead) {
        return requests.current(lead.id())
                .map(request -> matcher.own(lead, request))
                .orElse(List.of());
    }
}
