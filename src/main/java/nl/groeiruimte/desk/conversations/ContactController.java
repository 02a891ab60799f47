package nl.groeiruimte.desk.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.cases.identity.ContactPerson;
import nl.groeiruimte.cases.identity.ContactPersons;
import nl.groeiruimte.cases.identity.ContactPersons.Kept;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact persons of a company: added, corrected, and which of them is the first. */
@Controller
@RequestMapping(OwnCase.ADDRESS + "/contacts")
@PreAuthorize("hasRole('TASKFORCE')")
class ContactController {

    private static final String FORM = "contact-person";
    private static final String NUMBER = "/{number:[0-9]{1,4}}";

    private final OwnCase cases;
    private final ContactPersons contacts;
    private final CaseForms forms;

    ContactController(OwnCase cases, ContactPersons contacts, CaseForms forms) {
        this.cases = cases;
        this.contacts = contacts;
        this.forms = forms;
    }

    @ModelAttribute("theCase")
    Lead theCase(@PathVariable UUID lead) {
        return cases.find(lead);
    }

    @GetMapping("/new")
    String show(Model model, Locale locale) {
        return page(view(locale), null, model);
    }

    @PostMapping
    @Once
    String add(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormResult result = read(lead, posted);
        if (result.ok()) {
            result = judged(result, contacts.add(lead.id(), contact(result.values())));
        }
        return done(lead, result, null, "contact.added", model, locale, response, redirect);
    }

    /** Opening is a post, because the ledger records it. */
    @PostMapping(NUMBER + "/open")
    String open(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable int number,
            Model model,
            Locale locale) {
        ContactPerson person = contacts.open(lead.id()).stream()
                .filter(contact -> contact.number() == number)
                .findFirst()
                .orElseThrow(OwnCase::notFound);
        Map<String, @Nullable String> kept = new HashMap<>();
        kept.put("contactName", person.name());
        kept.put("contactRole", person.role());
        kept.put("contactEmail", person.email());
        kept.put("contactPhone", person.phone());
        return page(view(locale).fill(FormValues.of(kept)), number, model);
    }

    @PostMapping(NUMBER)
    @Once
    String change(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        find(lead, number);
        FormResult result = read(lead, posted);
        if (result.ok()) {
            result = judged(result, contacts.change(lead.id(), number, contact(result.values())));
        }
        return done(lead, result, number, "contact.changed", model, locale, response, redirect);
    }

    @PostMapping(NUMBER + "/first")
    String makeFirst(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable int number,
            RedirectAttributes redirect) {
        find(lead, number);
        contacts.makeFirst(lead.id(), number);
        return shown(lead, "contact.made-first", redirect);
    }

    /** Another one than the first. */
    @PostMapping(NUMBER + "/remove")
    @Once
    String remove(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable int number,
            RedirectAttributes redirect) {
        find(lead, number);
        if (contacts.remove(lead.id(), number)) {
            return shown(lead, "contact.removed", redirect);
        }
        Notice.warning("contact.first-stays").showAfter(redirect);
        return address(lead);
    }

    private void find(Lead lead, int number) {
        if (!contacts.kept(lead.id()).contains(number)) {
            throw OwnCase.notFound();
        }
    }

    private FormResult read(Lead lead, MultiValueMap<String, String> posted) {
        return forms.read(FORM, lead.id(), posted, Options.none());
    }

    private FormResult judged(FormResult result, Kept kept) {
        return switch (kept) {
            case DONE -> result;
            case KNOWN -> wrong(result, FieldError.of("contactName", "contact.error.known"));
            case TOO_MANY -> wrong(result, FieldError.of("", "contact.error.too-many"));
            case GONE -> wrong(result, FieldError.of("", "contact.error.gone"));
        };
    }

    private FormResult wrong(FormResult result, FieldError error) {
        return forms.form(FORM).also(result, List.of(error));
    }

    private static Map<String, String> contact(FormValues values) {
        Map<String, String> contact = new HashMap<>();
        ContactPersons.KEYS.forEach(key -> values.text(key).ifPresent(text -> contact.put(key, text)));
        return contact;
    }

    private String done(
            Lead lead,
            FormResult result,
            @Nullable Integer number,
            String notice,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.ok()) {
            return shown(lead, notice, redirect);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(view(locale).show(result), number, model);
    }

    private static String shown(Lead lead, String notice, RedirectAttributes redirect) {
        Notice.done(notice).showAfter(redirect);
        return address(lead);
    }

    private static String address(Lead lead) {
        return "redirect:/cases/" + lead.id() + "?tab=company";
    }

    private FormView view(Locale locale) {
        return forms.form(FORM).view(Options.none(), locale);
    }

    private static String page(FormView view, @Nullable Integer number, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("number", number);
        return "conversations/contact";
    }
}
