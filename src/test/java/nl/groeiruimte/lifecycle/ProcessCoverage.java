package nl.groeiruimte.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.dev.LocalFolder;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Which steps and flows of each model the instances of all process tests have taken. */
@TestComponent
class ProcessCoverage {

    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();
    /** By key of the model, then by id of the element: the instances that took it. */
    private final Map<String, Map<String, Set<String>>> taken = new ConcurrentHashMap<>();

    @EventListener
    void on(ExecutionEvent event) {
        boolean flow = ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName());
        String element = flow ? event.getCurrentTransitionId() : event.getCurrentActivityId();
        if (element != null) {
            String model = event.getProcessDefinitionId().split(":")[0];
            taken(model, element, event.getProcessInstanceId());
            if (!flow && ExecutionListener.EVENTNAME_END.equals(event.getEventName())) {
                takenFromEventGateway(model, element, event.getProcessInstanceId());
            }
        }
    }

    /** The engine jumps from an event-based gateway to the event that came, without taking the flow between them. */
    private void takenFromEventGateway(String model, String event, String instance) {
        if (model(model).getModelElementById(event) instanceof FlowNode node) {
            node.getIncoming().stream()
                    .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                    .forEach(flow -> taken(model, flow.getId(), instance));
        }
    }

    private void taken(String model, String element, String instance) {
        taken.computeIfAbsent(model, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(element, id -> ConcurrentHashMap.newKeySet())
                .add(instance);
    }

    /** Ids of the steps and flows of a model that no instance has taken. */
    List<String> missing(String model) {
        return elements(model)
                .map(FlowElement::getId)
                .filter(id -> !instances(model).containsKey(id))
                .toList();
    }

    /** Writes how many instances took each step and flow of a model. */
    Path report(String model) {
        Map<String, Integer> cases = new TreeMap<>();
        elements(model)
                .forEach(element -> cases.put(
                        element.getId(),
                        instances(model).getOrDefault(element.getId(), Set.of()).size()));
        long covered = cases.values().stream().filter(count -> count > 0).count();
        String table = elements(model)
                .sorted(Comparator.comparing((FlowElement element) -> cases.get(element.getId()))
                        .thenComparing(FlowElement::getId))
                .map(element -> "%5d  %-4s  %-60s %s"
                        .formatted(
                                cases.get(element.getId()),
                                element instanceof SequenceFlow ? "flow" : "step",
                                element.getId(),
                                name(element)))
                .collect(Collectors.joining("\n"));
        Path file = LocalFolder.ofProject("target/process-coverage/" + model + ".txt");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(
                    file,
                    "%d of %d steps and flows of %s taken (%.1f %%)%n%ninstances%n%s%n"
                            .formatted(covered, cases.size(), model, 100.0 * covered / cases.size(), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Set<String>> instances(String model) {
        return taken.getOrDefault(model, Map.of());
    }

    private BpmnModelInstance model(String key) {
        return models.computeIfAbsent(
                key, model -> Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + model + ".bpmn")));
    }

    private Stream<FlowElement> elements(String key) {
        BpmnModelInstance model = model(key);
        return Stream.concat(
                model.getModelElementsByType(FlowNode.class).stream(),
                model.getModelElementsByType(SequenceFlow.class).stream());
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? "" : element.getName();
    }
}
