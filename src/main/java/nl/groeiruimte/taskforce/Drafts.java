package nl.groeiruimte.taskforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.security.CurrentAsker;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody typed in a task's form and has not sent yet; only the writer reads it. */
@Component
class Drafts {

    /** A draft: what was posted, by field, and when. */
    record Draft(Map<String, List<String>> posted, Instant savedAt) {
    }

    private static final TypeReference<Map<String, List<String>>> POSTED = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    Drafts(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    @Transactional
    public void save(String taskId, Map<String, List<String>> posted) {
        jdbc.sql("""
                        insert into groeiruimte.form_draft (task_id, subject, posted, saved_at) values (?, ?, ?::jsonb, now())
                        on conflict (task_id, subject) do update set posted = excluded.posted, saved_at = excluded.saved_at""")
                .params(taskId, asker.get().subject(), json.writeValueAsString(posted)).update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String taskId) {
        return jdbc.sql("select posted, saved_at from groeiruimte.form_draft where task_id = ? and subject = ?")
                .params(taskId, asker.get().subject())
                .query((row, number) -> new Draft(json.readValue(row.getString("posted"), POSTED),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    @Transactional
    public void delete(String taskId) {
        jdbc.sql("delete from groeiruimte.form_draft where task_id = ? and subject = ?")
                .params(taskId, asker.get().subject()).update();
    }
}
