package nl.groeiruimte.administration;

import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.process.FailedSteps;
import nl.groeiruimte.process.FailedSteps.FailedStep;
import nl.groeiruimte.process.ProcessVersions;
import nl.groeiruimte.security.People;
import nl.groeiruimte.web.Notice;

/** The administrator's page, and running a failed step again. */
@Controller
@RequestMapping("/administration")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdministrationController {

    private final FailedSteps failedSteps;
    private final ProcessVersions versions;
    private final People people;
    private final Leads leads;

    AdministrationController(FailedSteps failedSteps, ProcessVersions versions, People people, Leads leads) {
        this.failedSteps = failedSteps;
        this.versions = versions;
        this.people = people;
        this.leads = leads;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("failedSteps", failedSteps.all().stream()
                .map(step -> FailedStepRow.of(step, leads.behind(step.leadId()))).toList());
        model.addAttribute("versions", versions.all());
        model.addAttribute("people", people.all());
        return "administration/administration";
    }

    @PostMapping("/failed-steps/{jobId}/retry")
    String retry(@PathVariable String jobId, RedirectAttributes redirect) {
        Optional<FailedStep> failed = failedSteps.find(jobId);
        if (failed.isEmpty()) {
            Notice.done("administration.no-longer-failed").showAfter(redirect);
            return "redirect:/administration";
        }
        String codeName = leads.behind(failed.get().leadId()).codeName();
        if (failedSteps.retry(jobId)) {
            Notice.done("administration.retried", failed.get().name(), codeName).showAfter(redirect);
        } else {
            String message = failedSteps.find(jobId).map(FailedStep::message).orElse("");
            Notice.warning("administration.still-fails", failed.get().name(), codeName, message).showAfter(redirect);
        }
        return "redirect:/administration";
    }
}
