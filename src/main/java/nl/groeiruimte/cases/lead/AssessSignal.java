package nl.groeiruimte.cases.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Into the portfolio, decline, or keep watching; whoever takes it into the portfolio becomes case lead. */
@Component
class AssessSignal implements UserTaskWork {

    private final JdbcClient jdbc;
    private final LeadChanges changes;
    private final Timeline timeline;
    private final CurrentAsker asker;
    private final Clock clock;

    AssessSignal(JdbcClient jdbc, LeadChanges changes, Timeline timeline, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.timeline = timeline;
        this.asker = asker;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "assess-signal";
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        String decision = values.text("decision").orElseThrow();
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.SIGNAL_DECISION, decision);
        switch (decision) {
            case "portfolio" -> {
                Asker by = asker.get();
                changes.intoPortfolio(lead, by.subject(), by.name());
                timeline.add(lead, EventType.INTO_PORTFOLIO, Map.of("caseLead", by.name()));
            }
            case "watch" -> {
                LocalDate until = values.date("watchUntil").orElseThrow();
                changes.watch(lead, until);
                variables.put(
                        Variables.WATCH_UNTIL,
                        until.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
                timeline.add(lead, EventType.WATCHING, Map.of("until", until.toString()));
            }
            default -> {
                String reason = values.text("declineReason").orElseThrow();
                timeline.add(lead, EventType.SIGNAL_DECLINED, Map.of("reason", reason));
                jdbc.sql("update groeiruimte.signal set decline_reason = ? where lead_id = ?")
                        .params(reason, lead)
                        .update();
            }
        }
        values.text("explanation").or(() -> values.text("declineExplanation")).ifPresent(explanation -> jdbc.sql(
                        "update groeiruimte.signal set explanation = ? where lead_id = ?")
                .params(explanation, lead)
                .update());
        return variables;
    }
}
