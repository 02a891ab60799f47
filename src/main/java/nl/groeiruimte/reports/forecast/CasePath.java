package nl.groeiruimte.reports.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.reference.CompanyChoice;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import org.jspecify.annotations.Nullable;

/** How one case went until a day, step by step. */
final class CasePath {

    /** A step that a case was in for some days, and where it went; there is no {@code next} when it is still there. */
    record Stay(PipelineStep step, long days, @Nullable PipelineStep next) {}

    private final LocalDate until;
    private final List<Stay> stays = new ArrayList<>();
    private PipelineStep step = PipelineStep.SIGNAL;
    private LocalDate since;

    private CasePath(LocalDate signalledOn, LocalDate until) {
        this.since = signalledOn;
        this.until = until;
    }

    /** The steps of a case that was signalled until that day; what happened later is as if it had not. */
    static List<Stay> of(CaseFacts facts, LocalDate until) {
        CasePath course = new CasePath(facts.days().signalledOn(), until);
        for (CaseFacts.Visit visit : facts.visits()) {
            course.go(PipelineStep.of(visit.phase()), visit.from());
            if (visit.phase().equals(Phase.RESOLUTION.code())) {
                course.choose(facts);
            }
        }
        course.go(PipelineStep.GONE, facts.days().endedOn());
        if (!course.step.next().isEmpty()) {
            course.stays.add(new Stay(course.step, days(course.since, until), null));
        }
        return course.stays;
    }

    private void choose(CaseFacts facts) {
        for (CaseFacts.Choice choice : facts.choices()) {
            switch (CompanyChoice.of(choice.choice())) {
                case PROPOSITION -> go(PipelineStep.TO_OTHER, choice.on());
                case OWN_REGION -> go(PipelineStep.TO_OWN, choice.on());
                case NONE, ABROAD -> {} // it leaves the phase, which says enough
            }
            go(PipelineStep.CHOOSING, choice.fellThroughOn());
        }
        if (facts.result().realisation() != null) {
            go(
                    Outcome.OWN_REGION.code().equals(facts.result().chosen())
                            ? PipelineStep.REALISED_OWN
                            : PipelineStep.REALISED_OTHER,
                    facts.result().realisation().on());
        }
    }

    private void go(PipelineStep next, @Nullable LocalDate on) {
        if (on == null || on.isAfter(until) || next == step || step.next().isEmpty()) {
            return;
        }
        LocalDate day = on.isBefore(since) ? since : on;
        stays.add(new Stay(step, days(since, day), next));
        step = next;
        since = day;
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
