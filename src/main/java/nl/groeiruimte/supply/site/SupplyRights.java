package nl.groeiruimte.supply.site;

import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who reads the supply pages and who keeps a site; the database holds agencies to it as well. */
@Component
class SupplyRights {

    private final CurrentAsker asker;
    private final Sites sites;

    SupplyRights(CurrentAsker asker, Sites sites) {
        this.asker = asker;
        this.sites = sites;
    }

    /** Refuses those who do not work with supply. */
    void requireReader() {
        Asker reader = asker.get();
        if (!reader.is(Role.TASKFORCE) && !reader.is(Role.COORDINATOR)) {
            throw new AccessDeniedException("supply is for taskforce members and the coordinator");
        }
    }

    /** Whether the asker may change the site. */
    boolean keeps(Site site) {
        return asker.get().is(Role.TASKFORCE) && asker.get().worksFor(site.agency());
    }

    /** Whether the asker may try what the site would mean if it had more to offer. */
    boolean triesOut(Site site) {
        return site.available() && (keeps(site) || asker.get().is(Role.COORDINATOR));
    }

    /** The agency whose sites the asker keeps; nobody else gets further. */
    String ownAgency() {
        if (!asker.get().is(Role.TASKFORCE) || asker.get().agency() == null) {
            throw new AccessDeniedException("sites are added by taskforce members of an agency");
        }
        return asker.get().agency();
    }

    /** Whether the asker keeps sites at all. */
    boolean keepsSites() {
        return asker.get().is(Role.TASKFORCE) && asker.get().agency() != null;
    }

    /** The site; also a withdrawn one, to which older propositions refer. */
    Site readable(String code) {
        requireReader();
        return sites.find(code).orElseThrow(SupplyRights::notFound);
    }

    /** The site if the asker may change it. */
    Site kept(String code) {
        return sites.find(code).filter(this::keeps).orElseThrow(SupplyRights::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
