package nl.groeiruimte.cases.resolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.KindCauses;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was learned, without which no case closes; it starts from the bottlenecks that were found on the way. */
@Component
class RecordLearning implements UserTaskWork {

    private record Bottleneck(String kind, String cause) {}

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
        Map<String, String> causes = new LinkedHashMap<>();
        // What was found last says it best.
        bottlenecks(task.leadId()).forEach(found -> causes.put(found.kind(), found.cause()));
        Map<String, Object> values = KindCauses.fields(causes);
        Resolution.Learning earlier = resolutions.learning(task.leadId());
        if (earlier != null) {
            values.put("theme", earlier.theme());
            values.put("wouldHaveHelped", earlier.wouldHaveHelped());
            values.put("learned", earlier.learned());
        }
        return FormValues.of(values);
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
                .params(
                        lead,
                        theme,
                        values.text("wouldHaveHelped").orElseThrow(),
                        values.text("learned").orElseThrow(),
                        by)
                .update();
        KindCauses.read(values).forEach((kind, cause) -> addBottleneck(lead, kind, cause, by));
        timeline.add(lead, EventType.LEARNING_RECORDED, Map.of("theme", theme));
        return Map.of();
    }

    private List<Bottleneck> bottlenecks(UUID lead) {
        return jdbc.sql("select kind, cause from groeiruimte.bottleneck where lead_id = ? order by id")
                .param(lead)
                .query(Bottleneck.class)
                .list();
    }

    private void addBottleneck(UUID lead, String kind, String cause, String by) {
        jdbc.sql("""
                        insert into groeiruimte.bottleneck (lead_id, found_in, kind, cause, recorded_by, recorded_at)
                        select ?, 'learning', ?, ?, ?, now()
                        where not exists (select from groeiruimte.bottleneck
                                          where lead_id = ? and found_in = 'learning' and kind = ? and cause = ?)""").params(lead, kind, cause, by, lead, kind, cause).update();
    }
}
