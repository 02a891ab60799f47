package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.desk.casewords.NeedViews;
import nl.groeiruimte.platform.task.Task;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The signal and the request, up to the search in the own region. */
@Component
class RequestBackground implements Background {

    private final Signals signals;
    private final Confidentialities confidentialities;
    private final Requests requests;
    private final NeedViews needs;
    private final Shortlists shortlists;
    private final Leads leads;
    private final FitWords fits;

    RequestBackground(
            Signals signals,
            Confidentialities confidentialities,
            Requests requests,
            NeedViews needs,
            Shortlists shortlists,
            Leads leads,
            FitWords fits) {
        this.signals = signals;
        this.confidentialities = confidentialities;
        this.requests = requests;
        this.needs = needs;
        this.shortlists = shortlists;
        this.leads = leads;
        this.fits = fits;
    }

    @Override
    public Set<String> forms() {
        return Stream.concat(
                        Stream.of("assess-signal", "record-confidentiality", "confirm-request", "search-own-region"),
                        Stream.of(KindOfRoom.values()).map(KindOfRoom::form))
                .collect(Collectors.toSet());
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        model.addAttribute("signal", signals.of(task.context().leadId()).orElse(null));
        model.addAttribute(
                "confidentiality", confidentialities.of(task.context().leadId()).orElse(null));
        if (task.form().equals("confirm-request")) {
            model.addAttribute("needs", needs.of(requests.drafts(task.context().leadId()), locale));
        }
        if (task.form().equals("search-own-region")) {
            Request request = requests.current(task.context().leadId()).orElse(null);
            model.addAttribute("shown", request);
            model.addAttribute("needs", request == null ? List.of() : needs.of(request.needs(), locale));
            List<RankedSite> own = leads.find(task.context().leadId())
                    .map(shortlists::ownSites)
                    .orElse(List.of());
            model.addAttribute("siteFits", fits.sites(own, own.size(), locale));
        }
    }
}
