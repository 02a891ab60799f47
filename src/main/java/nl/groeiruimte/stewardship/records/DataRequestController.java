package nl.groeiruimte.stewardship.records;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.security.CurrentAsker;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a contact person asks about their data: taken in, looked up, done and answered, by members of the agency of
 * origin.
 */
@Controller
@RequestMapping("/cases/{lead:[0-9a-f-]{36}}/data-requests")
@PreAuthorize("hasRole('TASKFORCE')")
class DataRequestController {

    private static final String TAKE = "take-data-request";
    private static final String CORRECT = "correct-contact";
    private static final String ANSWER = "answer-data-request";

    private final Leads leads;
    private final DataRequests requests;
    private final RecordForms forms;
    private final CurrentAsker asker;

    DataRequestController(Leads leads, DataRequests requests, RecordForms forms, CurrentAsker asker) {
        this.leads = leads;
        this.requests = requests;
        this.forms = forms;
        this.asker = asker;
    }

    @ModelAttribute("theCase")
    Lead theCase(@PathVariable UUID lead) {
        return leads.find(lead)
                .filter(found -> asker.get().worksFor(found.originAgency()))
                .orElseThrow(DataRequestController::notFound);
    }

    @GetMapping
    String list(@ModelAttribute(name = "theCase", binding = false) Lead lead, Model model, Locale locale) {
        return listPage(lead, forms.view(TAKE, locale), model);
    }

    @PostMapping
    @Once
    String take(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        FormResult result = forms.read(TAKE, lead.id(), posted);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return listPage(lead, forms.view(TAKE, locale).show(result), model);
        }
        LocalDate askedOn = result.values().date("askedOn").orElseThrow();
        return address(lead) + "/"
                + requests.take(lead.id(), result.values().text("kind").orElseThrow(), askedOn);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@ModelAttribute(name = "theCase", binding = false) Lead lead, @PathVariable UUID id, Model model) {
        model.addAttribute("asked", find(lead, id));
        return "records/data-request";
    }

    /**
     * Opening is a post, because the ledger records it.
     *
     * @param contact whose request it is, when there are several contact persons
     */
    @PostMapping("/{id:[0-9a-f-]{36}}/open")
    String open(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String contact,
            Model model,
            Locale locale) {
        DataRequest request = find(lead, id);
        if (!request.open()) {
            return address(lead) + "/" + id;
        }
        List<DataRequests.Contact> contacts = requests.contacts(id);
        DataRequests.Contact asking = asking(contacts, contact);
        FormView view = forms.view(form(request), locale);
        return openPage(lead, request, contacts, asking, asking == null ? view : view.fill(asking.values()), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/answer")
    @Once
    String answer(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DataRequest request = find(lead, id);
        FormResult result = forms.read(form(request), lead.id(), posted);
        if (!result.ok() && request.open()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<DataRequests.Contact> contacts = requests.contacts(id);
            return openPage(
                    lead,
                    request,
                    contacts,
                    asking(contacts, posted.getFirst("contact")),
                    forms.view(form(request), locale).show(result),
                    model);
        }
        boolean done = result.ok() && requests.answer(id, number(posted.getFirst("contact")), result.values());
        (done ? Notice.done("records.request.done." + request.kind()) : Notice.warning("records.request.too-late"))
                .showAfter(redirect);
        return address(lead) + "/" + id;
    }

    /** Whose request it is; nobody before that is chosen among several. */
    private static DataRequests.@Nullable Contact asking(List<DataRequests.Contact> contacts, @Nullable String chosen) {
        if (contacts.size() == 1) {
            return contacts.get(0);
        }
        Integer number = number(chosen);
        return contacts.stream()
                .filter(contact -> number != null && contact.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String posted) {
        return posted != null && posted.matches("[0-9]{1,4}") ? Integer.valueOf(posted) : null;
    }

    private String listPage(Lead lead, FormView view, Model model) {
        model.addAttribute("requests", requests.of(lead.id()));
        model.addAttribute("view", view);
        return "records/data-requests";
    }

    private String openPage(
            Lead lead,
            DataRequest request,
            List<DataRequests.Contact> contacts,
            DataRequests.@Nullable Contact asking,
            FormView view,
            Model model) {
        model.addAttribute("asked", request);
        model.addAttribute("opened", true);
        model.addAttribute("contacts", contacts);
        model.addAttribute("contact", asking);
        model.addAttribute("choosing", asking == null && !contacts.isEmpty());
        model.addAttribute("passages", asking == null ? List.of() : requests.passages(request.id(), asking.number()));
        model.addAttribute("readings", requests.readings(lead.id()));
        model.addAttribute(
                "sameContact", asking == null ? List.of() : requests.sameContact(lead.id(), asking.number()));
        model.addAttribute("view", view);
        return "records/data-request";
    }

    private static String form(DataRequest request) {
        return request.kind().equals("correction") ? CORRECT : ANSWER;
    }

    private static String address(Lead lead) {
        return "redirect:/cases/" + lead.id() + "/data-requests";
    }

    private DataRequest find(Lead lead, UUID id) {
        return requests.find(lead.id(), id).orElseThrow(DataRequestController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
