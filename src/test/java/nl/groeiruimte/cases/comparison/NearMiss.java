package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the change that an explanation of a near miss names. */
final class NearMiss {

    private NearMiss() {}

    /** The company takes what is offered, or waits until it is there. */
    static Need byTheCompany(Need need, NeedVerdict near) {
        int by = near.daysLate() == null ? need.by() : day(near.from());
        return Need.of(
                need.measure(),
                true,
                near.daysLate() == null ? value(need.measure(), near.offered()) : need.asked(),
                by);
    }

    /** The region adds what is missing from the day on which it is needed, or makes it come on that day. */
    static MeasuredSite byTheRegion(Need need, NeedVerdict near, MeasuredSite place) {
        Measure measure = need.measure();
        double[] steps = place.expected(measure);
        if (near.daysLate() != null) {
            return Draw.with(place, measure, place.known(measure), sooner(steps, day(near.from()), need.by()));
        }
        BigDecimal gap = new BigDecimal(near.gap());
        BigDecimal offered = BigDecimal.valueOf(value(measure, near.offered()));
        double better = (measure.lessIsBetter() ? offered.subtract(gap) : offered.add(gap)).doubleValue();
        if (steps == null) {
            return Draw.with(place, measure, better, null);
        }
        double[] raised = steps.clone();
        boolean before = false;
        for (int i = 0; i < raised.length; i += 2) {
            boolean matters = i + 2 >= raised.length || raised[i + 3] > need.by();
            raised[i] = matters ? best(measure, raised[i], better) : raised[i];
            before |= steps[i + 1] <= need.by();
        }
        return Draw.with(
                place, measure, before ? place.known(measure) : best(measure, place.known(measure), better), raised);
    }

    private static double best(Measure measure, double one, double other) {
        return measure.lessIsBetter() ? Math.min(one, other) : Math.max(one, other);
    }

    private static double[] sooner(double[] steps, int from, int to) {
        List<Double> moved = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            if (steps[i + 1] < to || steps[i + 1] >= from) {
                moved.add(steps[i]);
                moved.add(steps[i + 1] == from ? to : steps[i + 1]);
            }
        }
        return moved.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double value(Measure measure, String text) {
        return measure.value(text);
    }

    private static int day(String iso) {
        return (int) LocalDate.parse(iso).toEpochDay();
    }
}
