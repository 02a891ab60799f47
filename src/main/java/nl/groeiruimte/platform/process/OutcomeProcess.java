package nl.groeiruimte.platform.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the process {@code tell-outcome}: a region hears what became of its offer, and its task stays when the case
 * closes. One instance a region that is told; its business key is the case id.
 */
@Component
public class OutcomeProcess {

    /** Key of the model in {@code bpmn/tell-outcome.bpmn}. */
    public static final String KEY = "tell-outcome";

    /** What a region does with what it is told; cases of older models have these steps inside. */
    private static final Set<String> STEPS = Set.of("update-site", "read-outcome");

    private static final List<String> TOLD =
            List.of(Variables.INQUIRY_ID, Variables.ASKED_AGENCY, Variables.OFFER_CHOSEN, Variables.ASKED_BY);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CurrentAsker asker;

    OutcomeProcess(RuntimeService runtime, TaskService tasks, CurrentAsker asker) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asker = asker;
    }

    /**
     * Tells a region; what it was told of the same case before, and has not done yet, ends: it holds no more.
     *
     * @param variables the inquiry, the asked agency, whether its offer was chosen, and who answered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID leadId, Map<String, Object> variables) {
        asker.asSystem(() -> {
            Object agency = Objects.requireNonNull(variables.get(Variables.ASKED_AGENCY), "which region is told");
            running(leadId)
                    .filter(instance -> agency.equals(runtime.getVariable(instance, Variables.ASKED_AGENCY)))
                    .forEach(this::end);
            runtime.startProcessInstanceByKey(KEY, leadId.toString(), variables);
        });
    }

    /** A case that began with an older model tells inside itself; what is open there goes on when it closes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOn(UUID leadId) {
        asker.asSystem(() -> tasks
                .createTaskQuery()
                .processDefinitionKey(LeadProcess.KEY)
                .processInstanceBusinessKey(leadId.toString())
                .list()
                .stream()
                .filter(task -> STEPS.contains(task.getTaskDefinitionKey()))
                .forEach(task -> runtime.startProcessInstanceByKey(KEY, leadId.toString(), told(task))));
    }

    /** Ends whatever a region still has to do with what it was told: the case's data goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID leadId) {
        asker.asSystem(() -> running(leadId).forEach(this::end));
    }

    private Stream<String> running(UUID leadId) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(leadId.toString())
                .list()
                .stream()
                .map(instance -> instance.getId());
    }

    private void end(String instance) {
        runtime.deleteProcessInstance(instance, "nothing to tell any more");
    }

    private Map<String, Object> told(Task task) {
        Map<String, Object> all = runtime.getVariables(task.getExecutionId(), TOLD);
        return all.keySet().stream().collect(Collectors.toMap(Function.identity(), all::get));
    }
}
