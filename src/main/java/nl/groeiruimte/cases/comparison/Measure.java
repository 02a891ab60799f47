package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Something on which a site is compared with a request: its unit, which way it is better, and what is nearly enough.
 */
public enum Measure {

    /** First day of use, as an epoch day. */
    AVAILABLE("available", "date", Near.HALF_A_YEAR, Teller.AGENCY),
    FLOOR_AREA("floor-area", "m2", Near.SHARE, Teller.AGENCY),
    PLOT_AREA("plot-area", "m2", Near.SHARE, Teller.AGENCY),
    HALL_HEIGHT("hall-height", "m", Near.SHARE, Teller.AGENCY),
    CLEAN_ROOM("clean-room", "m2", Near.SHARE, Teller.AGENCY),
    /** 1 is the cleanest, 9 the least clean; infinite when there is no clean room. */
    CLEAN_ROOM_CLASS("clean-room-class", "iso-class", Near.STEP_MORE, Teller.AGENCY),
    VIBRATION_FREE("vibration-free", "yes-no", Near.NOTHING, Teller.AGENCY),
    /** The place in {@link #CATEGORIES}. */
    ENVIRONMENTAL_CATEGORY("environmental-category", "environmental-category", Near.STEP_LESS, Teller.MUNICIPALITY),
    QUAY("quay", "yes-no", Near.NOTHING, Teller.AGENCY),
    TRUCK_ACCESS("truck-access", "yes-no", Near.NOTHING, Teller.AGENCY),
    DEMAND("demand", "MW", Near.SHARE, Teller.GRID_OPERATOR),
    FEED_IN("feed-in", "MW", Near.SHARE, Teller.GRID_OPERATOR),
    /** Working people of this level within 45 minutes of travel: at least one for each job. */
    TALENT_MBO("talent-mbo", "staff", Near.SHARE, Teller.AGENCY),
    TALENT_HBO("talent-hbo", "staff", Near.SHARE, Teller.AGENCY),
    TALENT_WO("talent-wo", "staff", Near.SHARE, Teller.AGENCY),
    HOMES("homes", "homes", Near.SHARE, Teller.MUNICIPALITY),
    /** The place in {@link #PUBLIC_TRANSPORTS}. */
    PUBLIC_TRANSPORT("public-transport", "public-transport", Near.STEP_LESS, Teller.AGENCY),
    SHARED_FACILITIES("shared-facilities", "yes-no", Near.NOTHING, Teller.AGENCY),
    LABS("labs", "yes-no", Near.NOTHING, Teller.AGENCY),
    TEST_SITES("test-sites", "yes-no", Near.NOTHING, Teller.AGENCY),
    /** Homes in decided plans, of which no day is known; they make what is free a near miss. */
    HOMES_PLANNED("homes-planned", "homes", Near.NOTHING, Teller.MUNICIPALITY),
    /** EUR a m² a year; only scores. */
    RENT("rent", "EUR", Near.NOTHING, Teller.AGENCY),
    /** EUR a m²; only scores. */
    PURCHASE("purchase", "EUR", Near.NOTHING, Teller.AGENCY);

    /** Categories of noise, smell, dust and danger, from light to heavy. */
    public static final List<String> CATEGORIES =
            List.of("1", "2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "5.3", "6");

    /**
     * So many people of a level around for each job of it earn all points; a rule of thumb of our own, to be said where
     * it counts.
     */
    public static final int AMPLE_PEOPLE_A_JOB = 100;

    /** Public transport within a quarter of an hour's walk, the best last. */
    static final List<String> PUBLIC_TRANSPORTS = List.of("none", "bus", "frequent", "train", "intercity");

    /** A site that comes at most this many days late falls short by little: half a year. */
    static final int NEAR_DAYS = 183;

    /** A site that offers at least this share of what is asked falls short by little. */
    private static final BigDecimal NEAR_SHARE = new BigDecimal("0.8");

    /** What falls short by so little that one change would do. */
    private enum Near {
        SHARE,
        STEP_LESS,
        STEP_MORE,
        HALF_A_YEAR,
        NOTHING
    }

    /** Who can tell what is not known; the message key {@code matching.teller.…} says it in words. */
    private static final class Teller {
        private static final String AGENCY = "agency";
        private static final String MUNICIPALITY = "municipality";
        private static final String GRID_OPERATOR = "grid-operator";
    }

    private final String key;
    private final String unit;
    private final Near near;
    private final String teller;

    Measure(String key, String unit, Near near, String teller) {
        this.key = key;
        this.unit = unit;
        this.near = near;
        this.teller = teller;
    }

    /** Such as {@code floor-area}; the message key {@code matching.need.…} says it in words. */
    public String key() {
        return key;
    }

    /** As in {@link NeedVerdict#unit}. */
    public String unit() {
        return unit;
    }

    /** {@code agency}, {@code municipality} or {@code grid-operator}. */
    public String teller() {
        return teller;
    }

    /** Whether less is better: an earlier day, a cleaner class. */
    boolean lessIsBetter() {
        return near == Near.HALF_A_YEAR || near == Near.STEP_MORE;
    }

    /** Whether it is an amount, of which a part can be missing. */
    boolean amount() {
        return near == Near.SHARE;
    }

    boolean day() {
        return near == Near.HALF_A_YEAR;
    }

    /** The worst value that is nearly enough. */
    double nearly(double asked) {
        return switch (near) {
            case SHARE -> BigDecimal.valueOf(asked).multiply(NEAR_SHARE).doubleValue();
            case STEP_LESS -> asked - 1;
            case STEP_MORE -> asked + 1;
            case HALF_A_YEAR -> asked + NEAR_DAYS;
            case NOTHING -> asked;
        };
    }

    /**
     * A value as plain text: a number, an ISO date, a class or category, {@code yes} or {@code no}; null when there is
     * none.
     */
    public String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return switch (unit) {
            case "date" -> LocalDate.ofEpochDay((long) value).toString();
            case "yes-no" -> value > 0 ? "yes" : "no";
            case "environmental-category" -> CATEGORIES.get((int) value);
            case "public-transport" -> PUBLIC_TRANSPORTS.get((int) value);
            default -> plain(BigDecimal.valueOf(value));
        };
    }

    /** The value of a {@link #text}; NaN for null. */
    double value(String text) {
        if (text == null) {
            return Double.NaN;
        }
        return switch (unit) {
            case "date" -> LocalDate.parse(text).toEpochDay();
            case "yes-no" -> text.equals("yes") ? 1 : 0;
            case "environmental-category" -> CATEGORIES.indexOf(text);
            case "public-transport" -> PUBLIC_TRANSPORTS.indexOf(text);
            default -> Double.parseDouble(text);
        };
    }

    /** How much is missing, as plain text: in the unit, for days in days, for classes and categories in steps. */
    String gap(double asked, double offered) {
        return plain(
                BigDecimal.valueOf(asked).subtract(BigDecimal.valueOf(offered)).abs());
    }

    /** A number as {@link #text} says it, from how it is written elsewhere. */
    public static String plain(String number) {
        return plain(new BigDecimal(number));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
