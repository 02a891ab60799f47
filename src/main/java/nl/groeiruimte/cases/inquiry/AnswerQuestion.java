package nl.groeiruimte.cases.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.blindprofile.OriginWords;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import org.springframework.stereotype.Component;

/** The case lead answers a region's question; the region gets its task anew. */
@Component
class AnswerQuestion implements UserTaskWork {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final BlindProfiles profiles;
    private final OriginWords origin;
    private final Leads leads;
    private final Timeline timeline;

    AnswerQuestion(
            Inquiries inquiries,
            InquiryRows rows,
            BlindProfiles profiles,
            OriginWords origin,
            Leads leads,
            Timeline timeline) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.profiles = profiles;
        this.origin = origin;
        this.leads = leads;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "answer-question";
    }

    /** The region does not learn from the answer what the profile keeps from it. */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        Lead lead = leads.find(task.leadId()).orElseThrow();
        Optional<BlindProfile> profile =
                profiles.find(inquiries.find(task.subjectId()).orElseThrow().profileId());
        boolean agency = profile.filter(BlindProfile::agencyShown).isPresent();
        boolean area = profile.filter(
                        shown -> lead.province().equals(shown.facts().province()))
                .isPresent();
        return values.text("answer")
                .map(text -> origin.all(lead, agency, area, text))
                .filter(words -> !words.isEmpty())
                .map(words -> List.of(TellingWord.error("answer", words)))
                .orElse(List.of());
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
