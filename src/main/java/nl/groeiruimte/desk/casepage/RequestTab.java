package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.desk.casewords.NeedViews;
import nl.groeiruimte.reference.Phase;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the company asks: the signal, what was agreed about secrecy, and the request in its versions. */
@Component
class RequestTab implements CaseTab {

    private final Signals signals;
    private final Confidentialities confidentialities;
    private final Requests requests;
    private final NeedViews needs;

    RequestTab(Signals signals, Confidentialities confidentialities, Requests requests, NeedViews needs) {
        this.signals = signals;
        this.confidentialities = confidentialities;
        this.requests = requests;
        this.needs = needs;
    }

    @Override
    public String key() {
        return "request";
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        List<Request> versions = requests.versions(seen.id());
        Request shown = versions.stream()
                .filter(version -> String.valueOf(version.version()).equals(query.get("version")))
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.get(0));
        model.addAttribute("signal", signals.of(seen.id()).orElse(null));
        model.addAttribute("confidentiality", confidentialities.of(seen.id()).orElse(null));
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("needs", shown == null ? List.of() : needs.of(shown.needs(), locale));
        // After that the drafts say the same as the last version.
        boolean articulating = shown == null || seen.whole().phase() == Phase.ARTICULATION;
        model.addAttribute("drafts", articulating ? needs.of(requests.drafts(seen.id()), locale) : List.of());
    }
}
