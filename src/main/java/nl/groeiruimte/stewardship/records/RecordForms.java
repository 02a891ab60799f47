package nl.groeiruimte.stewardship.records;

import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The forms of these pages; none has a list that the server fills in. */
@Component
class RecordForms {

    private final CaseForms forms;

    RecordForms(CaseForms forms) {
        this.forms = forms;
    }

    FormView view(String form, Locale locale) {
        return forms.form(form).view(Options.none(), locale);
    }

    FormResult read(String form, UUID leadId, MultiValueMap<String, String> posted) {
        return forms.read(form, leadId, posted, Options.none());
    }
}
