package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.groeiruimte.supply.site.AmountRange;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Knowledge;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;

/** Turns sites into what comparisons read of them. */
public final class Places {

    private static final Map<Measure, Fact> FACTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Measure.AVAILABLE, Fact.AVAILABLE_FROM),
            Map.entry(Measure.FLOOR_AREA, Fact.FLOOR_AREA),
            Map.entry(Measure.PLOT_AREA, Fact.PLOT_AREA),
            Map.entry(Measure.HALL_HEIGHT, Fact.HALL_HEIGHT),
            Map.entry(Measure.CLEAN_ROOM, Fact.CLEAN_ROOM),
            Map.entry(Measure.CLEAN_ROOM_CLASS, Fact.CLEAN_ROOM_CLASS),
            Map.entry(Measure.VIBRATION_FREE, Fact.VIBRATION_FREE),
            Map.entry(Measure.ENVIRONMENTAL_CATEGORY, Fact.ENVIRONMENTAL_CATEGORY),
            Map.entry(Measure.QUAY, Fact.QUAY),
            Map.entry(Measure.TRUCK_ACCESS, Fact.TRUCK_ACCESS),
            Map.entry(Measure.DEMAND, Fact.DEMAND),
            Map.entry(Measure.FEED_IN, Fact.FEED_IN),
            Map.entry(Measure.TALENT_MBO, Fact.TALENT_MBO),
            Map.entry(Measure.TALENT_HBO, Fact.TALENT_HBO),
            Map.entry(Measure.TALENT_WO, Fact.TALENT_WO),
            Map.entry(Measure.HOMES, Fact.HOMES_AVAILABLE),
            Map.entry(Measure.HOMES_PLANNED, Fact.HOMES_PLANNED),
            Map.entry(Measure.PUBLIC_TRANSPORT, Fact.PUBLIC_TRANSPORT),
            Map.entry(Measure.SHARED_FACILITIES, Fact.SHARED_FACILITIES),
            Map.entry(Measure.LABS, Fact.LABS),
            Map.entry(Measure.TEST_SITES, Fact.TEST_SITES),
            Map.entry(Measure.RENT, Fact.RENT),
            Map.entry(Measure.PURCHASE, Fact.PURCHASE)));

    private final List<String> technologies;

    /** For sites with strengths among these technologies; others do not count. At most 63. */
    public Places(Collection<String> technologies) {
        this.technologies = List.copyOf(technologies);
    }

    /** The site as comparisons read it. */
    public Place of(Site site) {
        Measure[] measures = Measure.values();
        double[] known = new double[measures.length];
        double[][] expected = null;
        for (Measure measure : measures) {
            Fact fact = FACTS.get(measure);
            Object value = site.facts().known(fact);
            List<Knowledge.Expected> later = site.facts().expected(fact);
            if (measure.day() && value == null && !later.isEmpty()) {
                value = later.get(0).value();
            }
            known[measure.ordinal()] = number(measure, value);
            if (!measure.day() && !later.isEmpty()) {
                expected = expected == null ? new double[measures.length][] : expected;
                expected[measure.ordinal()] = steps(measure, later);
            }
        }
        withoutCleanRoomThereIsNoClass(site.facts(), known);
        int confirmed = site.confirmedOn() == null
                ? Place.NEVER_CONFIRMED
                : (int) site.confirmedOn().toEpochDay();
        return new Place(site, mask(site.strengths()), known, expected, confirmed);
    }

    /** A site as it stood when it was ranked; it must have its facts. */
    Place of(RankedSite site) {
        Measure[] measures = Measure.values();
        double[] known = new double[measures.length];
        double[][] expected = null;
        for (Measure measure : measures) {
            known[measure.ordinal()] = measure.value(site.facts().values().get(measure.key()));
            List<RankedSite.Later> later = site.facts().expected().get(measure.key());
            if (later != null) {
                expected = expected == null ? new double[measures.length][] : expected;
                double[] steps = new double[later.size() * 2];
                for (int i = 0; i < later.size(); i++) {
                    steps[i * 2] = measure.value(later.get(i).value());
                    steps[i * 2 + 1] = LocalDate.parse(later.get(i).from()).toEpochDay();
                }
                expected[measure.ordinal()] = steps;
            }
        }
        boolean cleanRoomLater = expected != null && expected[Measure.CLEAN_ROOM.ordinal()] != null;
        if (known[Measure.CLEAN_ROOM.ordinal()] == 0 && !cleanRoomLater) {
            known[Measure.CLEAN_ROOM_CLASS.ordinal()] = Double.POSITIVE_INFINITY;
        }
        return new Place(site, mask(site.facts().strengths()), known, expected);
    }

    /** One bit for each technology. */
    long mask(Collection<String> codes) {
        long mask = 0;
        for (String code : codes) {
            int index = technologies.indexOf(code);
            mask |= index < 0 ? 0 : 1L << index;
        }
        return mask;
    }

    /** The codes of these bits. */
    List<String> codes(long mask) {
        return IntStream.range(0, technologies.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(technologies::get)
                .toList();
    }

    /** The codes in the order of their bits. */
    List<String> technologies() {
        return technologies;
    }

    private static void withoutCleanRoomThereIsNoClass(SiteFacts facts, double[] known) {
        boolean none = known[Measure.CLEAN_ROOM.ordinal()] == 0
                && facts.expected(Fact.CLEAN_ROOM).isEmpty();
        if (none) {
            known[Measure.CLEAN_ROOM_CLASS.ordinal()] = Double.POSITIVE_INFINITY;
        }
    }

    private static double[] steps(Measure measure, List<Knowledge.Expected> later) {
        double[] steps = new double[later.size() * 2];
        for (int i = 0; i < later.size(); i++) {
            steps[i * 2] = number(measure, later.get(i).value());
            steps[i * 2 + 1] = later.get(i).from().toEpochDay();
        }
        return steps;
    }

    private static double number(Measure measure, Object value) {
        if (value == null) {
            return Double.NaN;
        }
        if (value instanceof AmountRange range) {
            // Of an area the most that one newcomer can get; of a price the lowest.
            boolean price = measure == Measure.RENT || measure == Measure.PURCHASE;
            return (price && range.from() != null ? range.from() : range.most()).doubleValue();
        }
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return measure.value(value.toString());
    }
}
