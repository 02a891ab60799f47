package nl.groeiruimte.supply.fact;

/**
 * What can be filled in, as the form asks it too.
 *
 * @param least the smallest number
 * @param most the largest number; of words, how many signs
 * @param decimals of a number
 */
public record Limit(int least, int most, int decimals) {

    /** From zero on. */
    public static Limit upTo(int most, int decimals) {
        return new Limit(0, most, decimals);
    }

    /** At most so many signs. */
    public static Limit signs(int most) {
        return new Limit(0, most, 0);
    }
}
