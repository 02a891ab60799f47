package nl.groeiruimte.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.groeiruimte.calendar.WorkingDays;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.Phase;
import nl.groeiruimte.lead.Timeline;

/** The phases of a case, with the calendar days that it was in each. */
@Component
class PhaseSteps {

    /**
     * A phase as the page shows it.
     *
     * @param state {@code done}, {@code now}, {@code to-come}, or {@code skipped} when the case ended without it
     * @param days  null when the case has not been in it
     */
    record Step(String phase, String state, Long days) {
    }

    private final Timeline timeline;
    private final Clock clock;

    PhaseSteps(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Step> of(Lead lead) {
        Map<Phase, Long> days = days(lead);
        return Stream.of(Phase.values()).filter(phase -> phase != Phase.CLOSED)
                .map(phase -> new Step(phase.code(), state(phase, lead, days.containsKey(phase)), days.get(phase))).toList();
    }

    private Map<Phase, Long> days(Lead lead) {
        Map<Phase, Long> days = new EnumMap<>(Phase.class);
        Phase phase = Phase.SIGNAL;
        Instant since = lead.signalledAt();
        for (Timeline.Entry entered : timeline.ofType(lead.id(), "phase-entered")) {
            days.merge(phase, between(since, entered.at()), Long::sum);
            phase = Phase.of(entered.details().get("phase"));
            since = entered.at();
        }
        days.merge(phase, between(since, lead.open() ? clock.instant() : lead.endedAt()), Long::sum);
        return days;
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

    private static long between(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(day(from), day(to));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(WorkingDays.ZONE).toLocalDate();
    }
}
