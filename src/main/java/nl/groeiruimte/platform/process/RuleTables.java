package nl.groeiruimte.platform.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the decision tables: what each says, and putting a new one into use. */
@Component
public class RuleTables {

    /** A version of a table: 1, 2, … and since when it counts. */
    public record Version(int version, Instant since) {}

    private final RepositoryService repository;
    private final TableVersions latest;
    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final TransactionTemplate apart;

    RuleTables(
            RepositoryService repository,
            TableVersions latest,
            JdbcClient jdbc,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.asker = asker;
        this.repository = repository;
        this.latest = latest;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All versions of a table, the one that counts now first. */
    @Transactional(readOnly = true)
    public List<Version> versions(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> new Version(definition.getVersion(), since(definition)))
                .toList();
    }

    /** What a version says; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<RuleFile> file(String table, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(definition -> read(table, definition));
    }

    /**
     * Puts a table into use and undoes it at once: only the engine itself knows all that it asks of a file.
     *
     * @throws RuleFileException with the engine's words when it does not take the file
     */
    public void tryOut(RuleFile file, String table) throws RuleFileException {
        try {
            apart.executeWithoutResult(status -> {
                status.setRollbackOnly();
                deploy(file, table);
            });
        } catch (ProcessEngineException e) {
            throw RuleXml.problem(null, "engine", RuleXml.firstLine(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Puts a new version into use. Steps that begin from now on follow it; whatever a step judged before is stored with
     * it.
     *
     * @param seen the version that its author knew as the last one
     * @return the new version; empty when somebody else was first, and {@code seen} is no longer the last
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> goLive(RuleFile file, String table, int seen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('decision table ' || ?))")
                .param(table)
                .query((row, number) -> number)
                .single();
        if (versions(table).get(0).version() != seen) {
            return Optional.empty();
        }
        deploy(file, table);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                latest.forget(table);
            }
        });
        return Optional.of(versions(table).get(0).version());
    }

    private void deploy(RuleFile file, String table) {
        asker.asSystem(() -> repository
                .createDeployment()
                .name("rules: " + table)
                .addInputStream(table + ".dmn", new ByteArrayInputStream(file.content()))
                .deploy());
    }

    private Instant since(DecisionDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private RuleFile read(String table, DecisionDefinition definition) {
        try (InputStream content = repository.getDecisionModel(definition.getId())) {
            return RuleFile.read(table, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleFileException e) {
            throw new IllegalStateException(
                    "version " + definition.getVersion() + " of " + table + " is in use and cannot be read", e);
        }
    }
}
