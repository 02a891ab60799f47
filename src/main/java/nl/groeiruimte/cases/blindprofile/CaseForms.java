package nl.groeiruimte.cases.blindprofile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms about a case: no text that others will read may give its company away, whichever form it is written in. */
@Component
public class CaseForms {

    private final FormCatalogue forms;
    private final NameCheck names;
    private final Clock clock;

    CaseForms(FormCatalogue forms, NameCheck names, Clock clock) {
        this.forms = forms;
        this.names = names;
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
     * The same for a case: a text that names its company is an error too.
     *
     * @param leadId the case, or null for a form about none
     */
    @Transactional(readOnly = true)
    public FormResult read(String key, UUID leadId, Map<String, List<String>> posted, Options options) {
        FormResult read = read(key, posted, options);
        if (leadId == null) {
            return read;
        }
        Form form = form(key);
        return form.naming(
                read,
                names.naming(leadId, read.values(), form.textsForOthers()),
                posted.containsKey(Form.TEXTS_CHECKED));
    }
}
