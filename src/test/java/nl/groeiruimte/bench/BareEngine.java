package nl.groeiruimte.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;

/** A Camunda engine with its defaults (history level audit) and nothing around it, on a database of its own. */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine plain;
    private final ProcessEngine guarded;

    BareEngine(Database database) {
        pool.setJdbcUrl(database.url(Database.BARE));
        pool.setUsername(Database.SUPERUSER);
        pool.setMaximumPoolSize(20);
        plain = engine("plain", false);
        guarded = engine("guarded", true);
        plain.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/one-task.bpmn")
                .deploy();
    }

    private ProcessEngine engine(String name, boolean authorization) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(authorization);
        return configuration.buildProcessEngine();
    }

    /** Starts a process that waits in one task. */
    void start() {
        plain.getRuntimeService().startProcessInstanceByKey("one-task");
    }

    /**
     * Opens as many tasks for each inbox and due date as our inbox holds. The engine's own way of rights: each task is
     * granted to its candidate group when it is made, and each group may read the tasks of the process.
     *
     * @param tasks inbox and due date of each
     */
    void fill(List<List<String>> tasks, Clients clients) {
        clients.doAll(tasks.size(), i -> guarded.getRuntimeService()
                .startProcessInstanceByKey(
                        "one-inbox-task",
                        Map.of(
                                "inbox",
                                tasks.get(i).get(0),
                                "due",
                                Date.valueOf(LocalDate.parse(tasks.get(i).get(1))))));
        for (String agency : CaseApi.AGENCIES) {
            Authorization grant =
                    guarded.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(agency);
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId("one-inbox-task");
            grant.setPermissions(new Permissions[0]);
            grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
            guarded.getAuthorizationService().saveAuthorization(grant);
        }
    }

    /**
     * The first page of a group's tasks by due date, and their number, with the rights of a member; how many there are.
     */
    int look(String agency, boolean rights) {
        ProcessEngine engine = rights ? guarded : plain;
        engine.getIdentityService().setAuthentication("member-of-" + agency, List.of(agency));
        try {
            TaskQuery query = engine.getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroup(agency)
                    .active();
            int all = Math.toIntExact(query.count());
            int shown = query.orderByDueDate().asc().listPage(0, 25).size();
            if (shown != Math.min(all, 25)) {
                throw new IllegalStateException("the page shows " + shown + " of " + all + " tasks");
            }
            return all;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Override
    public void close() {
        plain.close();
        guarded.close();
        pool.close();
    }
}
