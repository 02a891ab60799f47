package nl.groeiruimte.desk.casepage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.reference.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phases of a case, with the calendar days that it was in each. */
@Component
class PhaseSteps {

    /**
     * A phase as the page shows it.
     *
     * @param state {@code done}, {@code now}, {@code to-come}, or {@code skipped} when the case ended without it
     * @param days none when the case has not been in it
     * @param until the last day that it was in it; none as well
     */
    record Step(
            String phase,
            String state,
            @Nullable Long days,
            @Nullable LocalDate until) {}

    private record Stay(long days, LocalDate until) {

        Stay and(Stay later) {
            return new Stay(days + later.days, later.until);
        }
    }

    private final Timeline timeline;
    private final Clock clock;

    PhaseSteps(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Step> of(Lead lead) {
        Map<Phase, Stay> stays = stays(lead);
        return Phase.WORKING.stream()
                .map(phase -> step(phase, state(phase, lead, stays.containsKey(phase)), stays.get(phase)))
                .toList();
    }

    private static Step step(Phase phase, String state, @Nullable Stay stay) {
        return new Step(phase.code(), state, stay == null ? null : stay.days(), stay == null ? null : stay.until());
    }

    private Map<Phase, Stay> stays(Lead lead) {
        Map<Phase, Stay> stays = new EnumMap<>(Phase.class);
        Phase phase = Phase.SIGNAL;
        Instant since = lead.screening().signalledAt();
        for (Timeline.Entry entered : timeline.ofType(lead.id(), EventType.PHASE_ENTERED)) {
            stays.merge(phase, stay(since, entered.at()), Stay::and);
            phase = Phase.of(Objects.requireNonNull(entered.detail("phase"), "phase"));
            since = entered.at();
        }
        Instant ended = lead.course().endedAt();
        stays.merge(phase, stay(since, ended == null ? clock.instant() : ended), Stay::and);
        return stays;
    }

    private static String state(Phase phase, Lead lead, boolean entered) {
        if (phase == lead.phase()) {
            return "now";
        }
        if (entered) {
            return "done";
        }
        return phase.compareTo(lead.phase()) < 0 ? "skipped" : "to-come";
    }

    private static Stay stay(Instant from, Instant to) {
        return new Stay(ChronoUnit.DAYS.between(day(from), day(to)), day(to));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(WorkingDays.ZONE).toLocalDate();
    }
}
