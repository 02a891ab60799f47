package nl.groeiruimte.cases.articulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** The company agrees with the request as worked out, which freezes a version, or asks for changes. */
@Component
class ConfirmRequest implements UserTaskWork {

    private final Requests requests;
    private final Leads leads;
    private final LeadChanges changes;
    private final Notes notes;
    private final Timeline timeline;

    ConfirmRequest(Requests requests, Leads leads, LeadChanges changes, Notes notes, Timeline timeline) {
        this.requests = requests;
        this.leads = leads;
        this.changes = changes;
        this.notes = notes;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "confirm-request";
    }

    /** The role of who said why it cannot be met where the company is. */
    @Override
    public FormValues prefill(TaskContext task) {
        return chosenNeeds(task.leadId()).values().stream()
                .flatMap(need -> need.text(Needs.SAID_BY).stream())
                .findFirst()
                .map(role -> FormValues.of(Map.of("confirmedByRole", role)))
                .orElse(FormValues.empty());
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return confirms(values) && chosenNeeds(task.leadId()).isEmpty()
                ? List.of(FieldError.of("confirmed", "articulation.error.nothing-to-confirm"))
                : List.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        if (confirms(values)) {
            confirm(task.leadId(), values);
        } else {
            notes.add(task.leadId(), values.text("changes").orElseThrow());
            timeline.add(task.leadId(), EventType.REQUEST_CHANGES_ASKED, Map.of());
        }
        return Map.of(Variables.REQUEST_CONFIRMED, confirms(values));
    }

    private void confirm(UUID lead, FormValues values) {
        Map<String, FormValues> needs = chosenNeeds(lead);
        LocalDate on = values.date("confirmedOn").orElseThrow();
        int version = requests.confirm(lead, on, values.text("confirmedByRole").orElseThrow(), needs);
        changes.inExecution(lead, Needs.neededBy(needs).orElseThrow());
        timeline.add(
                lead,
                EventType.REQUEST_CONFIRMED,
                Map.of(
                        "version",
                        Integer.toString(version),
                        "on",
                        on.toString(),
                        "kinds",
                        String.join(",", needs.keySet())));
    }

    /** Drafts of the kinds that were chosen; one of a kind that was dropped since stays out of the request. */
    private Map<String, FormValues> chosenNeeds(UUID leadId) {
        List<String> chosen = leads.find(leadId).map(Lead::kinds).orElse(List.of());
        Map<String, FormValues> needs = new LinkedHashMap<>(requests.drafts(leadId));
        needs.keySet().retainAll(chosen);
        return needs;
    }

    private static boolean confirms(FormValues values) {
        return values.text("confirmed").filter("yes"::equals).isPresent();
    }
}
