package nl.groeiruimte.process;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What the drawing of a lead's life must keep, whoever changes it in the Modeler. */
class LeadLifecycleModelTest {

    private final BpmnModelInstance model =
            Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/lead-lifecycle.bpmn"));

    @Test
    void phasesAreNamedInTheOrderOfTheProgramme() {
        Process process = model.getModelElementById("lead-lifecycle");

        assertThat(process.getChildElementsByType(SubProcess.class))
                .filteredOn(phase -> phase.getId().startsWith("phase-"))
                .extracting(SubProcess::getName)
                .containsExactly("Signaal", "Vraagarticulatie", "Eigen regio", "Andere regio's", "Afronding", "Leren");
    }

    @Test
    void everyStepHasANameAndAPlaceInTheDrawing() {
        Set<String> drawn = new HashSet<>();
        all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement().getId()));

        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(drawn).contains(node.getId());
        });
    }

    @Test
    void everyFlowIsDrawn() {
        Set<String> drawn = new HashSet<>();
        all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        assertThat(all(SequenceFlow.class)).extracting(SequenceFlow::getId).allMatch(drawn::contains);
    }

    @Test
    void everyChoiceNamesItsWaysAndSaysWhenEachIsTaken() {
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

    @Test
    void everyUserTaskHasAForm() {
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("latest");
        });
    }

    @Test
    void nobodyIsNamedInTheDrawingBecauseRoutingIsADecisionTable() {
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
        });
    }

    @Test
    void everyAutomaticStepIsDoneByADelegate() {
        Stream<String> services = all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression);
        Stream<String> rules = all(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDelegateExpression);

        assertThat(Stream.concat(services, rules)).isNotEmpty()
                .allSatisfy(delegate -> assertThat(delegate).matches("\\$\\{[a-zA-Z]+Delegate}"));
    }

    @Test
    void everyTimerWaitsUntilADateFromTheCase() {
        assertThat(all(TimerEventDefinition.class)).isNotEmpty().allSatisfy(timer -> {
            TimeDate date = timer.getTimeDate();
            assertThat(date).as(timer.getId()).isNotNull();
            assertThat(date.getTextContent()).matches("\\$\\{[a-zA-Z]+}");
        });
    }

    @Test
    void whatConcernsOneAskedRegionStaysWithThatRegion() {
        SubProcess region = model.getModelElementById("ask-region");
        CamundaInputOutput local = region.getExtensionElements().getElementsQuery()
                .filterByType(CamundaInputOutput.class).singleResult();

        assertThat(local.getCamundaInputParameters()).extracting(CamundaInputParameter::getCamundaName)
                .containsExactlyInAnyOrder("askedAgency", "reminderAt", "escalationAt", "closeAt", "inquiryAnswer");
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
