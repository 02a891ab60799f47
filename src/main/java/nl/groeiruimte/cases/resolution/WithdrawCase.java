package nl.groeiruimte.cases.resolution;

import java.util.Map;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The company does not go on: everything that is open ends, only the learning remains. */
@Component
class WithdrawCase implements CaseAction {

    private final JdbcClient jdbc;
    private final LeadChanges changes;
    private final LeadProcess process;
    private final Timeline timeline;
    private final CurrentAsker asker;

    WithdrawCase(JdbcClient jdbc, LeadChanges changes, LeadProcess process, Timeline timeline, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.process = process;
        this.timeline = timeline;
        this.asker = asker;
    }

    @Override
    public String form() {
        return "withdraw";
    }

    @Override
    public boolean possible(Lead lead) {
        return lead.movable();
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        String reason = values.text("reason").orElseThrow();
        int rows = jdbc.sql("""
                        insert into groeiruimte.withdrawal (lead_id, reason, explanation, recorded_by, recorded_at)
                        values (?, ?, ?, ?, now()) on conflict (lead_id) do nothing""")
                .params(
                        lead.id(),
                        reason,
                        values.text("explanation").orElseThrow(),
                        asker.get().subject())
                .update();
        if (rows == 0) {
            return; // a colleague did it a moment ago; the process takes this message only once
        }
        // Here and not in the process step, which acts as the system: the timeline tells who withdrew the case.
        timeline.add(lead.id(), EventType.WITHDRAWN, Map.of("reason", reason));
        changes.withdrawn(lead.id());
        process.send(lead.id(), form(), Map.of());
    }
}
