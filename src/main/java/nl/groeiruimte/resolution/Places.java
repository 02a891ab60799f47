package nl.groeiruimte.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.proposition.Inquiries;
import nl.groeiruimte.proposition.Inquiry;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.Sites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The places that a company can choose from. A place that was withdrawn since it was offered or found stays in the list
 * and says so: choosing it gets a plain answer, and nobody wonders where it went.
 */
@Component
class Places {

    private final JdbcClient jdbc;
    private final Inquiries inquiries;
    private final Sites sites;
    private final ReferenceLists lists;

    Places(JdbcClient jdbc, Inquiries inquiries, Sites sites, ReferenceLists lists) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.sites = sites;
        this.lists = lists;
    }

    /** What other regions offered. */
    List<Place> offered(UUID leadId) {
        return inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .map(this::offered)
                .toList();
    }

    private Place offered(Inquiry inquiry) {
        Site site = sites.find(inquiry.proposition().siteCode()).orElseThrow();
        return new Place(inquiry.id().toString(), site, lists.agencyName(inquiry.askedAgency()), inquiry.proposition());
    }

    /** The sites of the agency of origin, with the one that its search found. */
    List<Place> own(Lead lead) {
        List<Site> own = new ArrayList<>(sites.ofAgency(lead.originAgency()));
        found(lead.id()).flatMap(sites::find).filter(site -> !site.available()).ifPresent(own::add);
        return own.stream()
                .map(site -> new Place(site.code(), site, lists.agencyName(site.agency()), null))
                .toList();
    }

    /** Code of the site that the search in the own region found. */
    Optional<String> found(UUID leadId) {
        return jdbc.sql(
                        "select site_code from groeiruimte.own_region_search where lead_id = ? and site_code is not null")
                .param(leadId)
                .query(String.class)
                .optional();
    }
}
