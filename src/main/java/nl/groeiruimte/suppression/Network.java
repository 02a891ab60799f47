package nl.groeiruimte.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Numbers that add up, as flows between nodes: at each node as much comes in as goes out. A reader cannot tell an
 * unknown number exactly when it lies on a ring of unknown numbers that can all be one more or one less together (the
 * residual graph of flow problems; Gusfield, <i>A graph theoretic approach to statistical data security</i>, 1988).
 */
final class Network {

    /** What may become of a number. */
    enum Standing {
        /** Shown, unless it has to be suppressed. */
        OPEN,
        /** Shown in any case. */
        FIXED,
        /** Not on the page, but readers compute it from what is; small ones need protection. */
        UNSAID,
        /** Not on the page, and nothing to protect. */
        FREE
    }

    /** A number. */
    static final class Flow {
        private final int from;
        private final int to;
        private final long value;
        private final Standing standing;
        private final long weight;
        private boolean suppressed;

        private Flow(int from, int to, long value, Standing standing, long weight) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.standing = standing;
            this.weight = weight;
        }

        Cell cell() {
            return suppressed ? Cell.SUPPRESSED : new Cell(value);
        }

        private boolean onPage() {
            return standing == Standing.OPEN || standing == Standing.FIXED;
        }

        private boolean unknown() {
            return suppressed || !onPage();
        }
    }

    /** A step along a flow: with it (it grows) or against it (it shrinks). */
    private record Step(Flow flow, int to) {}

    private final List<Flow> flows = new ArrayList<>();
    private int nodes;
    /** While no zero is suppressed, readers know that a suppressed number is at least one. */
    private boolean zerosShown = true;

    /** Adds a number; {@code weight} is how much worse it is to miss than a cell of the same size. */
    Flow add(int from, int to, long value, Standing standing, long weight) {
        if (value < 0) {
            throw new IllegalArgumentException("a count below zero: " + value);
        }
        Flow flow = new Flow(from, to, value, standing, weight);
        flows.add(flow);
        nodes = Math.max(nodes, Math.max(from, to) + 1);
        return flow;
    }

    /** Suppresses what is small, and what it takes to keep that unknown. */
    void protect(int minimum) {
        flows.stream()
                .filter(flow -> flow.standing == Standing.OPEN && small(flow, minimum))
                .forEach(flow -> flow.suppressed = true);
        List<Flow> beyondHelp = suppressOthers(minimum);
        showAgainWhatIsNotNeeded(minimum, beyondHelp);
    }

    private List<Flow> suppressOthers(int minimum) {
        List<Flow> beyondHelp = new ArrayList<>();
        Flow told;
        while ((told = firstTold(minimum, beyondHelp)) != null) {
            List<Flow> ring = cheapestRing(told, true);
            if (ring != null) {
                ring.stream().filter(flow -> !flow.unknown()).forEach(flow -> flow.suppressed = true);
            } else if (zerosShown) {
                hideAZero();
            } else {
                beyondHelp.add(told);
            }
        }
        return beyondHelp;
    }

    /** From then on a suppressed number may be zero, as far as readers know. */
    private void hideAZero() {
        zerosShown = false;
        flows.stream()
                .filter(flow -> flow.standing == Standing.OPEN && flow.value == 0)
                .findFirst()
                .ifPresent(flow -> flow.suppressed = true);
    }

    private void showAgainWhatIsNotNeeded(int minimum, List<Flow> beyondHelp) {
        flows.stream()
                .filter(flow -> flow.suppressed && flow.value >= minimum)
                .sorted(Comparator.comparingLong(Network::cost).reversed())
                .forEach(flow -> {
                    flow.suppressed = false;
                    flow.suppressed = firstTold(minimum, beyondHelp) != null;
                });
    }

    private static boolean small(Flow flow, int minimum) {
        return flow.value > 0 && flow.value < minimum;
    }

    /** The first number to protect that readers can tell. */
    private Flow firstTold(int minimum, List<Flow> beyondHelp) {
        return flows.stream()
                .filter(flow -> flow.suppressed || flow.standing == Standing.UNSAID && small(flow, minimum))
                .filter(flow -> !beyondHelp.contains(flow))
                .filter(flow -> cheapestRing(flow, false) == null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The numbers beside this one on the cheapest ring, of unknown numbers only or also of ones to suppress; null
     * without.
     */
    private List<Flow> cheapestRing(Flow flow, boolean alsoShown) {
        Path grows = path(flow.to, flow.from, flow, alsoShown);
        Path shrinks = flow.value > least(flow) ? path(flow.from, flow.to, flow, alsoShown) : null;
        if (grows == null || shrinks != null && shrinks.cost < grows.cost) {
            return shrinks == null ? null : shrinks.flows;
        }
        return grows.flows;
    }

    private record Path(List<Flow> flows, long cost) {}

    private record Reached(int node, long cost) {}

    private Path path(int start, int end, Flow without, boolean alsoShown) {
        long[] costs = new long[nodes];
        Arrays.fill(costs, Long.MAX_VALUE);
        Step[] steps = new Step[nodes];
        int[] before = new int[nodes];
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
        costs[start] = 0;
        queue.add(new Reached(start, 0));
        while (!queue.isEmpty()) {
            Reached here = queue.poll();
            if (here.cost > costs[here.node]) {
                continue;
            }
            for (Step step : stepsFrom(here.node, without, alsoShown)) {
                long cost = here.cost + (step.flow.unknown() ? 0 : cost(step.flow));
                if (cost < costs[step.to]) {
                    costs[step.to] = cost;
                    steps[step.to] = step;
                    before[step.to] = here.node;
                    queue.add(new Reached(step.to, cost));
                }
            }
        }
        if (costs[end] == Long.MAX_VALUE) {
            return null;
        }
        List<Flow> path = new ArrayList<>();
        for (int node = end; node != start; node = before[node]) {
            path.add(steps[node].flow);
        }
        return new Path(path, costs[end]);
    }

    private List<Step> stepsFrom(int node, Flow without, boolean alsoShown) {
        List<Step> steps = new ArrayList<>();
        for (Flow flow : flows) {
            if (flow == without || !(flow.unknown() || alsoShown && maySuppress(flow))) {
                continue;
            }
            if (flow.from == node) {
                steps.add(new Step(flow, flow.to));
            }
            if (flow.to == node && flow.value > least(flow)) {
                steps.add(new Step(flow, flow.from));
            }
        }
        return steps;
    }

    private boolean maySuppress(Flow flow) {
        return flow.standing == Standing.OPEN && (flow.value > 0 || !zerosShown);
    }

    private long least(Flow flow) {
        return flow.onPage() && zerosShown ? 1 : 0;
    }

    private static long cost(Flow flow) {
        return 1 + flow.value + flow.weight;
    }
}
