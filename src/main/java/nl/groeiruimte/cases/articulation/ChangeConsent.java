package nl.groeiruimte.cases.articulation;

import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import org.springframework.stereotype.Component;

/** Companies change their mind: what was agreed about secrecy can be replaced as long as the case moves. */
@Component
class ChangeConsent implements CaseAction {

    private final Confidentialities confidentialities;
    private final Timeline timeline;

    ChangeConsent(Confidentialities confidentialities, Timeline timeline) {
        this.confidentialities = confidentialities;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "change-consent";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && confidentialities.of(lead.id()).isPresent();
    }

    @Override
    public FormValues prefill(Lead lead) {
        return confidentialities.of(lead.id()).map(Confidentiality::values).orElse(FormValues.empty());
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        Confidentiality agreed = confidentialities.record(lead.id(), values);
        timeline.add(lead.id(), EventType.CONSENT_CHANGED, Map.of("scope", String.join(",", agreed.consentScope())));
    }
}
