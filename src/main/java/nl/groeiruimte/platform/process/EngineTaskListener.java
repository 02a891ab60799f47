package nl.groeiruimte.platform.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns the engine's task events into ours, routed by the decision table {@code task-routing}. */
@Component
class EngineTaskListener {

    private static final String PHASE_PREFIX = "phase-";
    private static final List<String> SUBJECTS_OF_CASES =
            List.of(Variables.DISCLOSURE_ID, Variables.PARTNER_REQUEST_ID, Variables.INQUIRY_ID, Variables.ERRAND_ID);
    private static final List<String> SUBJECTS_OF_MATTERS = List.of(Variables.AGREEMENT_ID);

    /** @param phase the one in which it stands, if any */
    private record Step(String form, @Nullable String phase) {}

    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final Decisions decisions;
    private final OpenedTasks tasks;
    private final ApplicationEventPublisher events;

    EngineTaskListener(Decisions decisions, OpenedTasks tasks, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.events = events;
    }

    @EventListener
    void on(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            tasks.tell(opened(task));
        } else if (TaskListener.EVENTNAME_DELETE.equals(task.getEventName())) {
            events.publishEvent(new UserTaskCancelled(task.getId()));
        }
    }

    private UserTaskOpened opened(DelegateTask task) {
        Step step = steps.computeIfAbsent(
                task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(), unknown -> step(task));
        Map<String, Object> routing = decisions.single("task-routing", Map.of("task", step.form()));
        UserTaskOpened.Inbox inbox = UserTaskOpened.Inbox.valueOf(
                String.valueOf(routing.get("inbox")).toUpperCase(Locale.ROOT));
        // A task has no variables of its own; asking it for one would look in the database.
        DelegateExecution execution = task.getExecution();
        String addressee =
                switch (inbox) {
                    case ASKED -> text(execution, Variables.ASKED_AGENCY);
                    case PARTNER -> text(execution, Variables.PARTNER);
                    case ADDRESSEE -> text(execution, Variables.ADDRESSEE);
                    case GIVER -> text(execution, Variables.GIVER);
                    default -> null;
                };
        String model = task.getProcessDefinitionId().split(":")[0];
        String key = execution.getProcessBusinessKey();
        boolean ofCase = LeadProcess.OF_CASES.contains(model);
        String subject = (ofCase ? SUBJECTS_OF_CASES : SUBJECTS_OF_MATTERS)
                .stream()
                        .map(variable -> text(execution, variable))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        boolean given = inbox == UserTaskOpened.Inbox.ADDRESSEE;
        String dueOn = ofCase && !given ? null : text(execution, Variables.DUE_ON);
        return new UserTaskOpened(
                new TaskContext(
                        task.getId(),
                        step.form(),
                        ofCase ? UUID.fromString(key) : null,
                        ofCase ? null : key,
                        subject == null ? null : UUID.fromString(subject)),
                ofCase ? null : model,
                step.phase(),
                new UserTaskOpened.Routing(
                        inbox,
                        number(routing, "dueWorkingDays"),
                        number(routing, "priority"),
                        number(routing, routing.get("priorityAbroad") == null ? "priority" : "priorityAbroad"),
                        Boolean.TRUE.equals(routing.get("assignCaseLead"))),
                new UserTaskOpened.Given(
                        addressee,
                        ofCase && subject != null ? about(execution) : null,
                        ofCase ? text(execution, given ? Variables.ASKED_PERSON : Variables.ASKED_BY) : null,
                        dueOn == null ? null : LocalDate.parse(dueOn)));
    }

    private static int number(Map<String, Object> routing, String output) {
        Object found = routing.get(output);
        return ((Number) Objects.requireNonNull(found, () -> "task-routing gives no " + output)).intValue();
    }

    private static @Nullable String about(DelegateExecution execution) {
        String asked = text(execution, Variables.ASKED_AGENCY);
        return asked == null ? text(execution, Variables.PARTNER) : asked;
    }

    private static Step step(DelegateTask task) {
        UserTask element = (UserTask) task.getBpmnModelElementInstance();
        return new Step(element.getCamundaFormRef(), phase(element));
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }

    private static @Nullable String phase(ModelElementInstance element) {
        for (ModelElementInstance e = element; e != null; e = e.getParentElement()) {
            String id = e.getAttributeValue("id");
            if (id != null && id.startsWith(PHASE_PREFIX)) {
                return id.substring(PHASE_PREFIX.length());
            }
        }
        return null;
    }
}
