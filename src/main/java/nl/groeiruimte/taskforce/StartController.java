package nl.groeiruimte.taskforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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

import jakarta.servlet.http.HttpServletResponse;

import nl.groeiruimte.form.Form;
import nl.groeiruimte.form.FormCatalogue;
import nl.groeiruimte.form.FormResult;
import nl.groeiruimte.form.FormView;
import nl.groeiruimte.identity.CompanyIdentities;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.lead.Registration;
import nl.groeiruimte.web.Notice;

/** Starts a case with the form {@code register-signal}. */
@Controller
@RequestMapping("/cases/new")
@PreAuthorize("hasRole('TASKFORCE')")
class StartController {

    private final FormCatalogue forms;
    private final Registration registration;
    private final CompanyIdentities identities;
    private final Leads leads;
    private final Clock clock;

    StartController(FormCatalogue forms, Registration registration, CompanyIdentities identities, Leads leads, Clock clock) {
        this.forms = forms;
        this.registration = registration;
        this.identities = identities;
        this.leads = leads;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(view(locale), model);
    }

    @PostMapping
    String start(@RequestParam MultiValueMap<String, String> posted, Model model, Locale locale, RedirectAttributes redirect,
            HttpServletResponse response) {
        FormResult result = registration.check(form(), form().read(posted, registration.options(), LocalDate.now(clock)),
                posted.containsKey(Form.TEXTS_CHECKED));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(view(locale).show(result), model);
        }
        List<Lead> duplicates = identities.openLeadsWith(result.values().text("kvkNumber").orElseThrow()).stream()
                .flatMap(id -> leads.find(id).stream()).toList();
        if (!duplicates.isEmpty() && !posted.containsKey("startAnyway")) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("duplicates", duplicates);
            return page(view(locale).show(result), model);
        }
        Lead lead = registration.register(result.values(), "form");
        Notice.done("case.started", lead.codeName(), lead.caseNumber()).showAfter(redirect);
        return "redirect:/cases/" + lead.id();
    }

    /** The fields that belong to the choices made so far. */
    @PostMapping("/fields")
    String fields(@RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model, Locale locale) {
        FormView view = view(locale).show(form().read(posted, registration.options(), LocalDate.now(clock)).withoutErrors());
        if (!fragment) {
            return page(view, model);
        }
        model.addAttribute("view", view);
        return "form/form :: fields(view=${view})";
    }

    private String page(FormView view, Model model) {
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
