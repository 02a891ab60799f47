package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a partner is asked, what was shared with it, and what it answers. */
@Component
class PartnerBackground implements Background {

    private final PartnerRequests requests;
    private final BlindProfiles profiles;

    PartnerBackground(PartnerRequests requests, BlindProfiles profiles) {
        this.requests = requests;
        this.profiles = profiles;
    }

    @Override
    public Set<String> forms() {
        return Set.of("answer-partner", "read-partner-answer");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        Optional<PartnerRequest> request = requests.find(task.context().subjectId());
        model.addAttribute("partnerRequest", request.orElse(null));
        model.addAttribute(
                "profile",
                request.map(PartnerRequest::profileId).flatMap(profiles::find).orElse(null));
    }
}
