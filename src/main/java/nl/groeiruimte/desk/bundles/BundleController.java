package nl.groeiruimte.desk.bundles;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bundles, and the page of one: its versions, who got them, and what investors answered. */
@Controller
@RequestMapping("/bundles")
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER')")
class BundleController {

    private static final String FORM = "begin-bundle";

    private final Bundles bundles;
    private final BundleStore store;
    private final BundleRecords records;
    private final Memberships memberships;
    private final FormCatalogue forms;
    private final CurrentAsker asker;
    private final Clock clock;

    BundleController(
            Bundles bundles,
            BundleStore store,
            BundleRecords records,
            Memberships memberships,
            FormCatalogue forms,
            CurrentAsker asker,
            Clock clock) {
        this.bundles = bundles;
        this.store = store;
        this.records = records;
        this.memberships = memberships;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        return list(form().view(Options.none(), locale), model);
    }

    @PostMapping
    @Once
    @PreAuthorize("hasRole('COORDINATOR')")
    String begin(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormResult result = form().read(posted, Options.none(), LocalDate.now(clock));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(form().view(Options.none(), locale).show(result), model);
        }
        UUID id = store.begin(result.values().text("name").orElseThrow());
        Notice.done("bundle.begun").showAfter(redirect);
        return "redirect:/bundles/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Bundle bundle = store.find(id).orElseThrow(BundleController::notFound);
        List<FrozenBundle> versions = store.versions(id);
        model.addAttribute("bundle", bundle);
        model.addAttribute("versions", versions);
        model.addAttribute("answers", records.answers(id));
        model.addAttribute("readings", records.readings(id));
        model.addAttribute("freezes", asker.get().is(Role.COORDINATOR));
        model.addAttribute("own", memberships.own(id));
        return "bundle/bundle";
    }

    /** By the coordinator, who learns whether there is enough and no more. */
    @PostMapping("/{id}/freeze")
    @PreAuthorize("hasRole('COORDINATOR')")
    String freeze(@PathVariable UUID id, RedirectAttributes redirect) {
        store.find(id).orElseThrow(BundleController::notFound);
        Bundles.Outcome outcome = bundles.freeze(id);
        (outcome == Bundles.Outcome.FROZEN
                        ? Notice.done("bundle.freeze.frozen")
                        : Notice.warning(
                                outcome == Bundles.Outcome.SAME ? "bundle.freeze.same" : "bundle.freeze.not-enough"))
                .showAfter(redirect);
        return "redirect:/bundles/" + id;
    }

    private String list(FormView view, Model model) {
        model.addAttribute("bundles", store.all());
        model.addAttribute("begins", asker.get().is(Role.COORDINATOR));
        model.addAttribute("view", view);
        return "bundle/list";
    }

    private Form form() {
        return forms.form(FORM);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
