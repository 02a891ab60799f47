package nl.groeiruimte.api.sites;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.IfMatch;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.supply.site.ReferredSites;
import nl.groeiruimte.supply.site.ReferredSites.Outcome;
import nl.groeiruimte.supply.site.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites by what the own system of the agency that asks calls them. */
@RestController
@RequestMapping(path = Api.SITES + "/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
class SiteController implements SiteOperations {

    private final ReferredSites sites;
    private final SiteBody bodies;

    SiteController(ReferredSites sites, SiteBody bodies) {
        this.sites = sites;
        this.bodies = bodies;
    }

    @Override
    @GetMapping
    public ResponseEntity<SiteResource> find(
            @PathVariable String reference, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        Site site = sites.find(reference).orElseThrow(ProblemException::notFound);
        return answer(ResponseEntity.ok(), reference, site);
    }

    @Override
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<SiteResource> put(
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        List<Fault> faults = new ArrayList<>(Query.of(query).faults());
        IfMatch known = IfMatch.of(request, faults);
        if (!reference.matches(SiteBody.REFERENCE)) {
            faults.add(Fault.ofParameter("reference", ErrorCode.REFERENCE));
        }
        JsonBody body;
        try {
            body = JsonBody.of(request);
        } catch (ProblemException e) {
            throw e.with(faults);
        }
        Outcome outcome = sites.put(bodies.read(reference, body, faults), asKnown(known));
        if (outcome instanceof Outcome.Kept kept) {
            return answer(
                    kept.made() ? ResponseEntity.created(URI.create(Api.SITES + "/" + reference)) : ResponseEntity.ok(),
                    reference,
                    kept.site());
        }
        throw ProblemException.invalid(SiteBody.faults(outcome));
    }

    @Override
    @PutMapping("/withdrawal")
    public ResponseEntity<SiteResource> withdraw(
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> query) {
        return moved(reference, sites.withdraw(reference, asKnown(request, query)));
    }

    @Override
    @DeleteMapping("/withdrawal")
    public ResponseEntity<SiteResource> restore(
            @PathVariable String reference,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> query) {
        return moved(reference, sites.restore(reference, asKnown(request, query)));
    }

    private static ResponseEntity<SiteResource> moved(String reference, Optional<Site> site) {
        return answer(ResponseEntity.ok(), reference, site.orElseThrow(ProblemException::notFound));
    }

    /** Of a request without a body. */
    private static Consumer<Optional<Site>> asKnown(HttpServletRequest request, MultiValueMap<String, String> query) {
        List<Fault> faults = new ArrayList<>(Query.of(query).faults());
        IfMatch known = IfMatch.of(request, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return asKnown(known);
    }

    private static Consumer<Optional<Site>> asKnown(IfMatch known) {
        return site -> known.checkIfGiven(site.map(SiteController::tag).orElse(null), ProblemType.SITE_CHANGED);
    }

    private static ResponseEntity<SiteResource> answer(ResponseEntity.BodyBuilder answer, String reference, Site site) {
        return answer.eTag(tag(site)).body(SiteResource.of(reference, site));
    }

    private static String tag(Site site) {
        return "\"" + site.code() + "-" + site.version() + "\"";
    }
}
