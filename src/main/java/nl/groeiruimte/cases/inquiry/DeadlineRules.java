package nl.groeiruimte.cases.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.Decisions;
import org.springframework.stereotype.Component;

/** How long a region has from today, by the decision table {@code proposition-deadlines} and the Dutch calendar. */
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

    /** While the case is on hold its clock stands still: counted from the day on which it was put on hold. */
    Deadlines deadlines(Lead lead) {
        return Deadlines.after(
                lead.countsFrom(LocalDate.now(clock)),
                decisions.single(
                        "proposition-deadlines", Map.of("stage", lead.company().stage())),
                calendar);
    }

    /** The same as the engine keeps them: not before the day on which a case that is on hold goes on. */
    Deadlines forEngine(Lead lead, Deadlines deadlines) {
        Lead.Hold hold = lead.course().hold();
        return hold == null ? deadlines : deadlines.carried(hold.on(), hold.until(), calendar);
    }
}
