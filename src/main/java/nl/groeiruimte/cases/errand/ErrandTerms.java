package nl.groeiruimte.cases.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.process.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an errand counts as late, by the decision table {@code errand-deadlines} and the Dutch calendar. */
@Component
class ErrandTerms {

    private final Decisions decisions;
    private final WorkingDays calendar;

    ErrandTerms(Decisions decisions, WorkingDays calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** The day itself, or the first working day after it. */
    LocalDate workingDay(LocalDate day) {
        return calendar.onOrAfter(day);
    }

    /** When whoever does it is reminded, and whoever gave it asked to chase it. */
    Instant lateAt(Addressee.Kind kind, LocalDate dueOn) {
        return WorkingDays.startOfWork(lateOn(kind, dueOn));
    }

    /** The same while the case may be on hold: its clock stands still until it goes on. */
    Instant lateAt(Addressee.Kind kind, LocalDate dueOn, Lead.@Nullable Hold hold) {
        return hold == null ? lateAt(kind, dueOn) : lateAt(kind, dueOn, hold.on(), hold.until());
    }

    /** The same after the clock stood still from one day to another, and not before the latter. */
    Instant lateAt(Addressee.Kind kind, LocalDate dueOn, LocalDate from, LocalDate to) {
        LocalDate late = lateOn(kind, carried(dueOn, from, to));
        return WorkingDays.startOfWork(late.isBefore(to) ? to : late);
    }

    /** The day with as many working days left when the clock stood still from one day to another. */
    LocalDate carried(LocalDate dueOn, LocalDate from, LocalDate to) {
        return calendar.carried(dueOn, from, to);
    }

    private LocalDate lateOn(Addressee.Kind kind, LocalDate dueOn) {
        Object days = decisions
                .single("errand-deadlines", Map.of("forWhom", kind.code()))
                .get("chase");
        return calendar.plus(dueOn, ((Number) Objects.requireNonNull(days, "chase")).intValue());
    }
}
