package nl.groeiruimte.platform.migration;

import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Takes away the engine's indexes that serve other tools than this: lists of tasks (the inbox has its own table),
 * tenants, statistics and searches of the past by time. More than half of what a case's start wrote to indexes went
 * there.
 */
class V12_1EngineTables implements JavaMigration {

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
        return MigrationVersion.fromVersion("12.1");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String index : UNUSED) {
                statement.execute("drop index engine." + index);
            }
            // The engine refuses to start on a database that says it keeps another history; this is the number of
            // PathHistory.
            statement.execute("update engine.act_ge_property set value_ = '10' where name_ = 'historyLevel'");
        }
    }
}
