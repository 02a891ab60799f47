package nl.groeiruimte.desk.taskpage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.ExternalReferences;
import nl.groeiruimte.cases.lead.Intake;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.desk.forms.FormDesk;
import nl.groeiruimte.desk.forms.FormWork;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a case with the form {@code register-signal}. */
@Controller
@RequestMapping("/cases/new")
@PreAuthorize("hasRole('TASKFORCE')")
class StartController {

    /** Name of the field that tells one form that was handed out from another. */
    private static final String COPY = "copy";

    private static final String REFERENCE_USED = "taskforce.error.reference-used";

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
    private final SignalForm signal;
    private final Registration registration;
    private final Intake intake;
    private final Leads leads;

    StartController(FormDesk forms, Registration registration, Intake intake, Leads leads) {
        this.forms = forms;
        this.signal = new SignalForm(registration);
        this.registration = registration;
        this.intake = intake;
        this.leads = leads;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(forms.filled(signal, locale), null, model);
    }

    @PostMapping
    String start(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        // The name check of a case that is there asks whom it is about; here that stands in the form itself.
        FormResult result =
                registration.checkOnPage(form(), forms.judge(signal, posted), posted.containsKey(Form.TEXTS_CHECKED));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(forms.shown(signal, result, locale), posted.getFirst(COPY), model);
        }
        Intake.Result started = intake.start(result.values(), "form", posted.containsKey("startAnyway"), once(posted));
        if (started instanceof Intake.Result.Started done) {
            Notice.done("case.started", done.lead().codeName(), done.lead().caseNumber())
                    .showAfter(redirect);
            return "redirect:/cases/" + done.lead().id();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (started instanceof Intake.Result.Referred || started instanceof Intake.Result.Destroyed) {
            FormResult used = form().also(result, List.of(FieldError.of(ExternalReferences.FIELD, REFERENCE_USED)));
            return page(forms.shown(signal, used, locale), posted.getFirst(COPY), model);
        }
        if (started instanceof Intake.Result.Duplicate duplicate) {
            model.addAttribute(
                    "duplicates",
                    duplicate.open().stream()
                            .flatMap(id -> leads.find(id).stream())
                            .toList());
        }
        return page(forms.shown(signal, result, locale), posted.getFirst(COPY), model);
    }

    /** The fields that belong to the choices made so far. */
    @PostMapping("/fields")
    String fields(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        FormView view = forms.refreshed(signal, forms.read(signal, posted), null, locale);
        if (!fragment) {
            return page(view, posted.getFirst(COPY), model);
        }
        model.addAttribute("view", view);
        return FormDesk.FIELDS;
    }

    /**
     * The same form with the same answers, sent again: a second click, or a browser that asks anew for what it did not
     * hear.
     */
    private Intake.@Nullable Once once(MultiValueMap<String, String> posted) {
        String copy = posted.getFirst(COPY);
        if (copy == null || !copy.matches(UUID_FORM)) {
            return null;
        }
        return Intake.Once.ofForm(
                UUID.fromString(copy),
                form().keys().stream()
                        .map(key -> key + "=" + posted.getOrDefault(key, List.of()))
                        .collect(Collectors.joining("\n")));
    }

    private String page(FormView view, @Nullable String copy, Model model) {
        model.addAttribute(
                "copy",
                copy == null || !copy.matches(UUID_FORM) ? UUID.randomUUID().toString() : copy);
        model.addAttribute("view", view);
        return "taskforce/start";
    }

    private Form form() {
        return forms.form(signal);
    }
}
