package nl.groeiruimte.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured values of one kind, in any unit. */
final class Samples {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return percentile(50);
    }

    /** The smallest value that so many per cent of all values do not exceed. */
    double percentile(int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
