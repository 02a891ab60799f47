package nl.groeiruimte.reports.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What readers can work out of whole numbers from zero on that hang together: the lowest and the highest that each can
 * be, from what they were told and from sums. More is told only where each number keeps as many possible values as it
 * has to.
 */
public final class Inference {

    /** More than any count. */
    public static final long ANYTHING = 1_000_000_000;
    /** So many values beyond those that are enough are tried out. */
    private static final int TRIES = 6;

    private static final int CHANGES_A_NUMBER = 4;

    /**
     * What is told of a number: the lowest and the highest that it can be.
     *
     * @param number as {@link #number()} gave it
     */
    public record Said(int number, long lowest, long highest) {}

    /** These together are no less than those. */
    private record Rule(int[] more, int[] less) {}

    private record Before(int number, long lowest, long highest) {}

    private long[] lowest = new long[64];
    private long[] highest = new long[64];
    private long[] leastValues = new long[0];
    /** Kept, as numbers are tried out by the thousand. */
    private long[] ones = new long[0];

    private int size;
    private int mostChanges = Integer.MAX_VALUE;
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Rule>> rulesOf = new ArrayList<>();
    private final Deque<Before> changes = new ArrayDeque<>();

    /** The same numbers and rules for another reader; what either is told from now on, the other does not know. */
    public Inference copy() {
        Inference copy = new Inference();
        copy.lowest = lowest.clone();
        copy.highest = highest.clone();
        copy.leastValues = leastValues.clone();
        copy.size = size;
        copy.rules.addAll(rules);
        rulesOf.forEach(those -> copy.rulesOf.add(new ArrayList<>(those)));
        return copy;
    }

    /** One more number, of which nothing is known. */
    public int number() {
        if (size == lowest.length) {
            lowest = Arrays.copyOf(lowest, size * 2);
            highest = Arrays.copyOf(highest, size * 2);
        }
        highest[size] = ANYTHING;
        rulesOf.add(new ArrayList<>());
        return size++;
    }

    /** Readers know that these numbers together are as much as those. */
    public void equal(int[] wholes, int[] parts) {
        noLess(wholes, parts);
        noLess(parts, wholes);
    }

    /** Readers know that these numbers together are no less than those. */
    public void noLess(int[] more, int[] less) {
        Rule rule = new Rule(more, less);
        rules.add(rule);
        for (int number : more) {
            rulesOf.get(number).add(rule);
        }
        for (int number : less) {
            rulesOf.get(number).add(rule);
        }
    }

    /**
     * Readers are told this anyway; with it begins what {@link #tell} protects.
     *
     * @param values how many possible values each number has to keep, or as many as it has left by now
     */
    public void tellAnyway(List<Said> said, long values) {
        long[] least = new long[size];
        Arrays.fill(least, values);
        tellAnyway(said, least);
    }

    /**
     * The same where numbers differ in how much of them is to stay unknown.
     *
     * @param least how many possible values each number has to keep, by what {@link #number()} gave
     */
    public void tellAnyway(List<Said> said, long[] least) {
        leastValues = new long[size];
        said.forEach(one -> narrow(one.number(), one.lowest(), one.highest()));
        conclude(new ArrayDeque<>(rules));
        changes.clear();
        for (int number = 0; number < size; number++) {
            leastValues[number] = Math.min(least[number], possible(number));
        }
    }

    /** Tells all of this, or when that would leave any number too few possible values nothing of it. */
    public boolean tell(List<Said> said) {
        changes.clear();
        Deque<Rule> open = new ArrayDeque<>();
        for (Said one : said) {
            if (narrow(one.number(), one.lowest(), one.highest())) {
                open.addAll(rulesOf.get(one.number()));
            }
        }
        if (changes.stream().allMatch(change -> enough(change.number())) && conclude(open)) {
            return true;
        }
        forget();
        return false;
    }

    /** Takes back what was told last, when it was told. */
    public void takeBack() {
        forget();
    }

    /** How many values a number has left when its lowest ones are tried out against all that is known; up to enough. */
    public long tried(int number, long enough) {
        long possible = 0;
        long last = Math.min(highest[number], lowest[number] + enough + TRIES);
        for (long value = lowest[number]; value <= last && possible < enough; value++) {
            possible += could(number, value) ? 1 : 0;
        }
        return possible;
    }

    private boolean could(int number, long value) {
        long[] kept = leastValues;
        leastValues = anyValue();
        // What contradicts itself among numbers without an upper end goes on for ever.
        mostChanges = CHANGES_A_NUMBER * size;
        changes.clear();
        boolean could = !narrow(number, value, value) || conclude(new ArrayDeque<>(rulesOf.get(number)));
        forget();
        leastValues = kept;
        mostChanges = Integer.MAX_VALUE;
        return could;
    }

    private long[] anyValue() {
        if (ones.length < size) {
            ones = new long[lowest.length];
            Arrays.fill(ones, 1);
        }
        return ones;
    }

    private void forget() {
        while (!changes.isEmpty()) {
            Before before = changes.pop();
            lowest[before.number()] = before.lowest();
            highest[before.number()] = before.highest();
        }
    }

    private long possible(int number) {
        return highest[number] - lowest[number] + 1;
    }

    private boolean enough(int number) {
        return possible(number) >= leastValues[number];
    }

    /** Draws every conclusion; false as soon as one leaves too few possible values. */
    private boolean conclude(Deque<Rule> open) {
        while (!open.isEmpty()) {
            if (changes.size() > mostChanges) {
                return false;
            }
            Rule rule = open.pop();
            long least = 0;
            for (int number : rule.less()) {
                least += lowest[number];
            }
            long most = 0;
            for (int number : rule.more()) {
                most += highest[number];
            }
            for (int number : rule.less()) {
                if (narrow(number, lowest[number], most - least + lowest[number]) && !follow(number, open)) {
                    return false;
                }
            }
            for (int number : rule.more()) {
                if (narrow(number, least - most + highest[number], highest[number]) && !follow(number, open)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean follow(int number, Deque<Rule> open) {
        open.addAll(rulesOf.get(number));
        return enough(number);
    }

    private boolean narrow(int number, long low, long high) {
        if (low <= lowest[number] && high >= highest[number]) {
            return false;
        }
        changes.push(new Before(number, lowest[number], highest[number]));
        lowest[number] = Math.max(lowest[number], low);
        highest[number] = Math.min(highest[number], high);
        return true;
    }
}
