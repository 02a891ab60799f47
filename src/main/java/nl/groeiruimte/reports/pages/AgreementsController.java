package nl.groeiruimte.reports.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reports.cycle.Agreements;
import nl.groeiruimte.reports.cycle.HalfYearState;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
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

/** Where the ministry records what was agreed in the talk, until it hands the agreements out. */
@Controller
@RequestMapping("/reports/{period}/agreements")
@PreAuthorize("hasRole('MINISTRY')")
class AgreementsController {

    private final Agreements agreements;
    private final HalfYears halfYears;
    private final ReferenceLists lists;
    private final ReportOpener reports;
    private final FormCatalogue forms;
    private final Clock clock;

    AgreementsController(
            Agreements agreements,
            HalfYears halfYears,
            ReferenceLists lists,
            ReportOpener reports,
            FormCatalogue forms,
            Clock clock) {
        this.agreements = agreements;
        this.halfYears = halfYears;
        this.lists = lists;
        this.reports = reports;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String period, Model model, Locale locale) {
        return page(toReceive(period), view(locale), model);
    }

    @PostMapping
    @Once
    String add(
            @PathVariable String period,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        HalfYear halfYear = toReceive(period);
        FormResult result = form().read(posted, options(), LocalDate.now(clock));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(halfYear, view(locale).show(result), model);
        }
        agreements.record(
                halfYear,
                result.values().text("body").orElseThrow(),
                result.values().text("addressee").orElseThrow(),
                result.values().date("dueOn").orElseThrow());
        Notice.done("reports.agreements.recorded").showAfter(redirect);
        return "redirect:/reports/" + halfYear + "/agreements";
    }

    @PostMapping("/{id}/take-back")
    @Once
    String takeBack(@PathVariable String period, @PathVariable UUID id, RedirectAttributes redirect) {
        HalfYear halfYear = toReceive(period);
        (agreements.takeBack(halfYear, id)
                        ? Notice.done("reports.agreements.taken-back")
                        : Notice.warning("reports.agreements.gone"))
                .showAfter(redirect);
        return "redirect:/reports/" + halfYear + "/agreements";
    }

    private String page(HalfYear period, FormView view, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("view", view);
        model.addAttribute("agreements", agreements.of(period));
        return "reportpages/agreements";
    }

    /** Before closing there is nothing to talk about, and what was handed out stays. */
    private HalfYear toReceive(String period) {
        HalfYear halfYear = reports.period(period);
        if (halfYears
                .find(halfYear)
                .filter(state -> state.state() == HalfYearState.State.CLOSED)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return halfYear;
    }

    private Options options() {
        List<Option> addressees = new ArrayList<>(
                List.of(new Option(Asker.COORDINATOR_INBOX, new Bilingual("De coördinator", "The coordinator"))));
        lists.regions().forEach(agency -> addressees.add(Option.of(agency.code(), agency.name())));
        return Options.of(Map.of("addressees", addressees));
    }

    private Form form() {
        return forms.form("make-agreement");
    }

    private FormView view(Locale locale) {
        return form().view(options(), locale);
    }
}
