package nl.groeiruimte.cases.inquiry;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The coordinator deals with a region that stays silent; the region's own task goes on. */
@Component
class HandleEscalation implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final Timeline timeline;

    HandleEscalation(Inquiries inquiries, InquiryRows rows, Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "handle-escalation";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        String action = values.text("action").orElseThrow();
        rows.escalated(task.subjectId(), action, values.text("note").orElseThrow());
        timeline.add(
                task.leadId(),
                EventType.ESCALATION_HANDLED,
                Map.of(
                        "action",
                        action,
                        "agency",
                        inquiries.find(task.subjectId()).orElseThrow().askedAgency()));
        return Map.of();
    }
}
