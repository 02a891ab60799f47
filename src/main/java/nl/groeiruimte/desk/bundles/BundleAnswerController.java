package nl.groeiruimte.desk.bundles;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down to whom a version was given, and what came back; the cases of the bundle show it. */
@Controller
@RequestMapping("/bundles/{id}/answers")
@PreAuthorize("hasRole('COORDINATOR')")
class BundleAnswerController {

    private static final String FORM = "record-bundle-answer";

    private final BundleStore store;
    private final BundleRecords records;
    private final FormCatalogue forms;
    private final Clock clock;

    BundleAnswerController(BundleStore store, BundleRecords records, FormCatalogue forms, Clock clock) {
        this.store = store;
        this.records = records;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Bundle bundle = store.find(id).orElseThrow(BundleController::notFound);
        return page(bundle, form().view(options(versions(id)), locale), model);
    }

    @PostMapping
    @Once
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Bundle bundle = store.find(id).orElseThrow(BundleController::notFound);
        Options options = options(versions(id));
        FormResult result = form().read(posted, options, LocalDate.now(clock));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(bundle, form().view(options, locale).show(result), model);
        }
        records.answered(id, result.values());
        Notice.done("bundle.answered").showAfter(redirect);
        return "redirect:/bundles/" + id;
    }

    /** There is nothing to answer before a version is frozen. */
    private List<FrozenBundle> versions(UUID id) {
        List<FrozenBundle> versions = store.versions(id);
        if (versions.isEmpty()) {
            throw BundleController.notFound();
        }
        return versions;
    }

    private static Options options(List<FrozenBundle> versions) {
        return Options.of(Map.of(
                "bundle-versions",
                versions.stream()
                        .map(FrozenBundle::version)
                        .map(String::valueOf)
                        .map(version -> Option.of(version, version))
                        .toList()));
    }

    private static String page(Bundle bundle, FormView view, Model model) {
        model.addAttribute("bundle", bundle);
        model.addAttribute("view", view);
        return "bundle/answer";
    }

    private Form form() {
        return forms.form(FORM);
    }
}
