package nl.groeiruimte.supply.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be known of a site: form, page, import and comparison all go by this list. The key names the fact
 * in stored data, import files and messages ({@code supply.fact.<key>}). What sites are compared on of it, a
 * {@code Measure} of the comparison says.
 */
public enum Fact {
    /** Free plot area that newcomers can get. */
    PLOT_AREA("plot-area", FactGroup.AREA, FactType.RANGE, FactUnit.M2, Limit.upTo(100_000_000, 0), "plot_area_m2"),
    /** Free gross floor area that newcomers can use or have built. */
    FLOOR_AREA("floor-area", FactGroup.AREA, FactType.RANGE, FactUnit.M2, Limit.upTo(100_000_000, 0), "floor_area_m2"),
    /** First day of use. */
    AVAILABLE_FROM("available-from", FactGroup.AREA, FactType.DATE, "available_from"),
    /** Clear height of a hall. */
    HALL_HEIGHT("hall-height", FactGroup.QUALITY, FactType.NUMBER, FactUnit.M, Limit.upTo(100, 1), "hall_height_m"),
    /** Clean room; 0 when there is none. */
    CLEAN_ROOM("clean-room", FactGroup.QUALITY, FactType.NUMBER, FactUnit.M2, Limit.upTo(500_000, 0), "clean_room_m2"),
    /** ISO 14644-1, cleanest first. */
    CLEAN_ROOM_CLASS(
            "clean-room-class", FactGroup.QUALITY, "clean_room_iso_class", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    /** A floor for very precise equipment. */
    VIBRATION_FREE("vibration-free", FactGroup.QUALITY, FactType.YES_NO, "vibration_free"),
    /** Laboratories that newcomers can use. */
    LABS("labs", FactGroup.QUALITY, FactType.YES_NO, "labs"),
    /** Places to test under real conditions. */
    TEST_SITES("test-sites", FactGroup.QUALITY, FactType.YES_NO, "test_sites"),
    /** Highest category of noise, smell, dust and danger that is allowed, lightest first. */
    ENVIRONMENTAL_CATEGORY(
            "environmental-category",
            FactGroup.ENVIRONMENT,
            "environmental_category",
            "1",
            "2",
            "3.1",
            "3.2",
            "4.1",
            "4.2",
            "5.1",
            "5.2",
            "5.3",
            "6"),
    /** Quay on a waterway where a newcomer may load. */
    QUAY("quay", FactGroup.ENVIRONMENT, FactType.YES_NO, "quay"),
    /** Access for trucks of 40 tonnes. */
    TRUCK_ACCESS("truck-access", FactGroup.ENVIRONMENT, FactType.YES_NO, "truck_access"),
    /** Power that a newcomer can take. */
    DEMAND("demand", FactGroup.POWER, FactType.NUMBER, FactUnit.MW, Limit.upTo(10_000, 2), "demand_mw"),
    /** Power that a newcomer can feed in. */
    FEED_IN("feed-in", FactGroup.POWER, FactType.NUMBER, FactUnit.MW, Limit.upTo(10_000, 2), "feed_in_mw"),
    /** State of the grid for new connections, best first. */
    GRID_STATUS("grid-status", FactGroup.POWER, "grid_status", "available", "limited", "under-study", "full"),
    /** Power for which others wait already. */
    GRID_QUEUE("grid-queue", FactGroup.POWER, FactType.NUMBER, FactUnit.MW, Limit.upTo(100_000, 2), "grid_queue_mw"),
    /** Year in which the grid operator expects room again. */
    GRID_RELIEF_YEAR(
            "grid-relief-year",
            FactGroup.POWER,
            FactType.NUMBER,
            FactUnit.YEAR,
            new Limit(2000, 2099, 0),
            "grid_relief_year"),
    /** Working people of level mbo within 45 minutes of travel. */
    TALENT_MBO(
            "talent-mbo", FactGroup.PEOPLE, FactType.NUMBER, FactUnit.PEOPLE, Limit.upTo(20_000_000, 0), "talent_mbo"),
    /** Working people of level hbo within 45 minutes of travel. */
    TALENT_HBO(
            "talent-hbo", FactGroup.PEOPLE, FactType.NUMBER, FactUnit.PEOPLE, Limit.upTo(20_000_000, 0), "talent_hbo"),
    /** Working people of level wo within 45 minutes of travel. */
    TALENT_WO("talent-wo", FactGroup.PEOPLE, FactType.NUMBER, FactUnit.PEOPLE, Limit.upTo(20_000_000, 0), "talent_wo"),
    /** Homes that a newcomer's staff can get now. */
    HOMES_AVAILABLE(
            "homes-available",
            FactGroup.PEOPLE,
            FactType.NUMBER,
            FactUnit.HOMES,
            Limit.upTo(1_000_000, 0),
            "homes_available"),
    /** Homes in decided plans. */
    HOMES_PLANNED(
            "homes-planned",
            FactGroup.PEOPLE,
            FactType.NUMBER,
            FactUnit.HOMES,
            Limit.upTo(1_000_000, 0),
            "homes_planned"),
    /**
     * Best public transport within a quarter of an hour's walk, worst first; {@code frequent} is six times an hour or
     * more.
     */
    PUBLIC_TRANSPORT(
            "public-transport", FactGroup.PEOPLE, "public_transport", "none", "bus", "frequent", "train", "intercity"),
    /** Rent. */
    RENT("rent", FactGroup.PRICE, FactType.RANGE, FactUnit.EUR_M2_YEAR, Limit.upTo(100_000, 2), "rent_eur_m2_year"),
    /** Price of ground. */
    PURCHASE("purchase", FactGroup.PRICE, FactType.RANGE, FactUnit.EUR_M2, Limit.upTo(1_000_000, 2), "purchase_eur_m2"),
    /** Knowledge institutions on or beside the site, in words. */
    KNOWLEDGE("knowledge", FactGroup.SURROUNDINGS, FactType.TEXT, null, Limit.signs(2000), "knowledge"),
    /** Whether companies can share costly rooms or equipment here. */
    SHARED_FACILITIES("shared-facilities", FactGroup.SURROUNDINGS, FactType.YES_NO, "shared_facilities"),
    /** Facilities in words. */
    FACILITIES("facilities", FactGroup.SURROUNDINGS, FactType.TEXT, null, Limit.signs(4000), "facilities");

    /**
     * What can be filled in, as the form {@code edit-site} asks it too.
     *
     * @param least the smallest number
     * @param most the largest number; of words, how many signs
     * @param decimals of a number
     */
    public record Limit(int least, int most, int decimals) {

        static Limit upTo(int most, int decimals) {
            return new Limit(0, most, decimals);
        }

        static Limit signs(int most) {
            return new Limit(0, most, 0);
        }
    }

    private static final Map<String, Fact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));

    private final String key;
    private final String field;
    private final FactGroup group;
    private final FactType type;
    private final @Nullable FactUnit unit;
    private final @Nullable Limit limit;
    private final List<String> columns;
    private final List<String> codes;

    /** An amount, or words. */
    Fact(String key, FactGroup group, FactType type, @Nullable FactUnit unit, Limit limit, String column) {
        this(key, group, type, unit, limit, column, List.of());
    }

    /** A day, or yes or no. */
    Fact(String key, FactGroup group, FactType type, String column) {
        this(key, group, type, null, null, column, List.of());
    }

    /** One of some codes. */
    Fact(String key, FactGroup group, String column, String... codes) {
        this(key, group, FactType.CODE, null, null, column, List.of(codes));
    }

    Fact(
            String key,
            FactGroup group,
            FactType type,
            @Nullable FactUnit unit,
            @Nullable Limit limit,
            String column,
            List<String> codes) {
        this.key = key;
        this.field = camelCase(key);
        this.group = group;
        this.type = type;
        this.unit = unit;
        this.limit = limit;
        this.columns = type == FactType.RANGE ? List.of(column + "_from", column + "_to") : List.of(column);
        this.codes = codes;
    }

    /** The fact with this key, if there is one. */
    public static @Nullable Fact of(String key) {
        return BY_KEY.get(key);
    }

    /**
     * The fact with this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Fact existing(String key) {
        Fact fact = of(key);
        if (fact == null) {
            throw new IllegalArgumentException("There is no fact '" + key + "'");
        }
        return fact;
    }

    /** The name in stored data, files and messages, such as {@code floor-area}. */
    public String key() {
        return key;
    }

    /**
     * The name of its field in forms, such as {@code floorArea}; for a range with {@code From} and {@code To} behind
     * it.
     */
    public String field() {
        return field;
    }

    /** What it is shown with. */
    public FactGroup group() {
        return group;
    }

    /** The type of its values. */
    public FactType type() {
        return type;
    }

    /** Of an amount; nothing else has one. */
    public @Nullable FactUnit unit() {
        return unit;
    }

    /** Of an amount and of words; nothing else has one. */
    public @Nullable Limit limit() {
        return limit;
    }

    /** The codes that a fact of type {@link FactType#CODE} can have, in order; empty for other types. */
    public List<String> codes() {
        return codes;
    }

    /** Its columns in the table {@code site}: two for a range, from and to; otherwise one. */
    public List<String> columns() {
        return columns;
    }

    /** The value in the form in which equal values are equal; refuses a value of another type. */
    Object checked(Object value) {
        Object plain = value instanceof BigDecimal number ? plain(number) : value;
        boolean fits =
                switch (type) {
                    case NUMBER -> plain instanceof BigDecimal number && number.signum() >= 0;
                    case RANGE -> plain instanceof AmountRange;
                    case DATE -> plain instanceof LocalDate;
                    case YES_NO -> plain instanceof Boolean;
                    case CODE -> codes.contains(plain);
                    case TEXT -> plain instanceof String;
                };
        if (!fits) {
            throw new IllegalArgumentException("not a value of " + key);
        }
        return plain;
    }

    private static String camelCase(String key) {
        StringBuilder field = new StringBuilder();
        for (String word : key.split("-")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** Without zeros at the end: 2.50 and 2.5 are the same amount. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
