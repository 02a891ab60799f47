package nl.groeiruimte.reports.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reports.casefacts.CaseFacts;
import nl.groeiruimte.reports.document.ComputedTarget;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is made from: where all cases are at the end of a day, and how often cases went from step to step
 * until then.
 */
public final class Pipeline {

    /** The experiment's first and last day. */
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    static final LocalDate END = LocalDate.of(2028, 12, 31);
    static final double DAYS_A_MONTH = 30.4375;

    private final LocalDate until;
    private final Map<PipelineStep, Ages> ages = new EnumMap<>(PipelineStep.class);
    private final List<BigDecimal> capital = new ArrayList<>();
    private final Inflow inflow;
    private long signals;
    private long inPortfolio;
    private long inExecution;
    private long elsewhere;
    private long newScaleUps;
    private long finished;

    /** For a forecast as of the end of a day. */
    public Pipeline(LocalDate until) {
        this.until = until;
        inflow = new Inflow(ChronoUnit.DAYS.between(START, until) + 1);
    }

    /** Takes a case into account, as far as it was known on that day. */
    public void add(CaseFacts facts) {
        if (facts.days().signalledOn().isAfter(until)) {
            return;
        }
        if (!facts.days().signalledOn().isBefore(START)) {
            signals++;
            inflow.add(ChronoUnit.DAYS.between(START, facts.days().signalledOn()));
        }
        inPortfolio += facts.intoPortfolio(START, until) ? 1 : 0;
        inExecution += past(facts.days().executionOn()) ? 1 : 0;
        elsewhere += facts.realisedElsewhereBy(until) ? 1 : 0;
        newScaleUps += facts.newScaleUpBy(until) ? 1 : 0;
        if (facts.realisedBy(until)) {
            capital.add(facts.realised().capitalEur());
        }
        List<CasePath.Stay> stays = CasePath.of(facts, until);
        for (CasePath.Stay stay : stays) {
            ages(stay.step()).add(stay.days() / DAYS_A_MONTH, stay.next());
        }
        finished +=
                past(facts.days().executionOn()) && stays.get(stays.size() - 1).next() != null ? 1 : 0;
    }

    private boolean past(@Nullable LocalDate day) {
        return day != null && !day.isAfter(until);
    }

    /** How long cases were in a step, and after how long they went where. */
    Ages ages(PipelineStep step) {
        return ages.computeIfAbsent(step, Ages::new);
    }

    /** Months since the experiment's start, and those that are left. */
    double monthsPast() {
        return Math.max(1, ChronoUnit.DAYS.between(START, until) + 1) / DAYS_A_MONTH;
    }

    double monthsLeft() {
        return Math.max(0, ChronoUnit.DAYS.between(until, END)) / DAYS_A_MONTH;
    }

    long signals() {
        return signals;
    }

    /** Those that say something of the months to come: without what came in at once, far beyond what is usual. */
    long usualSignals() {
        return inflow.usual();
    }

    /** How many signals came in at once, far beyond what is usual; that so many will again is not expected. */
    public long unusualSignals() {
        return inflow.unusual();
    }

    /** The amounts that were realised, in EUR. */
    List<BigDecimal> capital() {
        return capital;
    }

    /** Where a target stands. */
    double stands(ComputedTarget target) {
        return switch (target) {
            case LEADS_IN_PORTFOLIO -> inPortfolio;
            case CASES_IN_EXECUTION -> inExecution;
            case LEADS_OTHER_REGION -> elsewhere;
            case NEW_SCALE_UPS -> newScaleUps;
            case RETAINED_INVESTMENT ->
                capital.stream().mapToDouble(BigDecimal::doubleValue).sum();
        };
    }

    /** Of how many cases the course towards a target is known. */
    int known(ComputedTarget target) {
        long cases =
                switch (target) {
                    case LEADS_IN_PORTFOLIO -> ages(PipelineStep.SIGNAL).left();
                    case CASES_IN_EXECUTION -> ages(PipelineStep.ARTICULATION).left();
                    case LEADS_OTHER_REGION -> finished;
                    case NEW_SCALE_UPS -> elsewhere;
                    case RETAINED_INVESTMENT -> capital.size();
                };
        return Math.toIntExact(cases);
    }
}
