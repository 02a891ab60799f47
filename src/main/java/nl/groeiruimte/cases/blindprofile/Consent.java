package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.reference.ConsentedUse;
import org.springframework.stereotype.Component;

/** Nothing of a case goes to others unless the company consented to that use. */
@Component
public class Consent {

    private final Confidentialities confidentialities;

    Consent(Confidentialities confidentialities) {
        this.confidentialities = confidentialities;
    }

    /** Whether the company consented to the use. */
    boolean given(UUID leadId, ConsentedUse use) {
        return confidentialities.of(leadId).filter(agreed -> agreed.allows(use)).isPresent();
    }

    /** An error on this field when the company did not consent to the use. */
    public List<FieldError> errors(UUID leadId, ConsentedUse use, String field) {
        return given(leadId, use)
                ? List.of()
                : List.of(FieldError.of(field, "proposition.error.no-consent-" + use.code()));
    }
}
