package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Pipeline;
import nl.groeiruimte.reports.tables.Definitions;
import nl.groeiruimte.reports.tables.EditionValues;
import org.jspecify.annotations.Nullable;

/** Writes the targets and how they grew as one circle of readers may know them. */
final class TargetWriter {

    private static final int MILLION = 6;

    private final Definitions definitions;
    private final List<StatedTarget> stated;
    private final TargetCounts counts;
    private final EditionValues values;
    private final int minimum;

    TargetWriter(
            Definitions definitions,
            List<StatedTarget> stated,
            TargetCounts counts,
            EditionValues values,
            int minimum) {
        this.definitions = definitions;
        this.stated = stated;
        this.counts = counts;
        this.values = values;
        this.minimum = minimum;
    }

    List<Target> all(Pipeline pipeline, Map<ComputedTarget, Forecaster.Interval> intervals, LocalDate until) {
        return stated.stream()
                .map(target -> {
                    ComputedTarget computed = target.computed();
                    return computed == null
                            ? described(target)
                            : target(target, computed, until, forecast(computed, pipeline, intervals.get(computed)));
                })
                .toList();
    }

    private Target described(StatedTarget target) {
        return new Target(
                target.code(),
                target.name(),
                definitions.target(target.code()),
                target.unit(),
                Value.NONE,
                Value.NONE,
                Value.NONE,
                null,
                null,
                Value.NONE,
                null);
    }

    private Target target(StatedTarget target, ComputedTarget computed, LocalDate until, Target.Forecast forecast) {
        boolean money = target.unit() == Unit.EUR;
        Value actual = value(computed, counts.actual(computed), until);
        BigDecimal before = counts.previous(computed);
        LocalDate previousEnd = counts.previousEnd();
        Value previous = before == null || previousEnd == null ? Value.NONE : value(computed, before, previousEnd);
        // Of how many cases an amount is need not be told.
        Value cases = money
                ? values.count(Target.casesOf(computed.code()), counts.cases(computed))
                : values.target(BigDecimal.valueOf(counts.cases(computed)));
        return new Target(
                target.code(),
                target.name(),
                definitions.target(target.code()),
                target.unit(),
                actual,
                expected(computed),
                previous,
                proRata(target, until),
                target.target(),
                cases,
                forecast);
    }

    private static @Nullable BigDecimal proRata(StatedTarget target, LocalDate day) {
        return target.target() != null && target.proRata() ? ProRata.at(target.target(), day) : null;
    }

    private Value value(ComputedTarget computed, BigDecimal amount, LocalDate day) {
        return computed == ComputedTarget.RETAINED_INVESTMENT
                ? values.amount(euros(amount), counts.tellsRealised(day, minimum))
                : values.target(amount);
    }

    private Value expected(ComputedTarget computed) {
        return switch (computed) {
            case LEADS_OTHER_REGION -> values.count(Target.expectedOf(computed.code()), counts.chosenElsewhere());
            case RETAINED_INVESTMENT ->
                values.amount(euros(counts.expected().sum()), counts.expected().told(minimum));
            default -> Value.NONE;
        };
    }

    private Target.Forecast forecast(
            ComputedTarget computed, Pipeline pipeline, Forecaster.@Nullable Interval interval) {
        if (!values.tellsPipeline()) {
            return trend(computed);
        }
        int basedOn = Forecaster.basedOn(pipeline, computed);
        return interval == null || basedOn < Forecaster.MINIMUM
                ? new Target.Forecast(
                        Target.Forecast.State.TOO_FEW_CASES, null, null, null, basedOn, Forecaster.MINIMUM)
                : given(computed, interval.low(), interval.middle(), interval.high(), basedOn, Forecaster.MINIMUM);
    }

    /** Of what is told of the target's own growth. */
    private Target.Forecast trend(ComputedTarget computed) {
        StatedTarget target = stated.stream()
                .filter(one -> one.computed() == computed)
                .findFirst()
                .orElseThrow();
        Value.State now =
                value(computed, counts.actual(computed), counts.lastDay()).state();
        Trend trend = values.tellsParts()
                ? Trend.of(line(target, computed), computed != ComputedTarget.RETAINED_INVESTMENT)
                : null;
        if (trend != null) {
            return given(computed, trend.low(), trend.middle(), trend.high(), null, minimum);
        }
        return new Target.Forecast(
                values.tellsParts() && now != Value.State.SUPPRESSED
                        ? Target.Forecast.State.TOO_FEW_CASES
                        : Target.Forecast.State.SUPPRESSED,
                null,
                null,
                null,
                null,
                minimum);
    }

    private static Target.Forecast given(
            ComputedTarget computed, double low, double middle, double high, @Nullable Integer basedOn, int needed) {
        return new Target.Forecast(
                Target.Forecast.State.GIVEN,
                rounded(computed, low),
                rounded(computed, middle),
                rounded(computed, high),
                basedOn,
                needed);
    }

    /** Leads are whole; of money nobody can foresee less than a million. */
    private static BigDecimal rounded(ComputedTarget computed, double value) {
        return computed == ComputedTarget.RETAINED_INVESTMENT
                ? euros(BigDecimal.valueOf(value).setScale(-MILLION, RoundingMode.HALF_UP))
                : BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }

    /**
     * Each computed target at the end of each month; where months would tell of single companies, of each half-year.
     */
    List<Line> lines() {
        return stated.stream()
                .flatMap(target -> Stream.ofNullable(target.computed()).map(computed -> line(target, computed)))
                .toList();
    }

    private Line line(StatedTarget target, ComputedTarget computed) {
        List<Line.Point> points = new ArrayList<>();
        List<BigDecimal> growth = counts.growth(computed);
        for (int i = 0; i < growth.size(); i++) {
            LocalDate day = counts.monthEnds().get(i);
            if (!values.everyMonth()
                    && !day.equals(counts.lastDay())
                    && !day.equals(HalfYear.of(day).lastDay())) {
                continue;
            }
            points.add(new Line.Point(day, value(computed, growth.get(i), day), proRata(target, day)));
        }
        return new Line(target.code(), points);
    }

    private static BigDecimal euros(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
