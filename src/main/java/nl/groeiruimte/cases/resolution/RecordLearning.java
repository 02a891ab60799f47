package nl.groeiruimte.cases.resolution;

import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.KindCauses;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was learned, without which no case closes; it starts from the bottlenecks that were found on the way. */
@Component
class RecordLearning implements UserTaskWork {

    private final JdbcClient jdbc;
    private final OwnRegion ownRegion;
    private final Resolutions resolutions;
    private final Timeline timeline;
    private final CurrentAsker asker;

    RecordLearning(
            JdbcClient jdbc, OwnRegion ownRegion, Resolutions resolutions, Timeline timeline, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.ownRegion = ownRegion;
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
        // What was found last says it best.
        Map<String, Object> values = KindCauses.fields(ownRegion.lastCauses(task.leadId()));
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
                        insert into groeiruimte.learning (lead_id, theme, would_have_helped, learned, recorded_by,
                            recorded_at)
                        values (?, ?, ?, ?, ?, now())
                        on conflict (lead_id) do update
                        set theme = excluded.theme, would_have_helped = excluded.would_have_helped,
                            learned = excluded.learned,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""")
                .params(
                        lead,
                        theme,
                        values.text("wouldHaveHelped").orElseThrow(),
                        values.text("learned").orElseThrow(),
                        by)
                .update();
        ownRegion.addLearned(lead, KindCauses.read(values));
        timeline.add(lead, EventType.LEARNING_RECORDED, Map.of("theme", theme));
        return Map.of();
    }
}
