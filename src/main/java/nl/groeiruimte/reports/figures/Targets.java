package nl.groeiruimte.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Goal;
import nl.groeiruimte.reports.forecast.Pipeline;

/** Writes the targets and how they grew as one circle of readers may know them. */
final class Targets {

    private static final int MILLION = 6;

    private final Definitions definitions;
    private final List<TargetState> states;
    private final Goals goals;
    private final View view;
    private final int minimum;

    Targets(Definitions definitions, List<TargetState> states, Goals goals, View view, int minimum) {
        this.definitions = definitions;
        this.states = states;
        this.goals = goals;
        this.view = view;
        this.minimum = minimum;
    }

    List<Target> all(Pipeline pipeline, Map<Goal, Forecaster.Interval> intervals, LocalDate until) {
        return states.stream()
                .map(state -> state.goal() == null
                        ? described(state)
                        : target(state, until, forecast(state.goal(), pipeline, intervals.get(state.goal()))))
                .toList();
    }

    private Target described(TargetState state) {
        return new Target(
                state.code(),
                state.name(),
                definitions.target(state.code()),
                state.unit(),
                Value.NONE,
                Value.NONE,
                Value.NONE,
                null,
                null,
                Value.NONE,
                null);
    }

    private Target target(TargetState state, LocalDate until, Target.Forecast forecast) {
        Goal goal = state.goal();
        boolean money = state.unit() == Unit.EUR;
        Value actual = value(goal, goals.actual(goal), until);
        Value previous =
                goals.previous(goal) == null ? Value.NONE : value(goal, goals.previous(goal), goals.previousEnd());
        // Of how many cases an amount is need not be told.
        Value cases = money
                ? view.count(ToldCounts.casesOf(goal.code()), goals.cases(goal))
                : view.target(BigDecimal.valueOf(goals.cases(goal)));
        return new Target(
                state.code(),
                state.name(),
                definitions.target(state.code()),
                state.unit(),
                actual,
                expected(goal),
                previous,
                state.proRata() ? ProRata.at(state.target(), until) : null,
                state.target(),
                cases,
                forecast);
    }

    private Value value(Goal goal, BigDecimal amount, LocalDate day) {
        return goal == Goal.RETAINED_INVESTMENT
                ? view.amount(euros(amount), goals.tellsRealised(day, minimum))
                : view.target(amount);
    }

    private Value expected(Goal goal) {
        return switch (goal) {
            case LEADS_OTHER_REGION -> view.count(Target.expectedOf(goal.code()), goals.chosenElsewhere());
            case RETAINED_INVESTMENT ->
                view.amount(euros(goals.expected().sum()), goals.expected().told(minimum));
            default -> Value.NONE;
        };
    }

    private Target.Forecast forecast(Goal goal, Pipeline pipeline, Forecaster.Interval interval) {
        if (!view.tellsPipeline()) {
            return trend(goal);
        }
        int basedOn = Forecaster.basedOn(pipeline, goal);
        return basedOn < Forecaster.MINIMUM
                ? new Target.Forecast(
                        Target.Forecast.State.TOO_FEW_CASES, null, null, null, basedOn, Forecaster.MINIMUM)
                : given(goal, interval.low(), interval.middle(), interval.high(), basedOn, Forecaster.MINIMUM);
    }

    /** Of what is told of the target's own growth. */
    private Target.Forecast trend(Goal goal) {
        TargetState state =
                states.stream().filter(one -> one.goal() == goal).findFirst().orElseThrow();
        Value.State now = value(goal, goals.actual(goal), goals.lastDay()).state();
        Trend trend = view.tellsParts() ? Trend.of(line(state), goal != Goal.RETAINED_INVESTMENT) : null;
        if (trend != null) {
            return given(goal, trend.low(), trend.middle(), trend.high(), null, minimum);
        }
        return new Target.Forecast(
                view.tellsParts() && now != Value.State.SUPPRESSED
                        ? Target.Forecast.State.TOO_FEW_CASES
                        : Target.Forecast.State.SUPPRESSED,
                null,
                null,
                null,
                null,
                minimum);
    }

    private static Target.Forecast given(
            Goal goal, double low, double middle, double high, Integer basedOn, int needed) {
        return new Target.Forecast(
                Target.Forecast.State.GIVEN,
                rounded(goal, low),
                rounded(goal, middle),
                rounded(goal, high),
                basedOn,
                needed);
    }

    /** Leads are whole; of money nobody can foresee less than a million. */
    private static BigDecimal rounded(Goal goal, double value) {
        return goal == Goal.RETAINED_INVESTMENT
                ? euros(BigDecimal.valueOf(value).setScale(-MILLION, RoundingMode.HALF_UP))
                : BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }

    /**
     * Each computed target at the end of each month; where months would tell of single companies, of each half-year.
     */
    List<Line> lines() {
        return states.stream()
                .filter(state -> state.goal() != null)
                .map(this::line)
                .toList();
    }

    private Line line(TargetState state) {
        List<Line.Point> points = new ArrayList<>();
        List<BigDecimal> growth = goals.growth(state.goal());
        for (int i = 0; i < growth.size(); i++) {
            LocalDate day = goals.monthEnds().get(i);
            if (!view.everyMonth()
                    && !day.equals(goals.lastDay())
                    && !day.equals(HalfYear.of(day).lastDay())) {
                continue;
            }
            points.add(new Line.Point(
                    day,
                    value(state.goal(), growth.get(i), day),
                    state.proRata() ? ProRata.at(state.target(), day) : null));
        }
        return new Line(state.code(), points);
    }

    private static BigDecimal euros(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
