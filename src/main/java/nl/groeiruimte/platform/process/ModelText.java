package nl.groeiruimte.platform.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The model as the pages show it. */
@Component
public class ModelText {

    private final byte[] bpmn;
    /** Built when a case's path is first asked for: a start can do without. */
    private final Supplier<Collection<FlowNode>> nodes = SingletonSupplier.of(this::readNodes);

    ModelText() {
        try {
            bpmn = new ClassPathResource("bpmn/" + LeadProcess.KEY + ".bpmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<FlowNode> readNodes() {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)).getModelElementsByType(FlowNode.class);
    }

    /** The BPMN XML of {@code lead-lifecycle}. */
    public byte[] leadLifecycle() {
        return bpmn.clone();
    }

    /**
     * Ids of the flows by which a case came where it was: the engine keeps steps alone, so each step's last step before
     * it tells.
     */
    public List<String> flowsTaken(Path path) {
        return nodes.get().stream()
                .flatMap(node -> path.visits().stream()
                        .filter(visit -> visit.step().equals(node.getId()))
                        .flatMap(visit -> flowInto(node, visit, path).stream()))
                .distinct()
                .toList();
    }

    private static Optional<String> flowInto(FlowNode node, Path.Visit visit, Path path) {
        return node.getIncoming().stream()
                .flatMap(flow -> lastEnd(flow, visit.started(), path).map(end -> new Taken(flow.getId(), end)))
                .max(Comparator.comparing(Taken::at))
                .map(Taken::flow);
    }

    private static Stream<Instant> lastEnd(SequenceFlow flow, Instant before, Path path) {
        return path.visits().stream()
                .filter(visit -> visit.step().equals(flow.getSource().getId()) && !visit.cancelled())
                .map(Path.Visit::ended)
                .filter(end -> end != null && !end.isAfter(before))
                .max(Comparator.naturalOrder())
                .stream();
    }

    private record Taken(String flow, Instant at) {}
}
