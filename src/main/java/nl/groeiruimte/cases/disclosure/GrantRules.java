package nl.groeiruimte.cases.disclosure;

import java.util.List;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.reference.ConsentedUse;
import org.springframework.stereotype.Component;

/** When a region can be shown who the company is; the database judges the same again at each reading. */
@Component
class GrantRules {

    private final Confidentialities confidentialities;
    private final Leads leads;
    private final Inquiries inquiries;

    GrantRules(Confidentialities confidentialities, Leads leads, Inquiries inquiries) {
        this.confidentialities = confidentialities;
        this.leads = leads;
        this.inquiries = inquiries;
    }

    /** An error on this field when a consent for the region would open nothing. */
    List<FieldError> errors(Disclosure disclosure, String field) {
        if (confidentialities
                .of(disclosure.leadId())
                .filter(agreed -> agreed.allows(ConsentedUse.IDENTITY_AFTER_CONSENT))
                .isEmpty()) {
            return List.of(FieldError.of(field, "disclosure.error.no-general-consent"));
        }
        if (!leads.find(disclosure.leadId()).orElseThrow().movable()) {
            return List.of(FieldError.of(field, "disclosure.error.case-ends"));
        }
        boolean concerned = inquiries.of(disclosure.leadId()).stream()
                .anyMatch(inquiry -> inquiry.askedAgency().equals(disclosure.agency())
                        && (inquiry.open() || inquiry.state() == Inquiry.State.OFFERED));
        return concerned ? List.of() : List.of(FieldError.of(field, "disclosure.error.region-gone"));
    }
}
