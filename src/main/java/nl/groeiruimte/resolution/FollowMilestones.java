package nl.groeiruimte.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import nl.groeiruimte.calendar.WorkingDays;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.lead.LeadChanges;
import nl.groeiruimte.lead.Timeline;
import nl.groeiruimte.process.TaskContext;
import nl.groeiruimte.process.UserTaskWork;
import nl.groeiruimte.process.Variables;
import nl.groeiruimte.security.CurrentAsker;

/** How far the growth at the chosen site is; the case comes back to it until it is realised or fell through. */
@Component
class FollowMilestones implements UserTaskWork {

    private final JdbcClient jdbc;
    private final Resolutions resolutions;
    private final LeadChanges changes;
    private final Timeline timeline;
    private final CurrentAsker asker;
    private final ApplicationEventPublisher events;
    private final WorkingDays calendar;

    FollowMilestones(JdbcClient jdbc, Resolutions resolutions, LeadChanges changes, Timeline timeline, CurrentAsker asker,
            ApplicationEventPublisher events, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.resolutions = resolutions;
        this.changes = changes;
        this.timeline = timeline;
        this.asker = asker;
        this.events = events;
        this.calendar = calendar;
    }

    @Override
    public String form() {
        return "follow-milestones";
    }

    /** The milestones of the last check; none after a choice fell through, for they were another site's. */
    @Override
    public FormValues prefill(TaskContext task) {
        return resolutions.milestones(task.leadId()).stream().findFirst()
                .filter(last -> last.state().equals("continue"))
                .map(FollowMilestones::milestonesOf)
                .orElse(FormValues.empty());
    }

    private static FormValues milestonesOf(Resolution.MilestoneCheck check) {
        Map<String, Object> values = new HashMap<>();
        values.put("permitOn", check.permitOn());
        values.put("contractOn", check.contractOn());
        values.put("gridConnectionOn", check.gridConnectionOn());
        values.put("investmentDecisionOn", check.investmentDecisionOn());
        return FormValues.of(values);
    }

    @Override
    public Map<String, Object> complete(TaskContext task, FormValues values) {
        UUID lead = task.leadId();
        String state = values.text("state").orElseThrow();
        LocalDate nextCheck = values.date("nextCheckOn").map(calendar::onOrAfter).orElse(null);
        keep(lead, state, nextCheck, values);
        Map<String, String> details = new HashMap<>(Map.of("state", state));
        if (nextCheck != null) {
            details.put("nextCheckOn", nextCheck.toString());
            events.publishEvent(new NextCheckPlanned(lead, nextCheck));
        }
        if (state.equals("fell-through")) {
            changes.chose(lead, null);
        }
        timeline.add(lead, "milestones-checked", details);
        return Map.of(Variables.MILESTONE_STATE, state);
    }

    private void keep(UUID lead, String state, LocalDate nextCheck, FormValues values) {
        jdbc.sql("""
                        insert into groeiruimte.milestone_check (lead_id, state, permit_on, contract_on, grid_connection_on,
                            investment_decision_on, next_check_on, fell_through_reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(lead, state, values.date("permitOn").orElse(null), values.date("contractOn").orElse(null),
                        values.date("gridConnectionOn").orElse(null), values.date("investmentDecisionOn").orElse(null),
                        nextCheck, values.text("fellThroughReason").orElse(null), asker.get().subject())
                .update();
    }
}
