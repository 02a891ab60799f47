package nl.groeiruimte.api.leads;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.api.http.Fault;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.cases.lead.SignalChanges;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** Reads {@link LeadChange}: what changes is judged beside what stays, by the form that people start a case with. */
@Component
class LeadChangeReader {

    static final Map<String, BodyParts.Place> PLACES = BodyParts.places(LeadChange.class);

    private final FormCatalogue forms;
    private final Registration registration;
    private final SignalChanges changes;
    private final Clock clock;

    LeadChangeReader(FormCatalogue forms, Registration registration, SignalChanges changes, Clock clock) {
        this.forms = forms;
        this.registration = registration;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What becomes of the signal.
     *
     * @param fields those that were sent; the values of all others are what they were
     */
    record Change(FormValues values, Set<String> fields) {}

    /** Adds everything that is wrong; the change is of use only when nothing is. */
    Change judge(Lead lead, JsonBody body, List<Fault> faults) {
        Form form = forms.form(Registration.FORM);
        Options options = registration.options();
        BodyParts parts = new BodyParts(PLACES, form, options, faults).of(body.values());
        Set<String> fields = new LinkedHashSet<>(parts.values().keySet());
        fields.addAll(parts.absent());
        Map<String, Object> values = new HashMap<>(changes.now(lead));
        values.keySet().removeAll(parts.absent());
        values.putAll(parts.values());
        FormResult read = form.readTyped(values, options, LocalDate.now(clock));
        // What stays need not be right any more, such as a day that has come.
        List<FieldError> sent = read.errors().stream()
                .filter(error -> fields.contains(error.key()))
                .toList();
        FormResult result = changes.check(form, lead.id(), read.withErrors(sent), fields, parts.textsChecked());
        parts.tell(result.errors());
        return new Change(result.values(), fields);
    }
}
