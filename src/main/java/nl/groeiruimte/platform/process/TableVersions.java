package nl.groeiruimte.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The versions of each decision table, the latest above all. Looking it up in the database took more time than the
 * decision; a version is remembered for a second, so a table that another node deploys is in use here a second later.
 */
@Component
class TableVersions {

    private static final Logger LOG = LoggerFactory.getLogger(TableVersions.class);
    private static final long REMEMBERED_NANOS = 1_000_000_000L;

    private record Seen(DecisionDefinition version, long at) {}

    private final RepositoryService repository;
    private final LongSupplier nanos;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, DecisionDefinition> versions = new ConcurrentHashMap<>();
    private final Map<String, Boolean> steady = new ConcurrentHashMap<>();

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
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no decision table " + table);
        }
        seen.put(table, new Seen(definition, now));
        return definition;
    }

    /** Looks again for the latest version. */
    void forget(String table) {
        seen.remove(table);
    }

    /**
     * A version of a table, which never changes.
     *
     * @throws IllegalArgumentException when there is no such version
     */
    DecisionDefinition of(String table, int version) {
        return versions.computeIfAbsent(table + ":" + version, unseen -> {
            DecisionDefinition definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            if (definition == null) {
                throw new IllegalArgumentException("no version " + version + " of decision table " + table);
            }
            return definition;
        });
    }

    /** Whether a version always answers the same to the same question, so that its answers may be kept. */
    boolean isSteady(DecisionDefinition version) {
        return steady.computeIfAbsent(version.getId(), unseen -> {
            try (InputStream content = repository.getDecisionModel(version.getId())) {
                return RuleFile.read(version.getKey(), content.readAllBytes()).isSteady();
            } catch (IOException | RuleFileException e) {
                LOG.warn("Answers of {} are not kept: its file cannot be read", version.getId(), e);
                return false;
            }
        });
    }
}
