package nl.groeiruimte.cases.inquiry;

import java.util.Map;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The case lead answers a region's question; the region gets its task anew. */
@Component
class AnswerQuestion implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final Timeline timeline;

    AnswerQuestion(Inquiries inquiries, InquiryRows rows, Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "answer-question";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        rows.answer(task.subjectId(), values.text("answer").orElseThrow());
        timeline.add(
                task.leadId(),
                EventType.QUESTION_ANSWERED,
                Map.of("agency", inquiries.find(task.subjectId()).orElseThrow().askedAgency()));
        return Map.of();
    }
}
