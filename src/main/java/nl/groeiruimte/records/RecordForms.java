package nl.groeiruimte.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import nl.groeiruimte.form.FormCatalogue;
import nl.groeiruimte.form.FormResult;
import nl.groeiruimte.form.FormView;
import nl.groeiruimte.form.Options;

/** The forms of these pages; none has a list that the server fills in. */
@Component
class RecordForms {

    private final FormCatalogue forms;
    private final Clock clock;

    RecordForms(FormCatalogue forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    FormView view(String form, Locale locale) {
        return forms.form(form).view(Options.none(), locale);
    }

    FormResult read(String form, MultiValueMap<String, String> posted) {
        return forms.form(form).read(posted, Options.none(), LocalDate.now(clock));
    }
}
