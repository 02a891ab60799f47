package nl.groeiruimte.desk.bundles;

import java.util.List;

/**
 * What a bundle tells of one number: between what it lies.
 *
 * @param key {@code amount/need}, or a kind of count with what is counted, such as {@code technology/photonics}
 * @param lowest in units of {@link Part#UNIT_EUR} for an amount
 * @param highest the same
 */
record Told(String key, long lowest, long highest) {

    /** The beginning of the keys of amounts. */
    static final String AMOUNT = "amount/";

    private static final long LOWEST_AMOUNT = 50 * Part.UNITS_A_MILLION;
    private static final int BAND_OF_COUNTS = 3;

    static Told count(String key, long count) {
        long lowest = count / BAND_OF_COUNTS * BAND_OF_COUNTS;
        return new Told(key, lowest, lowest + BAND_OF_COUNTS - 1);
    }

    /**
     * An amount in bands that are always the same ones: up to EUR 50 million, and from there on each twice as high as
     * the one before, or four times. Of a band that is as wide as its lower end is high, whoever knows all but one
     * company still does not know that one's.
     */
    static List<Told> amount(String key, long units) {
        return List.of(between(key, units, LOWEST_AMOUNT, 2), between(key, units, LOWEST_AMOUNT * 2, 4));
    }

    private static Told between(String key, long units, long first, int times) {
        if (units < first) {
            return new Told(key, 0, first - 1);
        }
        long lowest = first;
        while (units >= lowest * times) {
            lowest *= times;
        }
        return new Told(key, lowest, lowest * times - 1);
    }

    /** What is counted, or which amount. */
    String kind() {
        return key.substring(0, key.indexOf('/'));
    }

    /** Of what of that kind. */
    String code() {
        return key.substring(key.indexOf('/') + 1);
    }
}
