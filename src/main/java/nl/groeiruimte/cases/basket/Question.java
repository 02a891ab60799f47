package nl.groeiruimte.cases.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.FitPoint;
import nl.groeiruimte.cases.financing.FitPoint.Aspect;
import nl.groeiruimte.cases.financing.InstrumentFit;

/**
 * An instrument of which something is unknown, so that no plan counts on it, and that could close a gap.
 *
 * @param years of the gaps that it could be in time for
 * @param by the last day to ask; where its times are unknown two years before the first of those gaps, which may be
 *     over
 */
public record Question(InstrumentFit fit, List<Integer> years, LocalDate by) {

    /** Talks about capital begin two to three years before it is needed. */
    private static final int YEARS_BEFORE = 2;

    private static final Set<Aspect> SETTLED_BY_OTHERS = Set.of(Aspect.LEAD, Aspect.SHARE);

    /** Copies the years. */
    public Question {
        years = List.copyOf(years);
    }

    static Optional<Question> of(InstrumentFit fit, Bill bill, List<Long> gap, LocalDate today) {
        if (!open(fit) || Offer.helpsBeside(fit.instrument())) {
            return Optional.empty();
        }
        Optional<Asking> asking = Asking.of(fit.instrument(), today);
        List<Integer> years = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        IntStream.range(0, bill.size()).filter(a -> gap.get(a) > 0).forEach(a -> {
            LocalDate due = bill.amounts().get(a).dueOn();
            Optional<LocalDate> day =
                    asking.isPresent() ? asking.get().inTimeFor(due) : Optional.of(due.minusYears(YEARS_BEFORE));
            day.ifPresent(by -> {
                years.add(due.getYear());
                days.add(by);
            });
        });
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(fit, years.stream().distinct().toList(), days.get(0)));
    }

    /** Whether it would do as soon as somebody tells what is unknown. */
    private static boolean open(InstrumentFit fit) {
        List<FitPoint> points = fit.points().stream()
                .filter(point -> !SETTLED_BY_OTHERS.contains(point.aspect())
                        || point.aspect() == Aspect.SHARE && point.verdict() != Verdict.NEAR_MISS)
                .toList();
        return points.stream().noneMatch(point -> point.verdict() == Verdict.NEAR_MISS)
                && points.stream().noneMatch(point -> point.verdict() == Verdict.FAILS)
                && points.stream().anyMatch(point -> point.verdict() == Verdict.UNKNOWN);
    }
}
