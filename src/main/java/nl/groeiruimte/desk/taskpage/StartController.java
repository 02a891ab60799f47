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
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
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

    private static final String REFERENCE_USED = "taskforce.error.reference-used";

    private final SignalPage signal;
    private final Registration registration;
    private final Intake intake;
    private final Leads leads;

    StartController(SignalPage signal, Registration registration, Intake intake, Leads leads) {
        this.signal = signal;
        this.registration = registration;
        this.intake = intake;
        this.leads = leads;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return signal.empty(model, locale);
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
                registration.checkOnPage(signal.form(), signal.judge(posted), posted.containsKey(Form.TEXTS_CHECKED));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return signal.shown(result, posted, model, locale);
        }
        Intake.Result started = intake.start(result.values(), "form", posted.containsKey("startAnyway"), once(posted));
        if (started instanceof Intake.Result.Started done) {
            Notice.done("case.started", done.lead().codeName(), done.lead().caseNumber())
                    .showAfter(redirect);
            return "redirect:/cases/" + done.lead().id();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (started instanceof Intake.Result.Referred || started instanceof Intake.Result.Destroyed) {
            FormResult used =
                    signal.form().also(result, List.of(FieldError.of(ExternalReferences.FIELD, REFERENCE_USED)));
            return signal.shown(used, posted, model, locale);
        }
        if (started instanceof Intake.Result.Duplicate duplicate) {
            model.addAttribute(
                    "duplicates",
                    duplicate.open().stream()
                            .flatMap(id -> leads.find(id).stream())
                            .toList());
        }
        return signal.shown(result, posted, model, locale);
    }

    /** The fields that belong to the choices made so far. */
    @PostMapping("/fields")
    String fields(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        FormView view = signal.refreshed(posted, locale);
        if (!fragment) {
            return signal.page(view, posted, model);
        }
        model.addAttribute("view", view);
        return FormDesk.FIELDS;
    }

    /**
     * The same form with the same answers, sent again: a second click, or a browser that asks anew for what it did not
     * hear.
     */
    private Intake.@Nullable Once once(MultiValueMap<String, String> posted) {
        UUID copy = signal.copy(posted);
        return copy == null
                ? null
                : Intake.Once.ofForm(
                        copy,
                        signal.form().keys().stream()
                                .map(key -> key + "=" + posted.getOrDefault(key, List.of()))
                                .collect(Collectors.joining("\n")));
    }
}
