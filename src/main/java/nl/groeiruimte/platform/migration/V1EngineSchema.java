package nl.groeiruimte.platform.migration;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the tables of the engine and of the web sessions from the scripts in their own jars, in schemas that the
 * owner keeps. By migration, because two nodes that create the engine's schema at the same moment would race.
 */
class V1EngineSchema implements JavaMigration {

    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /**
     * Indexes that serve other tools than this: lists of tasks (the inbox has its own table), tenants, statistics and
     * searches of the past by time. More than half of what a case's start wrote to indexes went there.
     */
    private static final List<String> UNUSED = List.of(
            "act_idx_hi_act_inst_start_end",
            "act_idx_hi_act_inst_end",
            "act_idx_hi_act_inst_comp",
            "act_idx_hi_act_inst_stats",
            "act_idx_hi_act_inst_proc_def_key",
            "act_idx_hi_ai_pdefid_end_time",
            "act_idx_hi_act_inst_tenant_id",
            "act_idx_hi_pro_inst_end",
            "act_idx_hi_pro_inst_proc_def_key",
            "act_idx_hi_pro_inst_proc_time",
            "act_idx_hi_pi_pdefid_end_time",
            "act_idx_hi_pro_rst_pro_inst_id",
            "act_idx_hi_pro_inst_tenant_id",
            "act_idx_task_create",
            "act_idx_task_last_updated",
            "act_idx_task_assignee",
            "act_idx_task_owner",
            "act_idx_task_tenant_id",
            "act_idx_exec_tenant_id",
            "act_idx_variable_tenant_id",
            "act_idx_event_subscr_tenant_id",
            // The same columns come first in another index of the table.
            "act_idx_variable_task_id");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine and sessions";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        String application = context.getConfiguration().getPlaceholders().get("app");
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            openSchema(statement, "engine");
            for (String part : ENGINE) {
                run(connection, "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
            }
            // Ending a task asks for its sub-tasks, for which the engine has no index: 10 ms at ten thousand open
            // tasks.
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)"
                    + " where parent_task_id_ is not null");
            for (String index : UNUSED) {
                statement.execute("drop index " + index);
            }
            openSchema(statement, "session");
            run(connection, "org/springframework/session/jdbc/schema-postgresql.sql");
            for (String schema : List.of("engine", "session")) {
                statement.execute("grant usage on schema " + schema + " to " + application);
                statement.execute("grant select, insert, update, delete on all tables in schema " + schema + " to "
                        + application);
            }
            statement.execute("set search_path to groeiruimte");
        }
    }

    private static void openSchema(Statement statement, String schema) throws Exception {
        statement.execute("create schema if not exists " + schema);
        statement.execute("set search_path to " + schema);
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
    }
}
