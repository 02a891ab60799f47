package nl.groeiruimte.cases.inquiry;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** A region takes note of what became of its offer. */
@Component
class ReadOutcome implements UserTaskWork {

    private final Inquiries inquiries;
    private final Timeline timeline;

    ReadOutcome(Inquiries inquiries, Timeline timeline) {
        this.inquiries = inquiries;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "read-outcome";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        timeline.add(
                task.leadId(),
                EventType.OUTCOME_READ,
                Map.of("agency", inquiries.find(task.subjectId()).orElseThrow().askedAgency()));
        return Map.of();
    }
}
