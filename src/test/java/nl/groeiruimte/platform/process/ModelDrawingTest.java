package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the drawing of every model must keep, whoever changes it in the Modeler. */
class ModelDrawingTest {

    private static BpmnModelInstance model;

    static List<String> models() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn"))
                .map(Resource::getFilename)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepHasANameAndAPlaceInTheDrawing(String file) {
        read(file);
        Set<String> drawn = new HashSet<>();
        all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));

        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(drawn).contains(node.getId());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowIsDrawn(String file) {
        read(file);
        Set<String> drawn = new HashSet<>();
        all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        assertThat(all(SequenceFlow.class)).extracting(SequenceFlow::getId).allMatch(drawn::contains);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyChoiceNamesItsWaysAndSaysWhenEachIsTaken(String file) {
        read(file);
        List<SequenceFlow> ways = all(Gateway.class).stream()
                .filter(gateway -> !(gateway instanceof EventBasedGateway))
                .map(Gateway::getOutgoing)
                .filter(outgoing -> outgoing.size() > 1)
                .flatMap(Collection::stream)
                .toList();

        assertThat(ways).isNotEmpty().allSatisfy(way -> {
            assertThat(way.getName()).as(way.getId()).isNotBlank();
            assertThat(way.getConditionExpression()).as(way.getId()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasAForm(String file) {
        read(file);
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void nobodyIsNamedInTheDrawingBecauseRoutingIsADecisionTable(String file) {
        read(file);
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
        });
    }

    /** Not every model has one: what a region is told is for people alone. */
    @Test
    void everyAutomaticStepIsDoneByADelegate() throws IOException {
        List<String> delegates = new ArrayList<>();
        for (String file : models()) {
            read(file);
            all(ServiceTask.class).forEach(task -> delegates.add(task.getCamundaDelegateExpression()));
            all(BusinessRuleTask.class).forEach(task -> delegates.add(task.getCamundaDelegateExpression()));
        }

        assertThat(delegates).isNotEmpty().allSatisfy(delegate -> assertThat(delegate)
                .matches("\\$\\{[a-zA-Z]+Delegate}"));
    }

    private static void read(String file) {
        model = Bpmn.readModelFromStream(ModelDrawingTest.class.getResourceAsStream("/bpmn/" + file));
    }

    private static <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
