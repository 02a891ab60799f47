package nl.groeiruimte.proposition;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.groeiruimte.form.Option;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.Sites;

/** What a region can offer, and whether an offer still stands: its site may leave the supply at any moment. */
@Component
class OfferedSites {

    private final Sites sites;
    private final Inquiries inquiries;

    OfferedSites(Sites sites, Inquiries inquiries) {
        this.sites = sites;
        this.inquiries = inquiries;
    }

    /** The sites that an agency can offer. */
    List<Option> options(String agency) {
        return sites.ofAgency(agency).stream()
                .map(site -> Option.of(site.code(), site.name() + " (" + site.municipality() + ")")).toList();
    }

    boolean canOffer(String agency, String siteCode) {
        return sites.find(siteCode).filter(Site::available).filter(site -> site.agency().equals(agency)).isPresent();
    }

    /** Whether the company has a proposition to choose from. */
    boolean anyFor(UUID leadId) {
        return inquiries.of(leadId).stream().filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .anyMatch(inquiry -> !sites.isWithdrawn(inquiry.proposition().siteCode()));
    }
}
