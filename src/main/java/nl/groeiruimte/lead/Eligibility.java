package nl.groeiruimte.lead;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import nl.groeiruimte.process.Decisions;

/** Whether a company qualifies for the programme, by the decision table {@code eligibility}. */
@Component
class Eligibility {

    /** The worst verdict wins; a company that no rule speaks of is to be judged. */
    private static final List<String> WORST_FIRST = List.of("not-eligible", "to-be-judged", "eligible");
    private static final String OTHER_TECHNOLOGY = "other-strategic";

    private final Leads leads;
    private final LeadChanges changes;
    private final Decisions decisions;

    Eligibility(Leads leads, LeadChanges changes, Decisions decisions) {
        this.leads = leads;
        this.changes = changes;
        this.decisions = decisions;
    }

    void judge(UUID id) {
        Lead lead = leads.behind(id);
        List<Map<String, Object>> rules = decisions.evaluate("eligibility", Map.of(
                "technologyKnown", !lead.technologies().isEmpty(),
                "technologyOther", lead.technologies().equals(List.of(OTHER_TECHNOLOGY)),
                "makes", lead.makes(),
                "limitedAtLocation", lead.limitedAtLocation(),
                "stage", lead.stage(),
                "lifePhase", lead.lifePhase()));
        String verdict = WORST_FIRST.stream()
                .filter(candidate -> rules.stream().anyMatch(rule -> candidate.equals(rule.get("verdict"))))
                .findFirst().orElse("to-be-judged");
        List<String> reasons = rules.stream().filter(rule -> verdict.equals(rule.get("verdict")))
                .map(rule -> (String) rule.get("reason")).toList();
        changes.judged(id, verdict, reasons);
    }
}
