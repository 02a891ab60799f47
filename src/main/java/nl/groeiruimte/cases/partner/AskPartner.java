package nl.groeiruimte.cases.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.blindprofile.Consent;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.reference.ConsentedUse;
import org.springframework.stereotype.Component;

/** Asks a partner something about a case, with or without its blind profile. */
@Component
class AskPartner implements CaseAction {

    private final AskedPartner ask;
    private final BlindProfiles profiles;
    private final Consent consent;

    AskPartner(AskedPartner ask, BlindProfiles profiles, Consent consent) {
        this.ask = ask;
        this.profiles = profiles;
        this.consent = consent;
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
        return Options.of(Map.of("partners", ask.partners()));
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
        UUID profile =
                values.flag("share") ? profiles.latest(lead.id()).orElseThrow().id() : null;
        ask.ask(
                lead,
                values.text("partner").orElseThrow(),
                new PartnerRequests.Asked(
                        values.text("topic").orElseThrow(),
                        values.text("question").orElseThrow(),
                        profile,
                        null));
    }
}
