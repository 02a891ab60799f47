package nl.groeiruimte.resolution;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;
import nl.groeiruimte.security.CurrentAsker;

/** What was learned, without which no case closes; it starts from the bottlenecks that were found on the way. */
@Component
class RecordLearning implements UserTaskWork {

    private record Bottleneck(String kind, String cause) {
    }

    private final JdbcClient jdbc;
    private final Resolutions resolutions;
    private final Timeline timeline;
    private final CurrentAsker asker;

    RecordLearning(JdbcClient jdbc, Resolutions resolutions, Timeline timeline, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.resolutions = resolutions;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "record-learning";
    }

    @Override
    public FormValues prefill(TaskContext task) {
        Map<String, Object> values = new HashMap<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Bottleneck found : bottlenecks(task.leadId())) {
            kinds.add(found.kind());
            values.put("bottleneckCause", found.cause());
        }
        values.put("bottleneckKinds", kinds);
        Resolution.Learning earlier = resolutions.learning(task.leadId());
        if (earlier != null) {
            values.put("theme", earlier.theme());
            values.put("wouldHaveHelped", earlier.wouldHaveHelped());
            values.put("learned", earlier.learned());
        }
        return FormValues.of(values);
    }

    /** Kinds and cause say something only together. */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        boolean kinds = !values.list("bottleneckKinds").isEmpty();
        boolean cause = values.has("bottleneckCause");
        if (kinds == cause) {
            return List.of();
        }
        return List.of(kinds ? FieldError.of("bottleneckCause", "resolution.error.bottleneck-without-cause")
                : FieldError.of("bottleneckKinds", "resolution.error.cause-without-bottleneck"));
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        String by = asker.get().subject();
        String theme = values.text("theme").orElseThrow();
        jdbc.sql("""
                        insert into groeiruimte.learning (lead_id, theme, would_have_helped, learned, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (lead_id) do update
                        set theme = excluded.theme, would_have_helped = excluded.would_have_helped, learned = excluded.learned,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(lead, theme, values.text("wouldHaveHelped").orElseThrow(), values.text("learned").orElseThrow(), by)
                .update();
        values.list("bottleneckKinds").forEach(kind -> addBottleneck(lead, kind, values.text("bottleneckCause").orElseThrow(), by));
        timeline.add(lead, "learning-recorded", Map.of("theme", theme));
        return Map.of();
    }

    private List<Bottleneck> bottlenecks(UUID lead) {
        return jdbc.sql("select kind, cause from groeiruimte.bottleneck where lead_id = ? order by id").param(lead)
                .query(Bottleneck.class).list();
    }

    private void addBottleneck(UUID lead, String kind, String cause, String by) {
        jdbc.sql("""
                        insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, recorded_by, recorded_at)
                        select ?, 'learning', ?, ?, ?, now()
                        where not exists (select from groeiruimte.bottleneck
                                          where lead_id = ? and found_in = 'learning' and kind = ? and cause = ?)""")
                .params(lead, kind, cause, by, lead, kind, cause).update();
    }
}
