package nl.groeiruimte.articulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.lead.Leads;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;

/** Works out one kind of need; there is one for each kind. */
class ArticulateNeed implements UserTaskWork {

    private final String kind;
    private final Requests requests;
    private final Leads leads;
    private final Timeline timeline;

    ArticulateNeed(String kind, Requests requests, Leads leads, Timeline timeline) {
        this.kind = kind;
        this.requests = requests;
        this.leads = leads;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return "articulate-" + kind;
    }

    /** What was worked out before; else what was confirmed before; else the day that the signal gave. */
    @Override
    public FormValues prefill(TaskContext task) {
        return requests.draft(task.leadId(), kind)
                .or(() -> requests.current(task.leadId()).flatMap(request -> Optional.ofNullable(request.needs().get(kind))))
                .or(() -> leads.find(task.leadId()).map(lead -> FormValues.of(Map.of("neededBy", lead.neededBy()))))
                .orElse(FormValues.empty());
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return NeedRules.errors(kind, values);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        requests.keepDraft(task.leadId(), kind, values);
        timeline.add(task.leadId(), "need-articulated", Map.of("kind", kind));
        return Map.of();
    }
}
