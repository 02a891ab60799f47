package nl.groeiruimte.cases.articulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.reference.KindOfRoom;

/** Works out one kind of need; there is one for each kind. */
class ArticulateNeed implements UserTaskWork {

    private static final String WHY_NOT_HERE = "whyNotHere";

    private final KindOfRoom kind;
    private final Requests requests;
    private final Leads leads;
    private final Signals signals;
    private final Timeline timeline;

    ArticulateNeed(KindOfRoom kind, Requests requests, Leads leads, Signals signals, Timeline timeline) {
        this.kind = kind;
        this.requests = requests;
        this.leads = leads;
        this.signals = signals;
        this.timeline = timeline;
    }

    @Override
    public String form() {
        return kind.form();
    }

    /**
     * What was worked out before; else what was confirmed before; else what the signal and the other kinds said
     * already.
     */
    @Override
    public FormValues prefill(TaskContext task) {
        UUID lead = task.leadId();
        return requests.draft(lead, kind.code())
                .or(() -> requests.current(lead)
                        .flatMap(request -> Optional.ofNullable(request.needs().get(kind.code()))))
                .orElseGet(() -> saidBefore(lead));
    }

    private FormValues saidBefore(UUID lead) {
        Map<String, Object> said = new HashMap<>();
        leads.find(lead).ifPresent(found -> said.put("neededBy", found.neededBy()));
        signals.of(lead).ifPresent(signal -> said.put(WHY_NOT_HERE, signal.cause()));
        requests.draftsOrConfirmed(lead).values().stream()
                .filter(other -> other.has(WHY_NOT_HERE))
                .findFirst()
                .ifPresent(other -> {
                    said.put(WHY_NOT_HERE, other.text(WHY_NOT_HERE).orElseThrow());
                    said.put(Needs.SAID_BY, other.text(Needs.SAID_BY).orElse(null));
                });
        return FormValues.of(said);
    }

    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        return NeedRules.errors(kind, values);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        requests.keepDraft(task.leadId(), kind.code(), values);
        timeline.add(task.leadId(), EventType.NEED_ARTICULATED, Map.of("kind", kind.code()));
        return Map.of();
    }
}
