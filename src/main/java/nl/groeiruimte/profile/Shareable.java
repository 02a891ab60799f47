package nl.groeiruimte.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.groeiruimte.form.FormValues;

/**
 * The needs of a request that a blind profile may tell: many companies have them, so they point at none. This is the
 * only place where a field becomes shareable; what does not stand here stays with the agency of origin.
 */
enum Shareable {
    HALL_HEIGHT("space", "hallHeightMin", Bands.HEIGHT),
    CLEAN_ROOM("space", "cleanRoomMin", Bands.AREA),
    CLEAN_ROOM_CLASS("space", "cleanRoomIsoClass"),
    VIBRATION_FREE("space", "vibrationFree"),
    ENVIRONMENTAL_CATEGORY("space", "environmentalCategory"),
    QUAY("space", "quay"),
    TRUCK_ACCESS("space", "truckAccess"),
    SHARED_FACILITY("capital", "sharedFacility"),
    LABS("capital", "labs"),
    TEST_SITES("capital", "testSites"),
    JOBS_MBO("talent", "jobsMbo", Bands.JOBS),
    JOBS_HBO("talent", "jobsHbo", Bands.JOBS),
    JOBS_WO("talent", "jobsWo", Bands.JOBS),
    PEOPLE_NEED("talent", "peopleNeed"),
    /** Free words: they are held against the company's name before they go out. */
    DISCIPLINES("talent", "disciplines"),
    INTERNATIONAL_STAFF("talent", "internationalStaff"),
    HOMES("housing-access", "homes", Bands.JOBS),
    HOMES_NEED("housing-access", "homesNeed"),
    PUBLIC_TRANSPORT("housing-access", "publicTransportMin"),
    ROAD_OR_RAIL("housing-access", "roadOrRail"),
    PARKING("housing-access", "parkingPlaces", Bands.JOBS),
    FEED_IN("energy", "feedInMwMin", Bands.POWER),
    FLEXIBLE("energy", "flexible");

    /** What a company does not need is no need. */
    private static final List<String> NO_NEED = List.of("no");

    private final String kind;
    private final String field;
    private final Bands scale;

    Shareable(String kind, String field) {
        this(kind, field, null);
    }

    Shareable(String kind, String field, Bands scale) {
        this.kind = kind;
        this.field = field;
        this.scale = scale;
    }

    String kind() {
        return kind;
    }

    /** The key of its field in the kind's form; no two kinds have a shareable field of the same key. */
    String field() {
        return field;
    }

    /** Whether it is an amount, of which a profile tells the range. */
    boolean banded() {
        return scale != null;
    }

    /** Whether several codes can be chosen in the field. */
    static boolean several(String field) {
        return ROAD_OR_RAIL.field.equals(field);
    }

    /** The need with another range; one without an amount stays as it is. */
    static SharedNeed within(SharedNeed need, BiFunction<Bands, Band, Band> other) {
        return Arrays.stream(values())
                .filter(one -> one.field.equals(need.field()) && one.banded())
                .findFirst()
                .map(one -> new SharedNeed(
                        need.kind(), need.field(), need.codes(), need.text(), other.apply(one.scale, need.band())))
                .orElse(need);
    }

    /** What of the request can be told, by kind and in a fixed order. */
    static List<SharedNeed> of(Map<String, FormValues> request) {
        return Arrays.stream(values())
                .flatMap(one -> one.need(request).stream())
                .toList();
    }

    private Optional<SharedNeed> need(Map<String, FormValues> request) {
        FormValues facts = request.getOrDefault(kind, FormValues.empty());
        if (!facts.has(field)) {
            return Optional.empty();
        }
        if (scale != null) {
            return facts.number(field).map(scale::of).map(band -> new SharedNeed(kind, field, List.of(), null, band));
        }
        if (this == DISCIPLINES) {
            return facts.text(field).map(text -> new SharedNeed(kind, field, List.of(), text, null));
        }
        List<String> codes = this == ROAD_OR_RAIL
                ? facts.list(field)
                : Stream.of(facts.text(field).orElseThrow()).toList();
        return NO_NEED.equals(codes) ? Optional.empty() : Optional.of(new SharedNeed(kind, field, codes, null, null));
    }
}
