package nl.groeiruimte.reports.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Works out the lowest and the highest that numbers can be which add up. */
public final class Narrowing {

    /** These add up to as much as those, or to no less. */
    public record Rule(int[] more, int[] less, boolean equal) {}

    private final long[] lowest;
    private final long[] highest;
    private IntConsumer changed = number -> {};

    public Narrowing(int numbers, long most) {
        lowest = new long[numbers];
        highest = new long[numbers];
        Arrays.fill(highest, most);
    }

    public void told(int number, long low, long high) {
        set(number, low, high);
    }

    public long lowest(int number) {
        return lowest[number];
    }

    public long highest(int number) {
        return highest[number];
    }

    /** Reads each rule again when a number in it was narrowed, until nothing follows any more. */
    public void read(List<Rule> rules) {
        List<List<Rule>> rulesOf = Stream.generate(() -> (List<Rule>) new ArrayList<Rule>())
                .limit(lowest.length)
                .toList();
        for (Rule rule : rules) {
            Stream.of(rule.more, rule.less)
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .forEach(number -> rulesOf.get(number).add(rule));
        }
        Deque<Rule> open = new ArrayDeque<>(rules);
        changed = number -> open.addAll(rulesOf.get(number));
        while (!open.isEmpty()) {
            Rule rule = open.pop();
            atMost(rule.less, rule.more);
            if (rule.equal) {
                atMost(rule.more, rule.less);
            }
        }
    }

    /** Narrows the numbers of both sides, of which the first is no more than the second. */
    private void atMost(int[] small, int[] large) {
        long least = Arrays.stream(small).mapToLong(number -> lowest[number]).sum();
        long most = Arrays.stream(large).mapToLong(number -> highest[number]).sum();
        for (int number : small) {
            set(number, lowest[number], Math.min(highest[number], most - least + lowest[number]));
        }
        for (int number : large) {
            set(number, Math.max(lowest[number], least - most + highest[number]), highest[number]);
        }
    }

    private void set(int number, long low, long high) {
        if (low > lowest[number] || high < highest[number]) {
            lowest[number] = low;
            highest[number] = high;
            changed.accept(number);
        }
    }
}
