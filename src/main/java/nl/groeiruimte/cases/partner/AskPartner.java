package nl.groeiruimte.cases.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.blindprofile.Consent;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.reference.ConsentedUse;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** Asks a partner something about a case, with or without its blind profile. */
@Component
class AskPartner implements CaseAction {

    private final PartnerRequests requests;
    private final BlindProfiles profiles;
    private final Consent consent;
    private final ReferenceLists lists;
    private final LeadProcess process;
    private final Timeline timeline;

    AskPartner(
            PartnerRequests requests,
            BlindProfiles profiles,
            Consent consent,
            ReferenceLists lists,
            LeadProcess process,
            Timeline timeline) {
        this.requests = requests;
        this.profiles = profiles;
        this.consent = consent;
        this.lists = lists;
        this.process = process;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "ask-partner";
    }

    /** The answer comes back to the case lead, so there has to be one. */
    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && lead.caseLead() != null;
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "partners",
                lists.partners().stream()
                        .map(partner -> Option.of(partner.code(), partner.name()))
                        .toList()));
    }

    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        List<FieldError> errors = new ArrayList<>(consent.errors(lead.id(), ConsentedUse.ASK_PARTNERS, "partner"));
        if (values.flag("share") && profiles.latest(lead.id()).isEmpty()) {
            errors.add(FieldError.of("share", "partner.error.no-profile-yet"));
        }
        return errors;
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        String partner = values.text("partner").orElseThrow();
        String topic = values.text("topic").orElseThrow();
        UUID profile =
                values.flag("share") ? profiles.latest(lead.id()).orElseThrow().id() : null;
        UUID request =
                requests.ask(lead, partner, topic, values.text("question").orElseThrow(), profile);
        timeline.add(lead.id(), EventType.PARTNER_ASKED, Map.of("partner", partner, "topic", topic));
        process.ask(
                lead.id(),
                form(),
                Map.of(Variables.PARTNER_REQUEST_ID, request.toString(), Variables.PARTNER, partner));
    }
}
