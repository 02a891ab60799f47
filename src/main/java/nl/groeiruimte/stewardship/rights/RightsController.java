package nl.groeiruimte.stewardship.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.directory.Directory;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The report of rights with its exports, and signing a review of it. */
@Controller
@RequestMapping("/administration/rights")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RightsController {

    private static final String BACK = "redirect:/administration/rights";
    private static final int REVIEWS = 12;

    private final RightsReport report;
    private final Reviews reviews;
    private final People people;
    private final Directory directory;
    private final ReferenceLists lists;
    private final FormCatalogue forms;
    private final Clock clock;

    RightsController(
            RightsReport report,
            Reviews reviews,
            People people,
            Directory directory,
            ReferenceLists lists,
            FormCatalogue forms,
            Clock clock) {
        this.report = report;
        this.reviews = reviews;
        this.people = people;
        this.directory = directory;
        this.lists = lists;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(RightsFilter filter, Model model, Locale locale) {
        return page(filter, view(locale), model);
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(@PathVariable String format, RightsFilter filter, Locale locale) {
        SheetFormat file =
                switch (format) {
                    case "ods" -> SheetFormat.ODS;
                    case "csv" -> SheetFormat.CSV;
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        return file.download(
                report.sheet(filter.apply(report.all()), locale), "rechten-" + LocalDate.now(clock), locale);
    }

    @PostMapping("/read")
    String readNow(RedirectAttributes redirect) {
        (directory.read() ? Notice.done("rights.read-now.done") : Notice.warning("rights.read-now.failed"))
                .showAfter(redirect);
        return BACK;
    }

    @PostMapping("/reviews")
    @Once
    String sign(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormResult result = form().read(posted, Options.none(), LocalDate.now(clock));
        if (result.ok()) {
            reviews.sign(
                    result.values().text("kind").orElseThrow(),
                    result.values().text("remark").orElseThrow());
            Notice.done("rights.review.signed").showAfter(redirect);
            return BACK;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(RightsFilter.EVERYBODY, view(locale).show(result), model);
    }

    private Form form() {
        return forms.form(Reviews.FORM);
    }

    private FormView view(Locale locale) {
        return form().view(Options.none(), locale);
    }

    private String page(RightsFilter filter, FormView view, Model model) {
        List<RightsRow> all = report.all();
        List<Review> signed = reviews.latest(REVIEWS);
        model.addAttribute("filter", filter);
        model.addAttribute("view", view);
        model.addAttribute("rows", filter.apply(all));
        model.addAttribute("total", all.size());
        model.addAttribute(
                "changed",
                all.stream()
                        .filter(row -> row.change() != RightsRow.Change.NONE)
                        .count());
        model.addAttribute(
                "unused",
                all.stream()
                        .filter(row -> row.state() == RightsRow.State.IDLE || row.state() == RightsRow.State.NEVER)
                        .count());
        model.addAttribute("reviews", signed);
        model.addAttribute("nextReview", reviews.nextBy().orElse(null));
        model.addAttribute("regions", lists.regions());
        model.addAttribute("partners", lists.partners());
        model.addAttribute("roles", RightsFilter.ROLES);
        model.addAttribute("shows", RightsFilter.SHOWS);
        model.addAttribute("sorts", RightsFilter.SORTS);
        model.addAttribute("directoryConfigured", directory.configured());
        model.addAttribute("listedAt", people.listedAt().orElse(null));
        return "rights/report";
    }
}
