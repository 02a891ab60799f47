package nl.groeiruimte.cases.shortlist;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ComputeShortlistDelegate implements JavaDelegate {

    private final Shortlists shortlists;

    ComputeShortlistDelegate(Shortlists shortlists) {
        this.shortlists = shortlists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        shortlists.compute(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
