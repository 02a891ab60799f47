package nl.groeiruimte.supply.instrument;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to speak to at the provider of an instrument, as its keeper writes it down and forgets it. */
@Controller
@RequestMapping("/supply/instruments/{code}/contact")
class InstrumentContactController {

    private static final String FORM = "instrument-contact";
    private static final String BACK = "redirect:/supply/instruments/{code}";

    private final InstrumentContacts contacts;
    private final InstrumentRights rights;
    private final FormCatalogue forms;
    private final Clock clock;

    InstrumentContactController(
            InstrumentContacts contacts, InstrumentRights rights, FormCatalogue forms, Clock clock) {
        this.contacts = contacts;
        this.rights = rights;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model, Locale locale) {
        Instrument instrument = rights.kept(code);
        FormView view = form().view(Options.none(), locale);
        FormValues known =
                contacts.of(code).map(InstrumentContactController::values).orElseGet(FormValues::empty);
        return page(instrument, view.fill(known), model);
    }

    @PostMapping
    @Once
    String save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        FormResult read = form().read(posted, Options.none(), LocalDate.now(clock));
        FormResult result = form().also(read, check(read.values()));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(instrument, form().view(Options.none(), locale).show(result), model);
        }
        contacts.keep(instrument, result.values());
        Notice.done("instrument.contact.saved", instrument.name()).showAfter(redirect);
        return BACK;
    }

    @PostMapping("/remove")
    @Once
    String remove(@PathVariable String code, RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        contacts.remove(code);
        Notice.done("instrument.contact.removed", instrument.name()).showAfter(redirect);
        return BACK;
    }

    private static List<FieldError> check(FormValues values) {
        return values.answered("email") || values.answered("phone")
                ? List.of()
                : List.of(FieldError.of("email", "instrument.error.reach"));
    }

    private static FormValues values(InstrumentContacts.Contact contact) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", contact.name());
        values.put("email", contact.email());
        values.put("phone", contact.phone());
        values.put("source", contact.provenance().source());
        return FormValues.of(values);
    }

    private static String page(Instrument instrument, FormView view, Model model) {
        model.addAttribute("instrument", instrument);
        model.addAttribute("view", view);
        return "instrument/contact";
    }

    private Form form() {
        return forms.form(FORM);
    }
}
