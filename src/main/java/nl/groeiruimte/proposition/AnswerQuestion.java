package nl.groeiruimte.proposition;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;
import nl.groeiruimte.profile.NameCheck;

/** The case lead answers a region's question; the region gets its task anew. */
@Component
class AnswerQuestion implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final NameCheck names;
    private final Timeline timeline;

    AnswerQuestion(Inquiries inquiries, InquiryRows rows, NameCheck names, Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.names = names;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "answer-question";
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return names.errors(task.leadId(), values, "answer");
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        rows.answer(task.subjectId(), values.text("answer").orElseThrow());
        timeline.add(task.leadId(), "question-answered",
                Map.of("agency", inquiries.find(task.subjectId()).orElseThrow().askedAgency()));
        return Map.of();
    }
}
