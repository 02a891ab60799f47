package nl.groeiruimte.cases.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.LeadChanges;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.DayAgreed;
import nl.groeiruimte.reference.MilestoneState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How far the growth at the chosen site is; the case comes back to it until it is realised or fell through. */
@Component
class FollowMilestones implements UserTaskWork {

    private static final List<String> AFTER_THE_CHOICE = List.of("contractOn", "investmentDecisionOn");

    private final Resolutions resolutions;
    private final LeadChanges changes;
    private final InquiryOutcomes outcomes;
    private final Timeline timeline;
    private final CurrentAsker asker;
    private final ApplicationEventPublisher events;
    private final WorkingDays calendar;

    FollowMilestones(
            Resolutions resolutions,
            LeadChanges changes,
            InquiryOutcomes outcomes,
            Timeline timeline,
            CurrentAsker asker,
            ApplicationEventPublisher events,
            WorkingDays calendar) {
        this.resolutions = resolutions;
        this.changes = changes;
        this.outcomes = outcomes;
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
        return resolutions.milestones(task.leadId()).stream()
                .findFirst()
                .filter(last -> MilestoneState.CONTINUE.is(last.state()))
                .map(FollowMilestones::milestonesOf)
                .orElse(FormValues.empty());
    }

    /**
     * What the company does for the chosen place before it chose may be right, but is more often a mistake: so it is
     * asked, once. A permit and a grid connection may have been there before.
     */
    @Override
    public List<FieldError> check(TaskContext task, FormValues values) {
        LocalDate decided = resolutions.choices(task.leadId()).stream()
                .findFirst()
                .map(Resolution.Choice::decidedOn)
                .orElse(LocalDate.MIN);
        if (values.flag("datesChecked")) {
            return List.of();
        }
        FormValues before = prefill(task);
        return AFTER_THE_CHOICE.stream()
                .filter(key -> values.date(key)
                        .filter(on -> on.isBefore(decided) && !before.date(key).equals(Optional.of(on)))
                        .isPresent())
                .map(key -> FieldError.of(key, "resolution.error.before-choice", decided))
                .toList();
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
        LocalDate nextCheck =
                values.date("nextCheckOn").map(calendar::onOrAfter).orElse(null);
        resolutions.keep(lead, state, nextCheck, values, asker.get().subject());
        Map<String, String> details = new HashMap<>(Map.of("state", state));
        if (nextCheck != null) {
            details.put("nextCheckOn", nextCheck.toString());
            events.publishEvent(new DayAgreed(lead, form(), nextCheck));
        }
        if (MilestoneState.FELL_THROUGH.is(state)) {
            changes.chose(lead, null);
        }
        timeline.add(lead, EventType.MILESTONES_CHECKED, details);
        if (MilestoneState.FELL_THROUGH.is(state)) {
            outcomes.fellThrough(lead);
        }
        return Map.of(Variables.MILESTONE_STATE, state);
    }
}
