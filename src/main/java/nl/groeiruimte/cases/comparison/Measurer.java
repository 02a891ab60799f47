package nl.groeiruimte.cases.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.SiteFacts;
import org.jspecify.annotations.Nullable;

/** Turns sites into what comparisons read of them. */
public final class Measurer {

    private final List<String> technologies;

    /** For sites with strengths among these technologies; others do not count. At most 63. */
    public Measurer(Collection<String> technologies) {
        this.technologies = List.copyOf(technologies);
    }

    /** The site as comparisons read it. */
    public MeasuredSite of(Site site) {
        Measure[] measures = Measure.values();
        double[] known = new double[measures.length];
        double @Nullable [] @Nullable [] expected = null;
        for (Measure measure : measures) {
            Fact fact = measure.fact();
            Object value = site.facts().known(fact);
            List<Knowledge.Expected> later = site.facts().expected(fact);
            if (measure.day() && value == null && !later.isEmpty()) {
                value = later.get(0).value();
            }
            known[measure.ordinal()] = measure.number(value);
            if (!measure.day() && !later.isEmpty()) {
                expected = expected == null ? new double[measures.length][] : expected;
                expected[measure.ordinal()] = steps(measure, later);
            }
        }
        withoutCleanRoomThereIsNoClass(site.facts(), known);
        int confirmed = site.confirmedOn() == null
                ? MeasuredSite.NEVER_CONFIRMED
                : (int) site.confirmedOn().toEpochDay();
        return new MeasuredSite(site, mask(site.strengths()), known, expected, confirmed);
    }

    /** A site as it stood when it was ranked; it must have its facts. */
    MeasuredSite of(RankedSite site) {
        RankedSite.Facts facts = site.keptFacts();
        Measure[] measures = Measure.values();
        double[] known = new double[measures.length];
        double @Nullable [] @Nullable [] expected = null;
        for (Measure measure : measures) {
            known[measure.ordinal()] = measure.value(facts.values().get(measure.key()));
            List<RankedSite.Later> later = facts.expected().get(measure.key());
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
        return new MeasuredSite(site, mask(facts.strengths()), known, expected);
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
            steps[i * 2] = measure.number(later.get(i).value());
            steps[i * 2 + 1] = later.get(i).from().toEpochDay();
        }
        return steps;
    }
}
