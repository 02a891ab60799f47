package nl.groeiruimte.cases.basket;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The rules of a plan as a program in whole numbers, and the questions put to it one after the other: what was found
 * best for one is kept while the next is asked. One thread and no luck, so that the same need has the same plan.
 */
final class Solver {

    private static final double NANOS = 1e9;

    // With the first question, never at the start.
    static {
        Loader.loadNativeLibraries();
    }

    /** Loads the library, which takes some seconds once and is no part of anybody's time. */
    static void load() {
        // It is loaded as soon as this class is.
    }

    private final CpModel model = new CpModel();
    private final Bill bill;
    private final List<Offer> offers;
    private final long until;
    private final BoolVar[] used;
    private final IntVar[] pays;
    private final IntVar[] paid;
    private final IntVar own;

    private Optional<Plan> best;
    private boolean proven = true;

    /**
     * @param used whether each offer takes part
     * @param pays what each offer pays
     * @param paid what of each amount is paid
     */
    record Plan(List<Boolean> used, List<Long> pays, List<Long> paid) {}

    /**
     * @param first a plan that keeps all rules, if one is known
     * @param until when to stop, by {@link System#nanoTime}
     */
    Solver(Bill bill, List<Offer> offers, Optional<Plan> first, long until) {
        this.bill = bill;
        this.offers = List.copyOf(offers);
        this.until = until;
        this.best = first;
        own = model.newIntVar(0, bill.there(), "own");
        paid = IntStream.range(0, bill.size())
                .mapToObj(a -> model.newIntVar(0, bill.eur(a), "paid" + a))
                .toArray(IntVar[]::new);
        used = offers.stream().map(offer -> model.newBoolVar(offer.code())).toArray(BoolVar[]::new);
        pays = offers.stream()
                .map(offer -> model.newIntVar(0, offer.cap(bill), "pays " + offer.code()))
                .toArray(IntVar[]::new);
        everyEuroOnce();
        tickets();
        shares();
        inTime();
        somebodyLeads();
    }

    /** What is paid, somebody pays; what is there already is not asked of others. */
    private void everyEuroOnce() {
        LinearExprBuilder all = LinearExpr.newBuilder().addSum(pays).add(own);
        model.addEquality(LinearExpr.sum(paid), all);
        model.addLessOrEqual(LinearExpr.sum(pays), bill.open());
    }

    private void tickets() {
        for (int i = 0; i < pays.length; i++) {
            model.addLessOrEqual(pays[i], LinearExpr.term(used[i], offers.get(i).cap(bill)));
            model.addGreaterOrEqual(
                    pays[i], LinearExpr.term(used[i], offers.get(i).least()));
        }
    }

    /** Others bring their share of all that is paid, and really do. */
    private void shares() {
        for (int i = 0; i < pays.length; i++) {
            int most = offers.get(i).own();
            if (most < Offer.THOUSAND) {
                LinearExprBuilder share = LinearExpr.newBuilder();
                for (IntVar one : paid) {
                    share.addTerm(one, most);
                }
                model.addLessOrEqual(LinearExpr.term(pays[i], Offer.THOUSAND), share);
            }
        }
    }

    /** What only comes in time for later amounts has place in them. */
    private void inTime() {
        for (int a = 1; a < paid.length; a++) {
            LinearExprBuilder late = LinearExpr.newBuilder();
            for (int i = 0; i < pays.length; i++) {
                if (offers.get(i).first() >= a) {
                    late.add(pays[i]);
                }
            }
            LinearExprBuilder amounts = LinearExpr.newBuilder();
            for (int later = a; later < paid.length; later++) {
                amounts.add(paid[later]);
            }
            model.addLessOrEqual(late, amounts);
        }
    }

    /** Joiners ask whether anybody leads, not each of the leaders: that is a fraction of the terms. */
    private void somebodyLeads() {
        BoolVar led = model.newBoolVar("led");
        LinearExprBuilder leaders = LinearExpr.newBuilder();
        for (int i = 0; i < used.length; i++) {
            if (offers.get(i).leads()) {
                leaders.add(used[i]);
            }
        }
        model.addLessOrEqual(led, leaders);
        for (int i = 0; i < used.length; i++) {
            if (!bill.led() && offers.get(i).invests() && !offers.get(i).leads()) {
                model.addLessOrEqual(used[i], led);
            }
        }
    }

    /** What is not paid of the amounts, each as often as it weighs. */
    LinearArgument gap(IntUnaryOperator weight) {
        LinearExprBuilder gap = LinearExpr.newBuilder();
        for (int a = 0; a < paid.length; a++) {
            gap.add(bill.eur(a) * weight.applyAsInt(a));
            gap.addTerm(paid[a], -weight.applyAsInt(a));
        }
        return gap;
    }

    /** From now on the gap is no larger than where so much of each amount is paid. */
    void gapAsIn(IntUnaryOperator weight, List<Long> as) {
        long gap = 0;
        for (int a = 0; a < paid.length; a++) {
            gap += (bill.eur(a) - as.get(a)) * weight.applyAsInt(a);
        }
        model.addLessOrEqual(gap(weight), gap);
    }

    BoolVar used(int offer) {
        return used[offer];
    }

    IntVar pays(int offer) {
        return pays[offer];
    }

    /** From now on an offer takes part, or does not. */
    void fix(int offer, boolean takesPart) {
        model.addEquality(used[offer], takesPart ? 1 : 0);
        best = best.filter(plan -> plan.used().get(offer) == takesPart);
    }

    /** From now on at least one of these is left out. */
    void leaveOneOut(List<Integer> some) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        some.forEach(offer -> sum.add(used[offer]));
        model.addLessOrEqual(sum, some.size() - 1L);
    }

    /** Looks for the plan that has the least of something, and keeps to that from now on. */
    Optional<Plan> least(LinearArgument what) {
        double seconds = (until - System.nanoTime()) / NANOS;
        if (seconds <= 0) {
            proven = false;
            return best;
        }
        model.minimize(what);
        model.clearHints();
        best.ifPresent(this::hint);
        CpSolver solver = new CpSolver();
        // Without the second level it did not prove one plan in twenty in time.
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        proven &= status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            best = Optional.of(read(solver));
            model.addLessOrEqual(what, solver.value(what));
        } else if (status == CpSolverStatus.INFEASIBLE) {
            best = Optional.empty();
        }
        return best;
    }

    /** Whether all that was asked so far was answered with a proof. */
    boolean proven() {
        return proven;
    }

    private Plan read(CpSolver solver) {
        return new Plan(
                IntStream.range(0, used.length)
                        .mapToObj(i -> solver.booleanValue(used[i]))
                        .toList(),
                IntStream.range(0, pays.length)
                        .mapToObj(i -> solver.value(pays[i]))
                        .toList(),
                IntStream.range(0, paid.length)
                        .mapToObj(a -> solver.value(paid[a]))
                        .toList());
    }

    private void hint(Plan plan) {
        for (int i = 0; i < used.length; i++) {
            model.addHint(used[i], plan.used().get(i));
            model.addHint(pays[i], plan.pays().get(i));
        }
        long sum = 0;
        for (int a = 0; a < paid.length; a++) {
            model.addHint(paid[a], plan.paid().get(a));
            sum += plan.paid().get(a);
        }
        model.addHint(own, sum - plan.pays().stream().mapToLong(Long::longValue).sum());
    }
}
