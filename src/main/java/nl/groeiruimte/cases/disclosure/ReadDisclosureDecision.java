package nl.groeiruimte.cases.disclosure;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The region takes note of what was decided about its question, and of what it may do with what it gets to see. */
@Component
class ReadDisclosureDecision implements UserTaskWork {

    private final Disclosures disclosures;
    private final Timeline timeline;

    ReadDisclosureDecision(Disclosures disclosures, Timeline timeline) {
        this.disclosures = disclosures;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "read-disclosure-decision";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        timeline.add(
                task.leadId(),
                EventType.DISCLOSURE_DECISION_READ,
                Map.of(
                        "agency",
                        disclosures.find(task.subjectId()).orElseThrow().agency()));
        return Map.of();
    }
}
