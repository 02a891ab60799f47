package nl.groeiruimte.platform.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The latest version of each process model. The engine looks it up in the database for each start; here it is
 * remembered for a second, so a model that another node deploys is in use here a second later, and one of this node at
 * once.
 */
@Component
class LatestModels extends AbstractProcessEnginePlugin {

    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Seen(String id, long at) {}

    private final OpenedTasks tasks;
    private final LongSupplier nanos;
    private @Nullable ProcessEngineConfigurationImpl engine;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Autowired
    LatestModels(OpenedTasks tasks) {
        this(tasks, System::nanoTime);
    }

    LatestModels(OpenedTasks tasks, LongSupplier nanos) {
        this.tasks = tasks;
        this.nanos = nanos;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine = configuration;
        List<Deployer> deployers = new ArrayList<>(List.of(deployment -> seen.clear()));
        if (configuration.getCustomPostDeployers() != null) {
            deployers.addAll(configuration.getCustomPostDeployers());
        }
        configuration.setCustomPostDeployers(deployers);
    }

    /**
     * Starts an instance of the model's latest version as the engine does, but for its reading the model's row again
     * each time.
     *
     * @param look as in {@link #id}
     */
    void start(String key, UnaryOperator<String> look, String businessKey) {
        start(key, look, List.of(businessKey));
    }

    /** The same for many, which the engine writes together, and whose tasks are told together. */
    void startAll(String key, UnaryOperator<String> look, Collection<String> businessKeys) {
        tasks.together(() -> start(key, look, businessKeys));
    }

    private void start(String key, UnaryOperator<String> look, Collection<String> businessKeys) {
        String id = id(key, look);
        ProcessEngineConfigurationImpl running = Objects.requireNonNull(engine, "the engine runs");
        running.getCommandExecutorTxRequired().execute(command -> {
            ProcessDefinitionEntity known = running.getDeploymentCache().findProcessDefinitionFromCache(id);
            ProcessDefinitionEntity model =
                    known == null ? running.getDeploymentCache().findDeployedProcessDefinitionById(id) : known;
            businessKeys.forEach(
                    businessKey -> model.createProcessInstance(businessKey).start());
            return id;
        });
    }

    /**
     * Id of the model's latest version.
     *
     * @param look finds the id of a key's latest version in the database
     */
    String id(String key, UnaryOperator<String> look) {
        long now = nanos.getAsLong();
        Seen before = seen.get(key);
        if (before != null && now - before.at() < REMEMBERED_NANOS) {
            return before.id();
        }
        String id = look.apply(key);
        seen.put(key, new Seen(id, now));
        return id;
    }
}
