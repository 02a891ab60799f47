package nl.groeiruimte.cases.blindprofile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TellingWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms about a case: no text that others will read may give its company away, whichever form it is written in. */
@Component
public class CaseForms {

    private final FormCatalogue forms;
    private final NameCheck names;
    private final OriginWords origin;
    private final BlindProfiles profiles;
    private final Leads leads;
    private final Clock clock;

    CaseForms(
            FormCatalogue forms,
            NameCheck names,
            OriginWords origin,
            BlindProfiles profiles,
            Leads leads,
            Clock clock) {
        this.forms = forms;
        this.names = names;
        this.origin = origin;
        this.profiles = profiles;
        this.leads = leads;
        this.clock = clock;
    }

    /** The form with this key. */
    public Form form(String key) {
        return forms.form(key);
    }

    /** Reads what was posted and judges it by the form alone. */
    public FormResult read(String key, Map<String, List<String>> posted, Options options) {
        return form(key).read(posted, options, LocalDate.now(clock));
    }

    /**
     * The same for a case: a text that names its company is an error too, and so is one for other regions that tells
     * what a profile keeps from them: who asks, or where the company is. A form that makes the profile decides that by
     * its own answers; for others it is hidden unless every profile that was sent shows it, because a text may reach
     * any of the regions.
     *
     * @param leadId the case; none for a form about no case
     */
    @Transactional(readOnly = true)
    public FormResult read(String key, @Nullable UUID leadId, Map<String, List<String>> posted, Options options) {
        FormResult read = read(key, posted, options);
        if (leadId == null) {
            return read;
        }
        Form form = form(key);
        FormResult named = form.naming(
                read,
                names.naming(leadId, read.values(), form.textsForOthers()),
                posted.containsKey(Form.TEXTS_CHECKED));
        return form.also(named, tellingRegions(leadId, form, read.values()));
    }

    private List<FieldError> tellingRegions(UUID leadId, Form form, FormValues values) {
        Set<String> fields = form.textsForRegions();
        // Who does not know the agency is not answered: trying names and looking which is refused would tell it.
        Lead lead = fields.isEmpty() ? null : leads.ofToldOrigin(leadId).orElse(null);
        if (lead == null) {
            return List.of();
        }
        ShownOrigin shown = form.keys().contains(ProfileApproval.AGENCY_SHOWN)
                ? ShownOrigin.of(lead, values)
                : ShownOrigin.of(lead, profiles.sentToAnybody(leadId));
        List<FieldError> errors = new ArrayList<>();
        for (String field : fields) {
            List<TellingWord> words = values.text(field)
                    .map(text -> origin.all(lead, shown, text))
                    .orElse(List.of());
            if (!words.isEmpty()) {
                errors.add(TellingWord.error(field, words));
            }
        }
        return errors;
    }
}
