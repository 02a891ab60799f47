package nl.groeiruimte.cases.basket;

import java.util.Set;

/**
 * What the case lead wants of a basket among those that leave the same gap. Each measure is in euros, times its weight.
 *
 * @param few weight of having few instruments: each counts as a twentieth of the whole
 * @param own weight of not giving shares away: each euro of an investor counts
 * @param soon weight of time: each euro that has to be asked within half a year counts
 * @param with codes of instruments that have to take part
 * @param without codes of instruments that may not
 */
public record Choices(int few, int own, int soon, Set<String> with, Set<String> without) {

    /** The heaviest weight. */
    public static final int HEAVIEST = 3;

    /** Each measure once, and nothing fixed. */
    public static final Choices USUAL = new Choices(1, 1, 1, Set.of(), Set.of());

    /** Copies the codes. */
    public Choices {
        if (Math.min(few, Math.min(own, soon)) < 0 || Math.max(few, Math.max(own, soon)) > HEAVIEST) {
            throw new IllegalArgumentException("a weight is from 0 to " + HEAVIEST);
        }
        with = Set.copyOf(with);
        without = Set.copyOf(without);
    }
}
