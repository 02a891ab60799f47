package nl.groeiruimte.platform.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * Makes our history level known to the engine: which steps a case has been through. Not what became of tasks, which is
 * in our own inbox with who did them and when, and not the values of variables, which have tables of their own.
 */
@Component
class PathHistory extends AbstractProcessEnginePlugin {

    /** As in the engine's table of properties; its own levels are 0 to 3. */
    static final int ID = 10;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Level()));
        configuration.setHistoryEventProducer(new Producer(configuration));
    }

    /** Takes what a model is called from what the engine runs, where it would read the model's row again. */
    private static final class Producer extends CacheAwareHistoryEventProducer {

        private final ProcessEngineConfigurationImpl configuration;

        Producer(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity running = configuration.getDeploymentCache().findProcessDefinitionFromCache(id);
            return running == null ? super.getProcessDefinitionEntity(id) : running;
        }
    }

    private static final class Level extends HistoryLevelActivity {

        private static final String OF_TASKS = HistoryEventTypes.TASK_INSTANCE_CREATE.getEntityType();

        @Override
        public int getId() {
            return ID;
        }

        /** As in the setting {@code camunda.bpm.history-level}. */
        @Override
        public String getName() {
            return "path";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return !OF_TASKS.equals(type.getEntityType()) && super.isHistoryEventProduced(type, entity);
        }
    }
}
