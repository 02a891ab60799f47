package nl.groeiruimte.cases.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.site.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Something on which a site is compared with a request, declared once: the fact of the site, what is nearly enough, who
 * can tell what is not known, and which part of the score it counts for. Which answers of a company ask it, and what
 * others may learn of those, {@link RequestField} declares; what both are called is in {@code messages/facts}.
 */
public enum Measure {

    /** First day of use, as an epoch day. */
    AVAILABLE("available", Fact.AVAILABLE_FROM, Near.HALF_A_YEAR, Teller.AGENCY, ScorePart.TIMING),
    FLOOR_AREA(Fact.FLOOR_AREA, Near.SHARE, Teller.AGENCY, ScorePart.ROOM),
    PLOT_AREA(Fact.PLOT_AREA, Near.SHARE, Teller.AGENCY, ScorePart.ROOM),
    HALL_HEIGHT(Fact.HALL_HEIGHT, Near.SHARE, Teller.AGENCY, ScorePart.FACILITIES),
    CLEAN_ROOM(Fact.CLEAN_ROOM, Near.SHARE, Teller.AGENCY, ScorePart.FACILITIES),
    /** The cleanest first; infinite when there is no clean room. */
    CLEAN_ROOM_CLASS(Fact.CLEAN_ROOM_CLASS, Near.STEP_MORE, Teller.AGENCY, ScorePart.FACILITIES),
    VIBRATION_FREE(Fact.VIBRATION_FREE, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    ENVIRONMENTAL_CATEGORY(Fact.ENVIRONMENTAL_CATEGORY, Near.STEP_LESS, Teller.MUNICIPALITY, ScorePart.FACILITIES),
    QUAY(Fact.QUAY, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    TRUCK_ACCESS(Fact.TRUCK_ACCESS, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    DEMAND(Fact.DEMAND, Near.SHARE, Teller.GRID_OPERATOR, ScorePart.POWER),
    FEED_IN(Fact.FEED_IN, Near.SHARE, Teller.GRID_OPERATOR, ScorePart.POWER),
    /** Working people of this level within 45 minutes of travel: at least one for each job. */
    TALENT_MBO(Fact.TALENT_MBO, Near.SHARE, Teller.AGENCY, ScorePart.TALENT),
    TALENT_HBO(Fact.TALENT_HBO, Near.SHARE, Teller.AGENCY, ScorePart.TALENT),
    TALENT_WO(Fact.TALENT_WO, Near.SHARE, Teller.AGENCY, ScorePart.TALENT),
    HOMES("homes", Fact.HOMES_AVAILABLE, Near.SHARE, Teller.MUNICIPALITY, ScorePart.FACILITIES),
    PUBLIC_TRANSPORT(Fact.PUBLIC_TRANSPORT, Near.STEP_LESS, Teller.AGENCY, ScorePart.FACILITIES),
    SHARED_FACILITIES(Fact.SHARED_FACILITIES, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    LABS(Fact.LABS, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    TEST_SITES(Fact.TEST_SITES, Near.NOTHING, Teller.AGENCY, ScorePart.FACILITIES),
    /** Homes in decided plans, of which no day is known; they make what is free a near miss and are not asked. */
    HOMES_PLANNED(Fact.HOMES_PLANNED, Near.NOTHING, Teller.MUNICIPALITY, ScorePart.FACILITIES),
    /** EUR a m² a year; only scores. */
    RENT(Fact.RENT, Near.NOTHING, Teller.AGENCY, ScorePart.PRICE),
    /** EUR a m²; only scores. */
    PURCHASE(Fact.PURCHASE, Near.NOTHING, Teller.AGENCY, ScorePart.PRICE);

    /**
     * So many people of a level around for each job of it earn all points; a rule of thumb of our own, to be said where
     * it counts.
     */
    public static final int AMPLE_PEOPLE_A_JOB = 100;

    /** A site that comes at most this many days late falls short by little: half a year. */
    static final int NEAR_DAYS = 183;

    /** A site that offers at least this share of what is asked falls short by little. */
    private static final BigDecimal NEAR_SHARE = new BigDecimal("0.8");

    private static final Map<String, Measure> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::key, Function.identity()));

    /** What falls short by so little that one change would do. */
    private enum Near {
        SHARE,
        STEP_LESS,
        STEP_MORE,
        HALF_A_YEAR,
        NOTHING
    }

    private final String key;
    private final Fact fact;
    private final NeedUnit unit;
    private final Near near;
    private final Teller teller;
    private final ScorePart part;

    Measure(Fact fact, Near near, Teller teller, ScorePart part) {
        this(fact.key(), fact, near, teller, part);
    }

    Measure(String key, Fact fact, Near near, Teller teller, ScorePart part) {
        this.key = key;
        this.fact = fact;
        this.unit = NeedUnit.of(fact);
        this.near = near;
        this.teller = teller;
        this.part = part;
    }

    /** The one with this key; shortlists of the first rules have needs without one. */
    public static Optional<Measure> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Such as {@code floor-area}; the message key {@code matching.need.…} says it in words. */
    public String key() {
        return key;
    }

    /** What is known of it at a site. */
    Fact fact() {
        return fact;
    }

    /** What it is asked and offered in. */
    public NeedUnit unit() {
        return unit;
    }

    /** Who can tell it where it is not known. */
    Teller teller() {
        return teller;
    }

    /** What it counts for in the score. */
    ScorePart part() {
        return part;
    }

    /** Whether less is better: an earlier day, a cleaner class. */
    boolean lessIsBetter() {
        return near == Near.HALF_A_YEAR || near == Near.STEP_MORE;
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

    /** A value as plain text: a number, an ISO date, a code, {@code yes} or {@code no}; none when unknown. */
    public @Nullable String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        return switch (fact.type()) {
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
            case YES_NO -> value > 0 ? "yes" : "no";
            case CODE -> fact.codes().get((int) value);
            case NUMBER, RANGE -> plain(BigDecimal.valueOf(value));
            case CODES, WINDOWS, TEXT -> throw new IllegalStateException(key + " is compared on nothing");
        };
    }

    /** The value of a {@link #text}; NaN when unknown. A code is its place among the codes of the fact. */
    double value(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        return switch (fact.type()) {
            case DATE -> LocalDate.parse(text).toEpochDay();
            case YES_NO -> text.equals("yes") ? 1 : 0;
            case CODE -> place(text);
            case NUMBER, RANGE -> Double.parseDouble(text);
            case CODES, WINDOWS, TEXT -> throw new IllegalStateException(key + " is compared on nothing");
        };
    }

    private int place(String code) {
        int place = fact.codes().indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException(key + " has no code " + code);
        }
        return place;
    }

    /** A value of the fact in the terms of this measure; NaN when unknown. */
    double number(@Nullable Object value) {
        if (value instanceof AmountRange range) {
            // Of an area the most that one newcomer can get; of a price the lowest.
            return (part == ScorePart.PRICE && range.from() != null ? range.from() : range.most()).doubleValue();
        }
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return value(value == null ? null : value.toString());
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
