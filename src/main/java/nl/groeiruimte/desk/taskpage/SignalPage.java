package nl.groeiruimte.desk.taskpage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.desk.forms.FormWork;
import nl.groeiruimte.platform.companyregister.CompanyRegister;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the form {@code register-signal}. */
@Component
class SignalPage {

    /** Name of the field that tells one form that was handed out from another. */
    private static final String COPY = "copy";

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The form of a case that is not there yet. */
    private record SignalForm(Registration registration) implements FormWork {

        @Override
        public String form() {
            return Registration.FORM;
        }

        @Override
        public @Nullable UUID leadId() {
            return null;
        }

        @Override
        public String address() {
            return "/cases/new";
        }

        @Override
        public Options options(FormValues answers) {
            return registration.options();
        }

        @Override
        public FormValues prefill() {
            return FormValues.empty();
        }

        @Override
        public List<FieldError> check(FormValues values) {
            return List.of();
        }
    }

    private final FormDesk forms;
    private final CompanyRegister register;
    private final SignalForm signal;

    SignalPage(FormDesk forms, CompanyRegister register, Registration registration) {
        this.forms = forms;
        this.register = register;
        this.signal = new SignalForm(registration);
    }

    Form form() {
        return forms.form(signal);
    }

    /** Judges what was posted by the form. */
    FormResult judge(Map<String, List<String>> posted) {
        return forms.judge(signal, posted);
    }

    /** Reads it without judging. */
    FormResult read(Map<String, List<String>> posted) {
        return forms.read(signal, posted);
    }

    /** The form as it begins. */
    String empty(Model model, Locale locale) {
        return page(forms.filled(signal, locale), Map.of(), model);
    }

    /** The form with what was posted, and what is wrong with it. */
    String shown(FormResult result, Map<String, List<String>> posted, Model model, Locale locale) {
        return page(forms.shown(signal, result, locale), posted, model);
    }

    /** The same with the fields that belong to the choices so far. */
    FormView refreshed(Map<String, List<String>> posted, Locale locale) {
        return forms.refreshed(signal, read(posted), null, locale);
    }

    String page(FormView view, Map<String, List<String>> posted, Model model) {
        UUID copy = copy(posted);
        model.addAttribute(COPY, copy == null ? UUID.randomUUID().toString() : copy.toString());
        model.addAttribute("view", view);
        model.addAttribute("register", register.isOn());
        return "taskforce/start";
    }

    /** Which of the forms that were handed out this is, if it says so. */
    @Nullable
    UUID copy(Map<String, List<String>> posted) {
        return posted.getOrDefault(COPY, List.of()).stream()
                .findFirst()
                .filter(copy -> copy.matches(UUID_FORM))
                .map(UUID::fromString)
                .orElse(null);
    }
}
