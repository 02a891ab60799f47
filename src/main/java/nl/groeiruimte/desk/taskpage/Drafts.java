package nl.groeiruimte.desk.taskpage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody typed in a task's form and has not sent yet; only the writer reads it. */
@Component
class Drafts {

    /** A draft: what was posted, by field, and when. */
    record Draft(Map<String, List<String>> posted, Instant savedAt) {}

    private static final TypeReference<Map<String, List<String>>> POSTED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    Drafts(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    /**
     * Keeps what was typed; the database keeps what tells which company it is where the application cannot select it.
     *
     * @param identityKeys fields that tell which company it is
     */
    @Transactional
    public void save(String taskId, Map<String, List<String>> posted, Set<String> identityKeys) {
        Map<String, List<String>> plain = new LinkedHashMap<>(posted);
        Map<String, List<String>> confidential = new LinkedHashMap<>(posted);
        plain.keySet().removeAll(identityKeys);
        confidential.keySet().retainAll(identityKeys);
        jdbc.sql("""
                        insert into groeiruimte.form_draft (task_id, subject, posted, saved_at)
                            values (?, ?, ?::jsonb, now())
                        on conflict (task_id, subject) do update set posted = excluded.posted,
                            saved_at = excluded.saved_at""")
                .params(taskId, asker.get().subject(), json.writeValueAsString(plain))
                .update();
        if (!identityKeys.isEmpty()) {
            jdbc.sql("select groeiruimte.keep_confidential_draft(?, ?::jsonb)")
                    .params(taskId, json.writeValueAsString(confidential))
                    .query((row, number) -> number)
                    .single();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId) {
        return jdbc.sql("""
                        select posted || coalesce(groeiruimte.read_confidential_draft(task_id), '{}') as posted,
                            saved_at
                        from groeiruimte.form_draft where task_id = ? and subject = ?""")
                .params(taskId, asker.get().subject())
                .query((row, number) ->
                        new Draft(json.readValue(row.getString("posted"), POSTED), Rows.instant(row, "saved_at")))
                .optional();
    }

    @Transactional
    public void delete(String taskId) {
        jdbc.sql("delete from groeiruimte.form_draft where task_id = ? and subject = ?")
                .params(taskId, asker.get().subject())
                .update();
    }
}
