package nl.groeiruimte.taskforce;

import java.io.ByteArrayInputStream;
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
import nl.groeiruimte.process.ModelText;
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

/** Which steps and flows of the model the cases of all process tests have taken. */
@TestComponent
class ProcessCoverage {

    private final BpmnModelInstance model;
    private final Map<String, Set<String>> casesByElement = new ConcurrentHashMap<>();

    ProcessCoverage(ModelText text) {
        model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.leadLifecycle()));
    }

    @EventListener
    void on(ExecutionEvent event) {
        boolean flow = ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName());
        String element = flow ? event.getCurrentTransitionId() : event.getCurrentActivityId();
        if (element != null) {
            taken(element, event.getProcessInstanceId());
            if (!flow && ExecutionListener.EVENTNAME_END.equals(event.getEventName())) {
                takenFromEventGateway(element, event.getProcessInstanceId());
            }
        }
    }

    /** The engine jumps from an event-based gateway to the event that came, without taking the flow between them. */
    private void takenFromEventGateway(String event, String instance) {
        if (model.getModelElementById(event) instanceof FlowNode node) {
            node.getIncoming().stream().filter(flow -> flow.getSource() instanceof EventBasedGateway)
                    .forEach(flow -> taken(flow.getId(), instance));
        }
    }

    private void taken(String element, String instance) {
        casesByElement.computeIfAbsent(element, id -> ConcurrentHashMap.newKeySet()).add(instance);
    }

    /** Ids of the steps and flows that no case has taken. */
    List<String> missing() {
        return elements().map(FlowElement::getId).filter(id -> !casesByElement.containsKey(id)).toList();
    }

    /** Writes how many cases took each step and flow. */
    Path report() {
        Map<String, Integer> cases = new TreeMap<>();
        elements().forEach(element -> cases.put(element.getId(),
                casesByElement.getOrDefault(element.getId(), Set.of()).size()));
        long covered = cases.values().stream().filter(count -> count > 0).count();
        String table = elements().sorted(Comparator.comparing((FlowElement element) -> cases.get(element.getId()))
                        .thenComparing(FlowElement::getId))
                .map(element -> "%5d  %-4s  %-60s %s".formatted(cases.get(element.getId()),
                        element instanceof SequenceFlow ? "flow" : "step", element.getId(), name(element)))
                .collect(Collectors.joining("\n"));
        Path file = LocalFolder.ofProject("target/process-coverage/lead-lifecycle.txt");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "%d of %d steps and flows of lead-lifecycle taken (%.1f %%)%n%ncases%n%s%n".formatted(
                    covered, cases.size(), 100.0 * covered / cases.size(), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<FlowElement> elements() {
        return Stream.concat(model.getModelElementsByType(FlowNode.class).stream(),
                model.getModelElementsByType(SequenceFlow.class).stream());
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? "" : element.getName();
    }
}
