package nl.groeiruimte.cases.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.inquiry.OfferFit;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The places that a company can choose from. A place that was withdrawn since it was offered or found stays in the list
 * and says so: choosing it gets a plain answer, and nobody wonders where it went.
 */
@Component
class ChoosableSites {

    private final OwnRegion ownRegion;
    private final Inquiries inquiries;
    private final Sites sites;
    private final ReferenceLists lists;
    private final OfferFit fit;
    private final MessageSource messages;

    ChoosableSites(
            OwnRegion ownRegion,
            Inquiries inquiries,
            Sites sites,
            ReferenceLists lists,
            OfferFit fit,
            MessageSource messages) {
        this.ownRegion = ownRegion;
        this.inquiries = inquiries;
        this.sites = sites;
        this.lists = lists;
        this.fit = fit;
        this.messages = messages;
    }

    /** As choices of a form. */
    List<Option> options(List<ChoosableSite> places) {
        return places.stream().map(place -> place.option(messages)).toList();
    }

    /** What other regions offered. */
    List<ChoosableSite> offered(UUID leadId) {
        List<Inquiry> offers = inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .toList();
        Map<UUID, RankedSite> fits = fit.of(leadId, offers);
        return offers.stream()
                .map(inquiry -> offered(inquiry, fits.get(inquiry.id())))
                .toList();
    }

    private ChoosableSite offered(Inquiry inquiry, @Nullable RankedSite meets) {
        Site site = sites.find(inquiry.offer().siteCode()).orElseThrow();
        return new ChoosableSite(
                inquiry.id().toString(), site, lists.agencyName(inquiry.askedAgency()), inquiry.proposition(), meets);
    }

    /** The sites of the agency of origin, with the one that its search found. */
    List<ChoosableSite> own(Lead lead) {
        List<Site> own = new ArrayList<>(sites.ofAgency(lead.originAgency()));
        found(lead.id()).flatMap(sites::find).filter(site -> !site.available()).ifPresent(own::add);
        return own.stream()
                .map(site -> new ChoosableSite(site.code(), site, lists.agencyName(site.agency()), null, null))
                .toList();
    }

    /** Code of the site that the search in the own region found. */
    Optional<String> found(UUID leadId) {
        return ownRegion.search(leadId).map(OwnRegion.Search::siteCode);
    }
}
