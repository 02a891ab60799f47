package nl.groeiruimte.api.leads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/**
 * Reads {@link NewLead}: its shape here, its values by the form that people start a case with, so that one set of rules
 * holds.
 */
@Component
class NewLeadReader {

    /** Where each field of the form stands in the body. */
    static final Map<String, BodyParts.Place> PLACES = BodyParts.places(NewLead.class);

    private final FormCatalogue forms;
    private final Registration registration;
    private final Clock clock;

    NewLeadReader(FormCatalogue forms, Registration registration, Clock clock) {
        this.forms = forms;
        this.registration = registration;
        this.clock = clock;
    }

    /** Valid values, and whether the caller knows of other open cases of the company. */
    record Signal(FormValues values, boolean confirmedNotDuplicate) {}

    /** @throws ProblemException with everything that is wrong */
    Signal read(JsonBody body) {
        List<Fault> faults = new ArrayList<>();
        Signal signal = judge(body, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return signal;
    }

    /** Adds everything that is wrong; the values are of use only when nothing is. */
    Signal judge(JsonBody body, List<Fault> faults) {
        Form form = forms.form(Registration.FORM);
        Options options = registration.options();
        BodyParts parts = new BodyParts(PLACES, form, options, faults).of(body.values());
        FormResult result = registration.check(
                form, form.readTyped(parts.values(), options, LocalDate.now(clock)), parts.textsChecked());
        parts.tell(result.errors());
        return new Signal(result.values(), parts.notDuplicate());
    }
}
