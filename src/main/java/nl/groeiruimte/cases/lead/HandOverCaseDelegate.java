package nl.groeiruimte.cases.lead;

import java.util.UUID;
import nl.groeiruimte.platform.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HandOverCaseDelegate implements JavaDelegate {

    private final HandOvers handOvers;

    HandOverCaseDelegate(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers.handOver(UUID.fromString(execution.getProcessBusinessKey()), (String)
                execution.getVariable(Variables.COLLEAGUE));
    }
}
