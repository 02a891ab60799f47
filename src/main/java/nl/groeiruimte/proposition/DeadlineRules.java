package nl.groeiruimte.proposition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

import nl.groeiruimte.calendar.WorkingDays;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.process.Decisions;

/** How long a region has, by the decision table {@code proposition-deadlines} and the Dutch calendar. */
@Component
class DeadlineRules {

    private final Decisions decisions;
    private final WorkingDays calendar;
    private final Clock clock;

    DeadlineRules(Decisions decisions, WorkingDays calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The days as people read them. Resuming a case that is on hold adds the days that it stood still. */
    Deadlines shown(Lead lead) {
        return after(lead.onHold() ? day(lead.heldAt()) : LocalDate.now(clock), lead);
    }

    /** The days as the engine's clocks count them. Clocks of a case on hold start on the day that it resumes. */
    Deadlines counted(Lead lead) {
        LocalDate today = LocalDate.now(clock);
        return after(lead.onHold() && lead.holdUntil().isAfter(today) ? lead.holdUntil() : today, lead);
    }

    private Deadlines after(LocalDate day, Lead lead) {
        return Deadlines.after(day, decisions.single("proposition-deadlines", Map.of("stage", lead.stage())), calendar);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
