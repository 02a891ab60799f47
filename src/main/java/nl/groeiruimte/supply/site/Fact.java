package nl.groeiruimte.supply.site;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.supply.fact.Declaration;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.fact.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be known of a site: form, page, import and comparison all go by this list. The key names the fact
 * in stored data, import files and messages ({@code supply.fact.<key>}). What sites are compared on of it, a
 * {@code Measure} of the comparison says.
 */
public enum Fact implements DeclaredFact {
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

    private static final Map<String, Fact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));

    /** Apart, because constants of an enum cannot speak of its own fields. */
    private static final class Words {

        private static final Declaration.Words OF_SITES = new Declaration.Words("supply.fact.", "supply.value.");
    }

    private final FactGroup group;
    private final Declaration declared;

    /** An amount, or words. */
    Fact(String key, FactGroup group, FactType type, @Nullable FactUnit unit, Limit limit, String column) {
        this(group, Declaration.of(Words.OF_SITES, key, type, unit, limit, column));
    }

    /** A day, or yes or no. */
    Fact(String key, FactGroup group, FactType type, String column) {
        this(group, Declaration.of(Words.OF_SITES, key, type, column));
    }

    /** One of some codes. */
    Fact(String key, FactGroup group, String column, String... codes) {
        this(group, Declaration.code(Words.OF_SITES, key, column, codes));
    }

    Fact(FactGroup group, Declaration declared) {
        this.group = group;
        this.declared = declared;
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

    @Override
    public Declaration declared() {
        return declared;
    }

    /** What it is shown with. */
    public FactGroup group() {
        return group;
    }
}
