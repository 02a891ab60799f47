package nl.groeiruimte.cases.partner;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** A partner answers what it was asked. */
@Component
class AnswerPartner implements UserTaskWork {

    private final PartnerRequests requests;
    private final Timeline timeline;

    AnswerPartner(PartnerRequests requests, Timeline timeline) {
        this.requests = requests;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "answer-partner";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        requests.answer(
                task.subjectId(),
                values.text("canHelp").orElseThrow(),
                values.text("answer").orElseThrow(),
                values.text("nextStep").orElse(null));
        timeline.add(
                task.leadId(),
                EventType.PARTNER_ANSWERED,
                Map.of("partner", requests.find(task.subjectId()).orElseThrow().partner()));
        return Map.of();
    }
}
