package nl.groeiruimte.cases.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.File;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

class CloseCaseDelegateTest {

    private static final UUID LEAD = UUID.randomUUID();

    private final CaseClosing closing = mock(CaseClosing.class);
    private final CloseCaseDelegate delegate = new CloseCaseDelegate(closing);

    @Test
    void theStepTellsHowTheCaseEnds() {
        delegate.execute(at("close-declined"));
        verify(closing).asDeclined(LEAD);
        delegate.execute(at("close-withdrawn"));
        verify(closing).asWithdrawn(LEAD);
        delegate.execute(at("close-case"));
        verify(closing).asChosen(LEAD);
    }

    @Test
    void everyClosingStepOfTheModelIsKnown() {
        List<String> steps = Bpmn.readModelFromFile(new File("bpmn/lead-lifecycle.bpmn"))
                .getModelElementsByType(ServiceTask.class)
                .stream()
                .filter(step -> "${closeCaseDelegate}".equals(step.getCamundaDelegateExpression()))
                .map(ServiceTask::getId)
                .toList();
        assertThat(steps).hasSize(3);
        steps.forEach(step -> delegate.execute(at(step)));
        assertThat(mockingDetails(closing).getInvocations()).hasSize(3);
    }

    private static DelegateExecution at(String step) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(LEAD.toString());
        when(execution.getCurrentActivityId()).thenReturn(step);
        return execution;
    }
}
