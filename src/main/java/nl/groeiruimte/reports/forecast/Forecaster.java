package nl.groeiruimte.reports.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.reports.document.ComputedTarget;

/**
 * Plays the pipeline on until the end of the experiment, many times. From each step a case goes on, or stops, with the
 * rate per month seen so far for cases that were there as long (moves divided by all months that cases were there, so
 * that cases still there count too). Each play draws those rates anew from what so many moves leave possible, which is
 * what makes few cases a wide interval. The same pipeline gives the same forecast.
 */
public final class Forecaster {

    /** Of fewer cases than these the course says nothing about the next ones. */
    public static final int MINIMUM = 8;

    /** Where a target ends in one of ten plays below, in half of them, and in nine of ten. */
    public record Interval(double low, double middle, double high) {}

    private static final long SEED = 20281231;
    private static final int PLAYS = 500;
    /** Of so many cases hardly any chance is left to play with. */
    private static final int MANY_CASES = 2_000;

    private static final int PLAYS_OF_MANY = 200;
    /** As if half a case had gone each way in three months: enough to let nothing be impossible. */
    private static final double PRIOR_MOVES = 0.5;

    private static final double PRIOR_MONTHS = 3;
    /** For how many months cases of one age are taken to go as those a little younger did. */
    private static final double LIKE_YOUNGER_MONTHS = 2;

    private static final int LARGE = 200;
    private static final PipelineStep[] STEPS = Arrays.stream(PipelineStep.values())
            .filter(step -> !step.next().isEmpty())
            .toArray(PipelineStep[]::new);

    private final Pipeline pipeline;
    private final RandomDraws draws = new RandomDraws(SEED);
    private final double[] amounts;
    private final int times;

    private Forecaster(Pipeline pipeline) {
        this.pipeline = pipeline;
        times = pipeline.signals() > MANY_CASES ? PLAYS_OF_MANY : PLAYS;
        amounts = pipeline.capital().stream().mapToDouble(Number::doubleValue).toArray();
    }

    /** Of how many cases the course towards a target is known. */
    public static int basedOn(Pipeline pipeline, ComputedTarget target) {
        return pipeline.known(target);
    }

    /** Where each target will stand at the end of 2028; whether it rests on enough cases is for the caller to say. */
    public static Map<ComputedTarget, Interval> forecast(Pipeline pipeline) {
        return new Forecaster(pipeline).plays();
    }

    private static double[] of(Map<ComputedTarget, double[]> ends, ComputedTarget target) {
        return Objects.requireNonNull(ends.get(target), target.code());
    }

    private Map<ComputedTarget, Interval> plays() {
        Map<ComputedTarget, double[]> ends = new EnumMap<>(ComputedTarget.class);
        List.of(ComputedTarget.values()).forEach(target -> ends.put(target, new double[times]));
        for (int i = 0; i < times; i++) {
            Played played = play();
            long other = played.arrived(PipelineStep.REALISED_OTHER);
            long own = played.arrived(PipelineStep.REALISED_OWN);
            of(ends, ComputedTarget.LEADS_IN_PORTFOLIO)[i] = played.arrived(PipelineStep.ARTICULATION);
            of(ends, ComputedTarget.CASES_IN_EXECUTION)[i] = played.arrived(PipelineStep.OWN_REGION);
            of(ends, ComputedTarget.LEADS_OTHER_REGION)[i] = other;
            of(ends, ComputedTarget.NEW_SCALE_UPS)[i] = draws.binomial(
                    other,
                    draws.beta(
                            pipeline.stands(ComputedTarget.NEW_SCALE_UPS) + PRIOR_MOVES,
                            pipeline.stands(ComputedTarget.LEADS_OTHER_REGION)
                                    - pipeline.stands(ComputedTarget.NEW_SCALE_UPS)
                                    + PRIOR_MOVES));
            of(ends, ComputedTarget.RETAINED_INVESTMENT)[i] = capital(own + other);
        }
        Map<ComputedTarget, Interval> intervals = new EnumMap<>(ComputedTarget.class);
        ends.forEach((target, added) -> {
            Arrays.sort(added);
            double now = pipeline.stands(target);
            intervals.put(
                    target,
                    new Interval(now + added[times / 10], now + added[times / 2], now + added[times - 1 - times / 10]));
        });
        return intervals;
    }

    /** How many cases are where and for how long, and how many came there during a play. */
    private record Played(long[][] at, long[] arrived) {

        long arrived(PipelineStep step) {
            return arrived[step.ordinal()];
        }

        void arrive(PipelineStep step, long cases) {
            at[step.ordinal()][0] += cases;
            arrived[step.ordinal()] += cases;
        }
    }

    /**
     * Rates per month by span of age and way; with those of all ways together, and the chance to leave in half a month.
     */
    private record Rates(double[][] ways, double[] all, double[] leaving) {

        double leaving(int span, double months) {
            return months == Ages.SLOT_MONTHS ? leaving[span] : 1 - Math.exp(-all[span] * months);
        }
    }

    private Played play() {
        Played played = new Played(
                new long[PipelineStep.values().length][Ages.slots()], new long[PipelineStep.values().length]);
        Rates[] rates = new Rates[STEPS.length];
        for (int i = 0; i < STEPS.length; i++) {
            played.at[STEPS[i].ordinal()] = pipeline.ages(STEPS[i]).open();
            rates[i] = rates(STEPS[i]);
        }
        double inflow = draws.gamma(pipeline.usualSignals() + PRIOR_MOVES) / pipeline.monthsPast();
        for (double left = pipeline.monthsLeft(); left > 0; left -= Ages.SLOT_MONTHS) {
            double months = Math.min(Ages.SLOT_MONTHS, left);
            // From the end on, so that no case goes two steps at once.
            for (int i = STEPS.length - 1; i >= 0; i--) {
                move(played, STEPS[i], rates[i], months);
            }
            played.arrive(PipelineStep.SIGNAL, draws.poisson(inflow * months));
        }
        return played;
    }

    /** By span of age: each is like the one before as far as its own cases do not say otherwise. */
    private Rates rates(PipelineStep from) {
        Ages ages = pipeline.ages(from);
        int ways = from.next().size();
        double[][] rates = new double[Ages.spans()][ways];
        for (int way = 0; way < ways; way++) {
            double like = draws.gamma(ages.moves(way) + PRIOR_MOVES) / (ages.months() + PRIOR_MONTHS);
            for (int span = 0; span < rates.length; span++) {
                like = draws.gamma(ages.moves(span, way) + like * LIKE_YOUNGER_MONTHS)
                        / (ages.months(span) + LIKE_YOUNGER_MONTHS);
                rates[span][way] = like;
            }
        }
        double[] all = Arrays.stream(rates)
                .mapToDouble(span -> Arrays.stream(span).sum())
                .toArray();
        return new Rates(
                rates,
                all,
                Arrays.stream(all)
                        .map(rate -> 1 - Math.exp(-rate * Ages.SLOT_MONTHS))
                        .toArray());
    }

    private void move(Played played, PipelineStep from, Rates rates, double months) {
        long[] at = played.at[from.ordinal()];
        long[] leaving = new long[from.next().size()];
        long longest = 0;
        for (int slot = at.length - 1; slot >= 0; slot--) {
            long staying = at[slot] == 0 ? 0 : at[slot] - leave(at[slot], rates, Ages.spanOf(slot), months, leaving);
            longest += slot >= at.length - 2 ? staying : 0;
            if (slot + 1 < at.length) {
                at[slot + 1] = staying;
            }
        }
        at[0] = 0;
        at[at.length - 1] = longest;
        for (int way = 0; way < leaving.length; way++) {
            played.arrive(from.next().get(way), leaving[way]);
        }
    }

    private long leave(long cases, Rates rates, int span, double months, long[] leaving) {
        long gone = draws.binomial(cases, rates.leaving(span, months));
        long rest = gone;
        double all = rates.all[span];
        for (int way = 0; way < leaving.length && rest > 0; way++) {
            double rate = rates.ways[span][way];
            long going = way == leaving.length - 1 ? rest : draws.binomial(rest, rate / all);
            leaving[way] += going;
            rest -= going;
            all -= rate;
        }
        return gone;
    }

    /**
     * What so many more cases bring, each as one of the past; which ones of the past is drawn first, as with the rates.
     */
    private double capital(long cases) {
        if (cases == 0 || amounts.length == 0) {
            return 0;
        }
        double[] sample = new double[Math.min(amounts.length, LARGE)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = amounts[draws.below(amounts.length)];
        }
        if (cases <= LARGE) {
            double sum = 0;
            for (long i = 0; i < cases; i++) {
                sum += sample[draws.below(sample.length)];
            }
            return sum;
        }
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance = Arrays.stream(sample)
                .map(amount -> (amount - mean) * (amount - mean))
                .average()
                .orElseThrow();
        return Math.max(0, draws.normal(cases * mean, Math.sqrt(cases * variance)));
    }
}
