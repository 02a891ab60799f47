package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
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
        CamundaInputOutput local = region.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaInputOutput.class)
                .singleResult();

        assertThat(local.getCamundaInputParameters())
                .extracting(CamundaInputParameter::getCamundaName)
                .containsExactlyInAnyOrder("askedAgency", "reminderAt", "escalationAt", "closeAt", "inquiryAnswer");
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
