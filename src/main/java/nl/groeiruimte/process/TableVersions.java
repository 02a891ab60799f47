package nl.groeiruimte.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The latest version of each decision table. Looking it up in the database took more time than the decision; a version is
 * remembered for a second, so a table that another node deploys is in use here a second later.
 */
@Component
class TableVersions {

    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Seen(DecisionDefinition version, long at) {
    }

    private final RepositoryService repository;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    @Autowired
    TableVersions(RepositoryService repository) {
        this(repository, System::nanoTime);
    }

    TableVersions(RepositoryService repository, LongSupplier nanos) {
        this.repository = repository;
        this.nanos = nanos;
    }

    /**
     * The table's latest version.
     *
     * @throws IllegalArgumentException when there is no such table
     */
    DecisionDefinition latest(String table) {
        long now = nanos.getAsLong();
        Seen before = seen.get(table);
        if (before != null && now - before.at() < REMEMBERED_NANOS) {
            return before.version();
        }
        DecisionDefinition definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no decision table " + table);
        }
        seen.put(table, new Seen(definition, now));
        return definition;
    }
}
