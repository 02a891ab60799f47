package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.desk.casewords.Propositions;
import nl.groeiruimte.desk.casewords.SentProfiles;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the regions answered, one column each, and what the company chose. */
@Component
class PropositionsTab implements CaseTab {

    private final Propositions propositions;
    private final Resolutions resolutions;
    private final Shortlists shortlists;
    private final SentProfiles sent;

    PropositionsTab(Propositions propositions, Resolutions resolutions, Shortlists shortlists, SentProfiles sent) {
        this.propositions = propositions;
        this.resolutions = resolutions;
        this.shortlists = shortlists;
        this.sent = sent;
    }

    @Override
    public String key() {
        return "propositions";
    }

    @Override
    public boolean forOriginOnly() {
        return false;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        model.addAttribute("columns", propositions.of(seen.id()));
        model.addAttribute("sentProfiles", sent.of(seen.id()));
        model.addAttribute(
                "hasShortlist", seen.own() && !shortlists.all(seen.id()).isEmpty());
        model.addAttribute(
                "choice",
                resolutions.of(seen.id()).choices().stream().findFirst().orElse(null));
    }
}
