package nl.groeiruimte.profile;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.groeiruimte.articulation.Confidentialities;
import nl.groeiruimte.form.FieldError;

/** Nothing of a case goes to others unless the company consented to that use. */
@Component
public class Consent {

    /** The use: sending a blind profile. */
    public static final String BLIND_PROFILE = "blind-profile";
    /** The use: asking a partner. */
    public static final String ASK_PARTNERS = "ask-partners";

    private final Confidentialities confidentialities;

    Consent(Confidentialities confidentialities) {
        this.confidentialities = confidentialities;
    }

    /** An error on this field when the company did not consent to the use. */
    public List<FieldError> errors(UUID leadId, String use, String field) {
        boolean given = confidentialities.of(leadId).filter(agreed -> agreed.allows(use)).isPresent();
        return given ? List.of() : List.of(FieldError.of(field, "proposition.error.no-consent-" + use));
    }
}
