package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;

/** A site as comparisons read it: in numbers, so that a hundred thousand are compared in the blink of an eye. */
public final class MeasuredSite {

    static final int NEVER_CONFIRMED = Integer.MIN_VALUE;

    /** Squares of 15 km a side; a square and the eight around it are what we call the surroundings of a site. */
    static final int SQUARES_A_ROW = 32;

    private static final double KM_A_SQUARE = 15;

    /** At 52° north, near enough for counting neighbours. */
    private static final double KM_A_DEGREE_EAST = 68.5;

    private static final double KM_A_DEGREE_NORTH = 111.3;
    private static final double WEST = 2.5;
    private static final double SOUTH = 50;

    private final String code;
    private final String name;
    private final String kind;
    private final String municipality;
    private final String province;
    private final String agency;
    private final double latitude;
    private final double longitude;
    private final long revision;
    private final long strengths;
    private final int square;
    private final double[] known;
    private final double @Nullable [] @Nullable [] expected;
    private final int confirmedDay;

    MeasuredSite(
            Site site, long strengths, double[] known, double @Nullable [] @Nullable [] expected, int confirmedDay) {
        this.code = site.code();
        this.name = site.name();
        // The same few words for very many sites.
        this.kind = site.kind().intern();
        this.municipality = site.municipality().intern();
        this.province = site.province().intern();
        this.agency = site.agency().intern();
        this.latitude = site.place().latitude();
        this.longitude = site.place().longitude();
        this.revision = site.upkeep().revision();
        this.strengths = strengths;
        this.known = known;
        this.expected = expected;
        this.confirmedDay = confirmedDay;
        this.square = square(latitude, longitude);
    }

    /** As it was when it was ranked. */
    MeasuredSite(RankedSite site, long strengths, double[] known, double @Nullable [] @Nullable [] expected) {
        RankedSite.Facts facts = site.keptFacts();
        this.code = site.code();
        this.name = site.name();
        this.kind = facts.kind();
        this.municipality = facts.municipality();
        this.province = site.province();
        this.agency = site.agency();
        this.latitude = facts.latitude();
        this.longitude = facts.longitude();
        this.revision = facts.revision();
        this.strengths = strengths;
        this.known = known;
        this.expected = expected;
        this.confirmedDay = facts.confirmedOn() == null
                ? NEVER_CONFIRMED
                : (int) LocalDate.parse(facts.confirmedOn()).toEpochDay();
        this.square = square(latitude, longitude);
    }

    private static int square(double latitude, double longitude) {
        int east = squares((longitude - WEST) * KM_A_DEGREE_EAST);
        int north = squares((latitude - SOUTH) * KM_A_DEGREE_NORTH);
        return north * SQUARES_A_ROW + east;
    }

    /** Sites outside the Netherlands count as at its edge; one square is left free all around. */
    private static int squares(double km) {
        return Math.max(1, Math.min(SQUARES_A_ROW - 2, (int) (km / KM_A_SQUARE)));
    }

    /** The site's code. */
    public String code() {
        return code;
    }

    /** Code of the agency that keeps it. */
    public String agency() {
        return agency;
    }

    String name() {
        return name;
    }

    String province() {
        return province;
    }

    long strengths() {
        return strengths;
    }

    int square() {
        return square;
    }

    int confirmedDay() {
        return confirmedDay;
    }

    /** The value now, in the measure's terms; NaN when unknown. */
    double known(Measure measure) {
        return known[measure.ordinal()];
    }

    /** What is expected: value, first epoch day, value, first epoch day, … by day; none when nothing is. */
    double @Nullable [] expected(Measure measure) {
        return expected == null ? null : expected[measure.ordinal()];
    }

    /** What was known of the site when it was judged. */
    RankedSite.Facts facts(Measurer measurer, int neighbours) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<RankedSite.Later>> later = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            String value = measure.text(known(measure));
            if (value != null) {
                values.put(measure.key(), value);
            }
            double[] steps = expected(measure);
            if (steps != null) {
                later.put(
                        measure.key(),
                        IntStream.range(0, steps.length / 2)
                                .mapToObj(i ->
                                        new RankedSite.Later(measure.text(steps[i * 2]), day((int) steps[i * 2 + 1])))
                                .toList());
            }
        }
        return new RankedSite.Facts(
                kind,
                municipality,
                latitude,
                longitude,
                measurer.codes(strengths),
                values,
                later,
                confirmedDay == NEVER_CONFIRMED ? null : day(confirmedDay),
                revision,
                neighbours);
    }

    private static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
