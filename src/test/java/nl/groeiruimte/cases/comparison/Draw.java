package nl.groeiruimte.cases.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import nl.groeiruimte.supply.site.Site;

/** Requests and sites drawn at random, near enough to each other that every verdict is common. */
final class Draw {

    static final int EXAMPLES = 10_000;

    private static final Set<Measure> ASKED =
            EnumSet.complementOf(EnumSet.of(Measure.RENT, Measure.PURCHASE, Measure.HOMES_PLANNED));
    private static final int NEEDED = (int) TestSites.NEEDED.toEpochDay();

    private final Random random;

    private Draw(Random random) {
        this.random = random;
    }

    /** Tries a rule on very many examples, always the same ones. */
    static void forAll(Consumer<Draw> rule) {
        Random random = new Random(20260504);
        for (int i = 0; i < EXAMPLES; i++) {
            rule.accept(new Draw(random));
        }
    }

    /** Likewise, where a rule speaks of few of the examples: until so many of those were tried as of the others. */
    static void forAllUntil(IntSupplier tried, Consumer<Draw> rule) {
        Random random = new Random(20260504);
        while (tried.getAsInt() < EXAMPLES) {
            rule.accept(new Draw(random));
        }
    }

    Random random() {
        return random;
    }

    /** One hard need at least, and wishes. */
    List<Need> needs() {
        List<Need> needs = new ArrayList<>(List.of(need(Measure.FLOOR_AREA, true)));
        ASKED.stream()
                .filter(measure -> random.nextInt(3) == 0)
                .forEach(measure -> needs.add(need(measure, random.nextInt(3) > 0)));
        return needs;
    }

    Weights weights() {
        return new Weights(Arrays.stream(ScorePart.values())
                .collect(Collectors.toMap(part -> part, part -> random.nextInt(Weights.MOST + 1))));
    }

    Need need(Measure measure, boolean hard) {
        return Need.of(measure, hard, measure.day() ? NEEDED : Math.max(1, value(measure)), NEEDED);
    }

    Measure measure() {
        List<Measure> asked = List.copyOf(ASKED);
        return asked.get(random.nextInt(asked.size()));
    }

    /** A stricter version of a need: more of it, or earlier. */
    Need tightened(Need need) {
        int earlier = random.nextInt(400);
        double asked =
                switch (need.measure()) {
                    case AVAILABLE -> need.asked() - earlier;
                    case CLEAN_ROOM_CLASS -> Math.max(0, need.asked() - random.nextInt(3));
                    case ENVIRONMENTAL_CATEGORY -> Math.min(9, need.asked() + random.nextInt(3));
                    case PUBLIC_TRANSPORT -> Math.min(4, need.asked() + random.nextInt(3));
                    case VIBRATION_FREE, QUAY, TRUCK_ACCESS, SHARED_FACILITIES, LABS, TEST_SITES -> need.asked();
                    default -> need.asked() + random.nextInt(200) / 10.0;
                };
        return Need.of(need.measure(), need.hard(), asked, need.by() - earlier);
    }

    MeasuredSite place(String code) {
        double[] known = new double[Measure.values().length];
        double[][] expected = new double[known.length][];
        for (Measure measure : Measure.values()) {
            known[measure.ordinal()] = random.nextInt(4) == 0 ? Double.NaN : value(measure);
            if (!measure.day() && random.nextInt(4) == 0) {
                expected[measure.ordinal()] = steps(measure);
            }
        }
        return place(code, random.nextBoolean() ? "oost-nl" : "bom", known, expected);
    }

    static MeasuredSite place(String code, String agency, double[] known, double[][] expected) {
        Site site = TestSites.site(code, agency, TestSites.UNKNOWN, "photonics");
        return new MeasuredSite(
                site, TestSites.MEASURER.mask(site.strengths()), known, expected, MeasuredSite.NEVER_CONFIRMED);
    }

    /** The same place with another value and expectation of one measure. */
    static MeasuredSite with(MeasuredSite place, Measure measure, double value, double[] steps) {
        double[] known =
                Arrays.stream(Measure.values()).mapToDouble(place::known).toArray();
        double[][] expected =
                Arrays.stream(Measure.values()).map(place::expected).toArray(double[][]::new);
        known[measure.ordinal()] = value;
        expected[measure.ordinal()] = steps;
        return place(place.code(), place.agency(), known, expected);
    }

    private double[] steps(Measure measure) {
        double[] steps = new double[2 * (1 + random.nextInt(3))];
        int day = NEEDED - 600;
        for (int i = 0; i < steps.length; i += 2) {
            day += 1 + random.nextInt(400);
            steps[i] = value(measure);
            steps[i + 1] = day;
        }
        return steps;
    }

    double value(Measure measure) {
        return switch (measure) {
            case AVAILABLE -> NEEDED + random.nextInt(800) - 400;
            case CLEAN_ROOM_CLASS -> random.nextInt(9);
            case ENVIRONMENTAL_CATEGORY -> random.nextInt(10);
            case PUBLIC_TRANSPORT -> random.nextInt(5);
            case VIBRATION_FREE, QUAY, TRUCK_ACCESS, SHARED_FACILITIES, LABS, TEST_SITES -> random.nextInt(2);
            // People and homes come one by one.
            case TALENT_MBO, TALENT_HBO, TALENT_WO, HOMES -> 100 + random.nextInt(100);
            // In tenths, as power is; within a factor of two, so that a fifth less is common.
            default -> (100 + random.nextInt(100)) / 10.0;
        };
    }
}
