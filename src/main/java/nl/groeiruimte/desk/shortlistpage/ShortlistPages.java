package nl.groeiruimte.desk.shortlistpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds the shortlist that a page asks for. Who is not of the agency of origin gets the same answer as for no case at
 * all.
 */
@Component
class ShortlistPages {

    private final Leads leads;
    private final Shortlists shortlists;
    private final FitWords fits;
    private final CurrentAsker asker;

    ShortlistPages(Leads leads, Shortlists shortlists, FitWords fits, CurrentAsker asker) {
        this.leads = leads;
        this.shortlists = shortlists;
        this.fits = fits;
        this.asker = asker;
    }

    /** The shortlist, as kept or tried now with other weights; refuses when there is none. */
    @Transactional(readOnly = true)
    public ShortlistView view(UUID caseId, ShortlistQuery query) {
        Lead lead = own(caseId);
        Shortlists.CaseChoice choice = shortlists.weights(caseId).orElseThrow(ShortlistPages::notFound);
        Optional<Shortlist> list = query.tried() != null
                ? shortlists.tryOut(lead, query.tried())
                : query.list() != null ? shortlists.find(caseId, query.list()) : shortlists.latest(caseId);
        return new ShortlistView(
                lead, query, list.orElseThrow(ShortlistPages::notFound), choice, shortlists.all(caseId));
    }

    /** Keeps weights for the next shortlists of the case; none for those of the decision table. */
    @Transactional
    public void chooseWeights(UUID caseId, @Nullable Weights chosen) {
        shortlists.chooseWeights(own(caseId).id(), chosen);
    }

    /** The sites that the query asks for, each with its place among all that were kept. */
    List<ShortlistRow> rows(ShortlistView view, Locale locale) {
        List<ShortlistRow> rows = new ArrayList<>();
        int rank = 0;
        for (RankedSite site : view.list().sites()) {
            rank++;
            if (view.query().shows(site)) {
                rows.add(ShortlistRow.of(
                        rank,
                        site,
                        fits.explained(site, locale),
                        site.agency().equals(view.lead().originAgency()),
                        view.computedOn()));
            }
        }
        return rows;
    }

    private Lead own(UUID caseId) {
        return leads.find(caseId)
                .filter(lead -> asker.get().is(Role.TASKFORCE) && asker.get().worksFor(lead.originAgency()))
                .orElseThrow(ShortlistPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
