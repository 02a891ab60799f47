package nl.groeiruimte.cases.basket;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.basket.Baskets.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The questions to the solver, in the order in which they count. */
final class BasketSearch {

    private static final Logger LOG = LoggerFactory.getLogger(BasketSearch.class);

    private static final int MOST_PLANS = 3;
    /** An instrument more counts as such a part of the whole. */
    private static final long PARTS = 20;
    /** What has to be asked within so many days is soon. */
    private static final int SOON_DAYS = 183;

    private final Bill bill;
    private final List<Offer> offers;
    private final Choices choices;
    private final LocalDate soon;
    private final long until;

    /** What came of it; how sure it is, and the best plan first. */
    record Found(Standing standing, List<Basket> plans) {}

    private BasketSearch(Bill bill, List<Offer> offers, Choices choices, LocalDate today, Duration limit) {
        this.bill = bill;
        this.offers = offers;
        this.choices = choices;
        this.soon = today.plusDays(SOON_DAYS);
        this.until = System.nanoTime() + limit.toNanos();
    }

    static Found in(Bill bill, List<Offer> offers, Choices choices, LocalDate today, Duration limit) {
        try {
            Solver.load();
            return new BasketSearch(bill, offers, choices, today, limit).found();
        } catch (LinkageError missing) {
            LOG.error("The solver of baskets does not run on this computer", missing);
            return new Found(Standing.NOT_COMPUTED, List.of(Basket.ownAlone(bill)));
        }
    }

    private Found found() {
        Solver solver = solver(Optional.of(new Solver.Plan(
                Collections.nCopies(offers.size(), false),
                Collections.nCopies(offers.size(), 0L),
                bill.paidWithOwn())));
        solver.least(solver.gap(this::whenHard));
        solver.least(solver.gap(this::always));
        solver.least(solver.gap(this::theEarlierTheMore));
        boolean gapProven = solver.proven();
        List<Solver.Plan> plans = new ArrayList<>();
        solver.least(cost(solver)).ifPresent(plans::add);
        if (plans.isEmpty()) {
            return new Found(gapProven ? Standing.IMPOSSIBLE : Standing.FOUND, List.of());
        }
        boolean proven = solver.proven();
        Optional<Solver.Plan> another = proven ? another(plans) : Optional.empty();
        while (another.isPresent()) {
            plans.add(another.get());
            another = plans.size() < MOST_PLANS ? another(plans) : Optional.empty();
        }
        return new Found(
                proven ? Standing.PROVEN : gapProven ? Standing.GAP_PROVEN : Standing.FOUND,
                plans.stream()
                        .map(plan -> Basket.of(bill, offers, plan.pays(), plan.paid()))
                        .toList());
    }

    private Solver solver(Optional<Solver.Plan> first) {
        Solver solver = new Solver(bill, offers, first, until);
        for (int i = 0; i < offers.size(); i++) {
            String code = offers.get(i).code();
            if (choices.with().contains(code) || choices.without().contains(code)) {
                solver.fix(i, choices.with().contains(code));
            }
        }
        return solver;
    }

    private int whenHard(int amount) {
        return bill.hard(amount) ? 1 : 0;
    }

    private int always(int amount) {
        return 1;
    }

    private int theEarlierTheMore(int amount) {
        return bill.size() - amount;
    }

    /** The plan with the same gap as the first that leaves out one of each and has as few as can be of all. */
    private Optional<Solver.Plan> another(List<Solver.Plan> before) {
        Solver solver = solver(Optional.empty());
        List<Long> paid = before.get(0).paid();
        solver.gapAsIn(this::whenHard, paid);
        solver.gapAsIn(this::always, paid);
        solver.gapAsIn(this::theEarlierTheMore, paid);
        LinearExprBuilder shared = LinearExpr.newBuilder();
        for (Solver.Plan plan : before) {
            List<Integer> free = IntStream.range(0, offers.size())
                    .filter(i -> plan.used().get(i)
                            && !choices.with().contains(offers.get(i).code()))
                    .boxed()
                    .toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            solver.leaveOneOut(free);
            free.forEach(i -> shared.add(solver.used(i)));
        }
        solver.least(shared);
        Optional<Solver.Plan> found = solver.least(cost(solver));
        return solver.proven() ? found : Optional.empty();
    }

    /** What the case lead wants, in euros; of plans that are alike in that, the one with fewer instruments. */
    private LinearArgument cost(Solver solver) {
        long scale = offers.size() + 1L;
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            LocalDate due = bill.amounts().get(offer.first()).dueOn();
            boolean hurried = offer.asking().inTimeFor(due).orElseThrow().isBefore(soon);
            long euro = (offer.invests() ? choices.own() : 0) + (hurried ? choices.soon() : 0);
            cost.addTerm(solver.used(i), choices.few() * (bill.all() / PARTS) * scale + 1);
            cost.addTerm(solver.pays(i), euro * scale);
        }
        return cost;
    }
}
