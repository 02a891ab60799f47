package nl.groeiruimte.cases.comparison;

import java.util.function.ToDoubleBiFunction;

/**
 * How near technologies are to each other: 1 the same, 0 nothing in common. By the decision table
 * {@code technology-proximity}.
 */
public final class Proximity {

    private final Measurer measurer;
    private final double[][] near;

    /** Asks {@code table} for each pair: first the company's technology, then the site's. */
    public Proximity(Measurer measurer, ToDoubleBiFunction<String, String> table) {
        this.measurer = measurer;
        int size = measurer.technologies().size();
        near = new double[size][size];
        for (int company = 0; company < size; company++) {
            for (int site = 0; site < size; site++) {
                near[company][site] = table.applyAsDouble(
                        measurer.technologies().get(company),
                        measurer.technologies().get(site));
            }
        }
    }

    Measurer measurer() {
        return measurer;
    }

    /** Of each of the company's technologies the nearest that is strong at the site, on average; 0 to 1. */
    double of(long company, long site) {
        double sum = 0;
        for (int own = 0; own < near.length; own++) {
            if ((company >> own & 1) == 1) {
                double best = 0;
                for (int strong = 0; strong < near.length; strong++) {
                    if ((site >> strong & 1) == 1) {
                        best = Math.max(best, near[own][strong]);
                    }
                }
                sum += best;
            }
        }
        return company == 0 ? 0 : sum / Long.bitCount(company);
    }
}
