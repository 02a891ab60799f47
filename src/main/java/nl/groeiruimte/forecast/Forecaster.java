package nl.groeiruimte.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Plays the pipeline on until the end of the experiment, many times. From each step a case goes on, or stops, with the rate
 * per month seen so far (moves divided by all months that cases were there, so that cases still there count too). Each play
 * draws those rates anew from what so many moves leave possible, which is what makes few cases a wide interval.
 * The same pipeline gives the same forecast.
 */
public final class Forecaster {

    /** Of fewer cases than these the course says nothing about the next ones. */
    public static final int MINIMUM = 8;

    /** Where a target ends in one of ten plays below, in half of them, and in nine of ten. */
    public record Interval(double low, double middle, double high) {
    }

    private static final long SEED = 20281231;
    private static final int PLAYS = 1_000;
    private static final double STEP_MONTHS = 0.5;
    /** As if half a case had gone each way in three months: enough to let nothing be impossible. */
    private static final double PRIOR_MOVES = 0.5;
    private static final double PRIOR_MONTHS = 3;
    private static final int LARGE = 200;
    private static final Step[] STEPS = Arrays.stream(Step.values()).filter(step -> !step.next().isEmpty()).toArray(Step[]::new);

    private final Pipeline pipeline;
    private final Chance chance = new Chance(SEED);
    private final double[] amounts;

    private Forecaster(Pipeline pipeline) {
        this.pipeline = pipeline;
        amounts = pipeline.capital().stream().mapToDouble(Number::doubleValue).toArray();
    }

    /** Of how many cases the course towards a target is known. */
    public static int basedOn(Pipeline pipeline, Goal goal) {
        return pipeline.known(goal);
    }

    /** Where each target will stand at the end of 2028; whether enough cases are behind it is for the caller to say. */
    public static Map<Goal, Interval> forecast(Pipeline pipeline) {
        return new Forecaster(pipeline).plays();
    }

    private Map<Goal, Interval> plays() {
        Map<Goal, double[]> ends = new EnumMap<>(Goal.class);
        List.of(Goal.values()).forEach(goal -> ends.put(goal, new double[PLAYS]));
        for (int i = 0; i < PLAYS; i++) {
            Played played = play();
            long other = played.arrived(Step.REALISED_OTHER);
            long own = played.arrived(Step.REALISED_OWN);
            ends.get(Goal.LEADS_IN_PORTFOLIO)[i] = played.arrived(Step.ARTICULATION);
            ends.get(Goal.CASES_IN_EXECUTION)[i] = played.arrived(Step.OWN_REGION);
            ends.get(Goal.LEADS_OTHER_REGION)[i] = other;
            ends.get(Goal.NEW_SCALE_UPS)[i] = chance.binomial(other, chance.beta(pipeline.stands(Goal.NEW_SCALE_UPS) + PRIOR_MOVES,
                    pipeline.stands(Goal.LEADS_OTHER_REGION) - pipeline.stands(Goal.NEW_SCALE_UPS) + PRIOR_MOVES));
            ends.get(Goal.RETAINED_INVESTMENT)[i] = capital(own + other);
        }
        Map<Goal, Interval> intervals = new EnumMap<>(Goal.class);
        ends.forEach((goal, added) -> {
            Arrays.sort(added);
            double now = pipeline.stands(goal);
            intervals.put(goal, new Interval(now + added[PLAYS / 10], now + added[PLAYS / 2], now + added[PLAYS - 1 - PLAYS / 10]));
        });
        return intervals;
    }

    /** How many cases are where, and how many came there during a play. */
    private record Played(long[] at, long[] arrived) {

        long arrived(Step step) {
            return arrived[step.ordinal()];
        }

        void arrive(Step step, long cases) {
            at[step.ordinal()] += cases;
            arrived[step.ordinal()] += cases;
        }
    }

    private Played play() {
        Played played = new Played(new long[Step.values().length], new long[Step.values().length]);
        double[][] rates = new double[STEPS.length][];
        for (int i = 0; i < STEPS.length; i++) {
            played.at[STEPS[i].ordinal()] = pipeline.open(STEPS[i]);
            rates[i] = rates(STEPS[i]);
        }
        double inflow = chance.gamma(pipeline.signals() + PRIOR_MOVES) / pipeline.monthsPast();
        for (double left = pipeline.monthsLeft(); left > 0; left -= STEP_MONTHS) {
            double months = Math.min(STEP_MONTHS, left);
            // From the end on, so that no case goes two steps at once.
            for (int i = STEPS.length - 1; i >= 0; i--) {
                move(played, STEPS[i], rates[i], months);
            }
            played.arrive(Step.SIGNAL, chance.poisson(inflow * months));
        }
        return played;
    }

    private double[] rates(Step from) {
        return from.next().stream().mapToDouble(to ->
                chance.gamma(pipeline.moves(from, to) + PRIOR_MOVES) / (pipeline.months(from) + PRIOR_MONTHS)).toArray();
    }

    private void move(Played played, Step from, double[] rates, double months) {
        double all = Arrays.stream(rates).sum();
        long leaving = chance.binomial(played.at[from.ordinal()], 1 - Math.exp(-all * months));
        played.at[from.ordinal()] -= leaving;
        for (int i = 0; i < rates.length; i++) {
            long going = i == rates.length - 1 ? leaving : chance.binomial(leaving, rates[i] / all);
            played.arrive(from.next().get(i), going);
            leaving -= going;
            all -= rates[i];
        }
    }

    /** What so many more cases bring, each as one of the past; which ones of the past is drawn first, as with the rates. */
    private double capital(long cases) {
        if (cases == 0 || amounts.length == 0) {
            return 0;
        }
        double[] sample = new double[Math.min(amounts.length, LARGE)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = amounts[chance.below(amounts.length)];
        }
        if (cases <= LARGE) {
            double sum = 0;
            for (long i = 0; i < cases; i++) {
                sum += sample[chance.below(sample.length)];
            }
            return sum;
        }
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance = Arrays.stream(sample).map(amount -> (amount - mean) * (amount - mean)).average().orElseThrow();
        return Math.max(0, chance.normal(cases * mean, Math.sqrt(cases * variance)));
    }
}
