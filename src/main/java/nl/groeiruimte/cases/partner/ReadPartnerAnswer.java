package nl.groeiruimte.cases.partner;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The case lead takes note of a partner's answer. */
@Component
class ReadPartnerAnswer implements UserTaskWork {

    private final PartnerRequests requests;
    private final Timeline timeline;

    ReadPartnerAnswer(PartnerRequests requests, Timeline timeline) {
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "read-partner-answer";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        requests.read(task.subjectId(), values.text("followUp").orElse(null));
        timeline.add(
                task.leadId(),
                EventType.PARTNER_ANSWER_READ,
                Map.of("partner", requests.find(task.subjectId()).orElseThrow().partner()));
        return Map.of();
    }
}
