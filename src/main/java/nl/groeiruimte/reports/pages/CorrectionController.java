package nl.groeiruimte.reports.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.pdf.Letters;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.versions.FrozenVersion;
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

/** Where the coordinator makes a next version of a closed half-year's report, with the reason for it. */
@Controller
@RequestMapping("/reports/{period}/correct")
@PreAuthorize("hasRole('COORDINATOR')")
class CorrectionController {

    private final Closing closing;
    private final Publication publication;
    private final ReportOpener reports;
    private final FormCatalogue forms;
    private final Clock clock;

    CorrectionController(
            Closing closing, Publication publication, ReportOpener reports, FormCatalogue forms, Clock clock) {
        this.closing = closing;
        this.publication = publication;
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String period, Model model, Locale locale) {
        return page(closed(period), form().view(Options.none(), locale), model, locale);
    }

    @PostMapping
    @Once
    String correct(
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        OpenedReport opened = closed(period);
        FormResult result = form().printing(
                        form().read(posted, Options.none(), LocalDate.now(clock)),
                        reason -> Letters.missing(List.of(reason)),
                        posted.containsKey(Form.TEXTS_CHECKED));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, form().view(Options.none(), locale).show(result), model, locale);
        }
        FrozenVersion made =
                closing.correct(opened.period(), result.values().text("reason").orElseThrow());
        if (made == null) {
            Notice.warning("reports.correct.nothing-changed").showAfter(redirect);
            return "redirect:/reports/" + opened.period() + "/correct";
        }
        Notice.done("reports.correct.done", made.version()).showAfter(redirect);
        return "redirect:/reports/" + opened.period() + "/compare";
    }

    private String page(OpenedReport opened, FormView view, Model model, Locale locale) {
        model.addAttribute(
                "changes", publication.compare(opened.document(), closing.corrected(opened.period()), locale));
        model.addAttribute("opened", opened);
        model.addAttribute("view", view);
        return "reportpages/correct";
    }

    private OpenedReport closed(String period) {
        HalfYear halfYear = reports.period(period);
        OpenedReport opened = reports.open(halfYear, null, reports.edition(null));
        if (!opened.frozen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return opened;
    }

    private Form form() {
        return forms.form("correct-report");
    }
}
