package nl.groeiruimte.desk.taskpage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.Intake;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.web.Notice;
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

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final FormCatalogue forms;
    private final Registration registration;
    private final Intake intake;
    private final Leads leads;
    private final Clock clock;

    StartController(FormCatalogue forms, Registration registration, Intake intake, Leads leads, Clock clock) {
        this.forms = forms;
        this.registration = registration;
        this.intake = intake;
        this.leads = leads;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(view(locale), null, model);
    }

    @PostMapping
    String start(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormResult result = registration.checkOnPage(
                form(),
                form().read(posted, registration.options(), LocalDate.now(clock)),
                posted.containsKey(Form.TEXTS_CHECKED));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(view(locale).show(result), posted.getFirst(COPY), model);
        }
        Intake.Result started = intake.start(result.values(), "form", posted.containsKey("startAnyway"), once(posted));
        if (started instanceof Intake.Result.Started done) {
            Notice.done("case.started", done.lead().codeName(), done.lead().caseNumber())
                    .showAfter(redirect);
            return "redirect:/cases/" + done.lead().id();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (started instanceof Intake.Result.Duplicate duplicate) {
            model.addAttribute(
                    "duplicates",
                    duplicate.open().stream()
                            .flatMap(id -> leads.find(id).stream())
                            .toList());
        }
        return page(view(locale).show(result), posted.getFirst(COPY), model);
    }

    /** The fields that belong to the choices made so far. */
    @PostMapping("/fields")
    String fields(
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale locale) {
        FormView view = view(locale)
                .show(form().read(posted, registration.options(), LocalDate.now(clock))
                        .withoutErrors());
        if (!fragment) {
            return page(view, posted.getFirst(COPY), model);
        }
        model.addAttribute("view", view);
        return "form/form :: fields(view=${view})";
    }

    /**
     * The same form with the same answers, sent again: a second click, or a browser that asks anew for what it did not
     * hear.
     */
    private Intake.Once once(MultiValueMap<String, String> posted) {
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

    private String page(FormView view, String copy, Model model) {
        model.addAttribute(
                "copy",
                copy == null || !copy.matches(UUID_FORM) ? UUID.randomUUID().toString() : copy);
        model.addAttribute("view", view);
        return "taskforce/start";
    }

    private FormView view(Locale locale) {
        return form().view(registration.options(), locale).refreshAt("/cases/new/fields");
    }

    private Form form() {
        return forms.form(Registration.FORM);
    }
}
