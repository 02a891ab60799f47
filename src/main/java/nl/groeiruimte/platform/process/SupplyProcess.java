package nl.groeiruimte.platform.process;

import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process {@code supply-refresh} before its timer does; its business key is the quarter. */
@Component
public class SupplyProcess {

    /** Key of the model in {@code bpmn/supply-refresh.bpmn}. */
    public static final String KEY = "supply-refresh";

    private final RuntimeService runtime;
    private final CurrentAsker asker;

    SupplyProcess(RuntimeService runtime, CurrentAsker asker) {
        this.runtime = runtime;
        this.asker = asker;
    }

    /** Asks every agency to confirm its supply; nothing happens when that was done this quarter. */
    @Transactional
    public void start() {
        asker.asSystem(() -> {
            runtime.startProcessInstanceByKey(KEY);
        });
    }
}
