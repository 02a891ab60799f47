package nl.groeiruimte.cases.articulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import org.springframework.stereotype.Component;

/** The agreement about secrecy, and which kinds of room will be worked out. */
@Component
class RecordConfidentiality implements UserTaskWork {

    private final Confidentialities confidentialities;
    private final Leads leads;
    private final LeadChanges changes;
    private final Timeline timeline;

    RecordConfidentiality(Confidentialities confidentialities, Leads leads, LeadChanges changes, Timeline timeline) {
        this.confidentialities = confidentialities;
        this.leads = leads;
        this.changes = changes;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "record-confidentiality";
    }

    /** The kinds that the signal mentioned: a first impression to correct. */
    @Override
    public FormValues prefill(TaskContext task) {
        List<String> kinds = leads.find(task.leadId()).map(Lead::kinds).orElse(List.of());
        return FormValues.of(Map.of("kinds", kinds));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        Confidentiality agreed = confidentialities.record(lead, values);
        List<String> kinds = values.list("kinds");
        changes.asks(lead, kinds);

        Map<String, String> details = new HashMap<>();
        details.put("kinds", String.join(",", kinds));
        details.put("signedOn", agreed.ndaSignedOn().toString());
        if (agreed.ndaEndsOn() != null) {
            details.put("endsOn", agreed.ndaEndsOn().toString());
        }
        timeline.add(lead, EventType.CONFIDENTIALITY_RECORDED, details);
        return Map.of(Variables.KINDS, new ArrayList<>(kinds)); // the engine keeps the list by Java's serialisation
    }
}
