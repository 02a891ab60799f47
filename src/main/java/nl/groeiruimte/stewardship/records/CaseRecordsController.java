package nl.groeiruimte.stewardship.records;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.security.Asker;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long one case's data is kept, and the hold on destroying it. */
@Controller
@RequestMapping("/records/cases/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'TASKFORCE')")
class CaseRecordsController {

    private static final String SET = "set-legal-hold";
    private static final String LIFT = "lift-legal-hold";

    private final Leads leads;
    private final LegalHolds holds;
    private final Destructions destructions;
    private final RecordSettings settings;
    private final RecordForms forms;
    private final CurrentAsker asker;
    private final Clock clock;

    CaseRecordsController(
            Leads leads,
            LegalHolds holds,
            Destructions destructions,
            RecordSettings settings,
            RecordForms forms,
            CurrentAsker asker,
            Clock clock) {
        this.leads = leads;
        this.holds = holds;
        this.destructions = destructions;
        this.settings = settings;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Lead lead = find(id);
        return page(lead, forms.view(form(id), locale), model);
    }

    @PostMapping("/hold")
    @Once
    String hold(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return change(find(id), SET, posted, model, locale, response, redirect);
    }

    @PostMapping("/lift")
    @Once
    String lift(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return change(find(id), LIFT, posted, model, locale, response, redirect);
    }

    private String change(
            Lead lead,
            String form,
            MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormResult result = forms.read(form, lead.id(), posted);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(lead, forms.view(form, locale).show(result), model);
        }
        String reason = result.values().text("reason").orElseThrow();
        boolean done = form.equals(SET) ? holds.set(lead.id(), reason) : holds.lift(lead.id(), reason);
        (done
                        ? Notice.done("records." + form + ".done", lead.codeName())
                        : Notice.warning("records.hold.too-late", lead.codeName()))
                .showAfter(redirect);
        return "redirect:/records/cases/" + lead.id();
    }

    private String page(Lead lead, FormView view, Model model) {
        String rule = RecordSettings.ruleOf(lead.outcome());
        model.addAttribute("lead", lead);
        model.addAttribute("own", asker.get().worksFor(lead.originAgency()));
        model.addAttribute("rule", rule);
        model.addAttribute("keptUntil", keptUntil(lead, rule));
        model.addAttribute("settings", settings);
        model.addAttribute("holds", holds.of(lead.id()));
        model.addAttribute("destructions", destructions.of(lead.id()));
        model.addAttribute("view", view);
        model.addAttribute("lifting", view.key().equals(LIFT));
        return "records/case";
    }

    private @Nullable ZonedDateTime keptUntil(Lead lead, String rule) {
        Instant ended = lead.course().endedAt();
        return ended == null
                ? null
                : ended.atZone(clock.getZone()).plus(settings.rule(rule).period());
    }

    private String form(UUID id) {
        return holds.of(id).stream().anyMatch(LegalHold::inForce) ? LIFT : SET;
    }

    /**
     * A case of the own agency; for administrators one of which data is due, held or destroyed, so that none can be
     * guessed.
     */
    private Lead find(UUID id) {
        Asker who = asker.get();
        return leads.find(id)
                .filter(lead -> who.worksFor(lead.originAgency()))
                .or(() -> knownToAdministrator(who, id) ? Optional.of(leads.known(id)) : Optional.empty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean knownToAdministrator(Asker who, UUID id) {
        return DestructionRole.of(who).administrator()
                && (!holds.of(id).isEmpty()
                        || !destructions.of(id).isEmpty()
                        || destructions.due(Integer.MAX_VALUE).stream()
                                .anyMatch(due -> due.leadId().equals(id)));
    }
}
