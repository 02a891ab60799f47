package nl.groeiruimte.stewardship.records;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due to be destroyed, proposing it, and deciding on a proposal. */
@Controller
@RequestMapping("/records")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'TASKFORCE')")
class RecordsController {

    static final String REFUSE = "refuse-destruction";

    private static final String BACK = "redirect:/records";
    private static final int MOST = 100;

    private final Destructions destructions;
    private final LegalHolds holds;
    private final DataRequests requests;
    private final RecordSettings settings;
    private final RecordForms forms;
    private final CurrentAsker asker;
    private final Clock clock;

    RecordsController(
            Destructions destructions,
            LegalHolds holds,
            DataRequests requests,
            RecordSettings settings,
            RecordForms forms,
            CurrentAsker asker,
            Clock clock) {
        this.destructions = destructions;
        this.holds = holds;
        this.requests = requests;
        this.settings = settings;
        this.forms = forms;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("role", DestructionRole.of(asker.get()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("due", destructions.due(MOST));
        model.addAttribute("proposals", destructions.open());
        model.addAttribute("decided", destructions.decided(MOST));
        model.addAttribute("holds", holds.inForce());
        model.addAttribute("requests", requests.open());
        model.addAttribute("rules", RecordSettings.NAMES);
        model.addAttribute("settings", settings);
        return "records/overview";
    }

    /** Proposes the chosen cases; each is a case id and a stage, such as {@code 2b…:case}. */
    @PostMapping("/proposals")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Once
    String propose(@RequestParam(required = false) @Nullable List<String> due, RedirectAttributes redirect) {
        List<String> chosen = due == null ? List.of() : due;
        long proposed = destructions.due(MOST).stream()
                .filter(one -> chosen.contains(one.leadId() + ":" + one.stage()))
                .filter(destructions::propose)
                .count();
        if (chosen.isEmpty()) {
            Notice.warning("records.propose.none-chosen").showAfter(redirect);
        } else if (proposed < chosen.size()) {
            Notice.warning("records.propose.some", proposed, chosen.size()).showAfter(redirect);
        } else {
            Notice.done("records.propose.done", proposed).showAfter(redirect);
        }
        return BACK;
    }

    @GetMapping("/proposals/{id}")
    String proposal(@PathVariable UUID id, Model model, Locale locale) {
        return page(find(id), forms.view(REFUSE, locale), model);
    }

    @PostMapping("/proposals/{id}/confirm")
    @PreAuthorize("hasRole('TASKFORCE')")
    @Once
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        Destruction proposal = decidable(id);
        Notice notice = destructions.confirm(proposal)
                ? Notice.done("records.confirmed", proposal.codeName())
                : Notice.warning("records.not-now", proposal.codeName());
        notice.showAfter(redirect);
        return BACK + "/proposals/" + id;
    }

    @PostMapping("/proposals/{id}/refuse")
    @PreAuthorize("hasRole('TASKFORCE')")
    @Once
    String refuse(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Destruction proposal = decidable(id);
        FormResult result = forms.read(REFUSE, proposal.leadId(), posted);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(proposal, forms.view(REFUSE, locale).show(result), model);
        }
        Notice notice = destructions.refuse(id, result.values().text("reason").orElseThrow())
                ? Notice.done("records.refused", proposal.codeName())
                : Notice.warning("records.not-now", proposal.codeName());
        notice.showAfter(redirect);
        return BACK;
    }

    private String page(Destruction proposal, FormView view, Model model) {
        model.addAttribute("proposal", proposal);
        model.addAttribute(
                "hold",
                holds.of(proposal.leadId()).stream()
                        .filter(LegalHold::inForce)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("mayDecide", proposal.open() && mayDecide(proposal));
        model.addAttribute("view", view);
        return "records/proposal";
    }

    private boolean mayDecide(Destruction proposal) {
        return DestructionRole.of(asker.get()).member()
                && !proposal.proposal().by().equals(asker.get().subject())
                && asker.get().worksFor(proposal.originAgency());
    }

    private Destruction find(UUID id) {
        return destructions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Destruction decidable(UUID id) {
        Destruction proposal = find(id);
        if (!mayDecide(proposal)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return proposal;
    }
}
