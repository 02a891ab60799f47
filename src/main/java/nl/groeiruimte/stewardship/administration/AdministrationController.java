package nl.groeiruimte.stewardship.administration;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.process.FailedSteps;
import nl.groeiruimte.platform.process.FailedSteps.FailedStep;
import nl.groeiruimte.platform.process.ProcessVersions;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page, and running a failed step again. */
@Controller
@RequestMapping("/administration")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdministrationController {

    private static final String BACK = "redirect:/administration";

    private final FailedSteps failedSteps;
    private final ProcessVersions versions;
    private final Leads leads;
    private final MessageSource messages;

    AdministrationController(FailedSteps failedSteps, ProcessVersions versions, Leads leads, MessageSource messages) {
        this.failedSteps = failedSteps;
        this.versions = versions;
        this.leads = leads;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        model.addAttribute(
                "failedSteps",
                failedSteps.all().stream().map(step -> row(step, locale)).toList());
        model.addAttribute("versions", versions.all());
        return "administration/administration";
    }

    @PostMapping("/failed-steps/{jobId}/retry")
    @Once
    String retry(@PathVariable String jobId, Locale locale, RedirectAttributes redirect) {
        Optional<FailedStepRow> failed = failedSteps.find(jobId).map(step -> row(step, locale));
        if (failed.isEmpty()) {
            Notice.done("administration.no-longer-failed").showAfter(redirect);
            return BACK;
        }
        FailedStepRow row = failed.get();
        if (failedSteps.retry(jobId)) {
            Notice.done("administration.retried", row.name(), row.codeName()).showAfter(redirect);
        } else {
            String message = failedSteps.find(jobId).map(FailedStep::message).orElse("");
            Notice.warning("administration.still-fails", row.name(), row.codeName(), message)
                    .showAfter(redirect);
        }
        return BACK;
    }

    private FailedStepRow row(FailedStep step, Locale locale) {
        String name = Objects.requireNonNullElse(
                messages.getMessage("administration.step." + step.step(), null, step.name(), locale), step.name());
        if (step.leadId() == null) {
            return new FailedStepRow(step, name, null, step.process());
        }
        Lead lead = leads.known(step.leadId());
        return new FailedStepRow(step, name, lead.caseNumber(), lead.codeName());
    }
}
