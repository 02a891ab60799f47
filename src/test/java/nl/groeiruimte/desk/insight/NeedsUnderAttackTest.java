package nl.groeiruimte.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.groeiruimte.reports.figures.Narrowing;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of bottlenecks in the hands of somebody who knows how its numbers hang together and computes them back. */
class NeedsUnderAttackTest {

    private static final int HALF_YEARS = 150;
    private static final int MINIMUM = 3;
    private static final long MANY = 10_000;
    private static final LocalDate SPRING = LocalDate.of(2026, 1, 1);
    private static final List<String> NEEDS = List.of("whole", "available", "floor-area", "demand", "homes");
    private static final List<String> PARTS = List.of("fits", "unknown", "unmet");
    private static final List<BottleneckTable.Area> AREAS = Stream.of("NL", "PV20", "PV24", "PV28", "PV30")
            .map(code -> new BottleneckTable.Area(code, code))
            .toList();

    private final BottleneckTables tables = new BottleneckTables(new SmallCells(MINIMUM));
    private int small;
    private int cells;
    private int shown;
    private final List<String> narrow = new ArrayList<>();

    @Test
    void noSmallNumberOfCasesCanBeNarrowedDown() {
        for (int seed = 0; seed < HALF_YEARS; seed++) {
            judge(seed, "");
        }
        System.out.printf(
                Locale.ROOT,
                "Bottlenecks of %d half-years: %.1f %% of %d numbers told as bands; of %d of 1 to %d %d "
                        + "narrowed down%n",
                HALF_YEARS,
                100.0 * shown / cells,
                cells,
                small,
                MINIMUM - 1,
                narrow.size());
        assertThat(small).isGreaterThan(1_000);
        assertThat(narrow).isEmpty();
        assertThat(100.0 * shown / cells).as("per cent shown").isGreaterThan(75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact parts", "all bands", "who asked"})
    void withoutAnyOneProtectionSomethingCanBeNarrowedDown(String off) {
        for (int seed = 0; seed < HALF_YEARS && narrow.isEmpty(); seed++) {
            judge(seed, off);
        }
        assertThat(narrow).isNotEmpty();
    }

    @Test
    void needOfFewCasesHasNoRowThere() {
        Map<String, Long> truth = new LinkedHashMap<>();
        for (BottleneckTable.Area area : AREAS) {
            put(truth, "whole", area.code(), 9, 0, 9);
            put(truth, "demand", area.code(), 1, 0, 1);
        }
        assertThat(tables.told(counts(truth), AREAS, SPRING, null).groups())
                .flatExtracting(BottleneckTable.Group::rows)
                .extracting(BottleneckTable.Row::need)
                .containsExactly("whole");
    }

    private void judge(int seed, String off) {
        Map<String, Long> truth = drawn(new Random(seed));
        Map<String, long[]> told = read(tables.told(counts(truth), AREAS, SPRING, null));
        cells += truth.size() - NEEDS.size();
        shown += told.size();
        truth.forEach((place, count) -> leaveOut(off, place, count, told));
        Map<String, long[]> known = ranges(truth, told);
        Map<String, long[]> anyway = ranges(truth, Map.of());
        truth.forEach((place, count) -> {
            long[] range = known.get(place);
            assertThat(count).as(seed + " " + place).isBetween(range[0], range[1]);
            if (count > 0 && count < MINIMUM && !place.endsWith("asked")) {
                small++;
                if (width(range) < Math.min(MINIMUM, width(anyway.get(place)))) {
                    narrow.add(seed + ", " + place + ": " + range[0] + " to " + range[1]);
                }
            }
        });
    }

    private static void leaveOut(String off, String place, long count, Map<String, long[]> told) {
        boolean sum = place.endsWith("asked");
        if (off.equals("exact parts") && told.containsKey(place)) {
            told.put(place, new long[] {count, count});
        } else if (off.equals("all bands") && !sum || off.equals("who asked") && sum) {
            told.put(place, new long[] {count / MINIMUM * MINIMUM, count / MINIMUM * MINIMUM + MINIMUM - 1});
        }
    }

    private static long width(long[] range) {
        return range[1] - range[0] + 1;
    }

    /** What stands on the page. */
    private static Map<String, long[]> read(BottleneckTable table) {
        Map<String, long[]> told = new LinkedHashMap<>();
        table.groups().forEach(group -> group.rows().forEach(row -> {
            assertThat(row.asked().hidden()).isTrue();
            for (int i = 0; i < AREAS.size(); i++) {
                BottleneckSpot spot = row.spots().get(i);
                List<ToldNumber> parts = List.of(spot.fits(), spot.unknown(), spot.unmet());
                for (int part = 0; part < PARTS.size(); part++) {
                    if (!parts.get(part).hidden()) {
                        told.put(place(row.need(), AREAS.get(i).code(), PARTS.get(part)), new long[] {
                            parts.get(part).lowest(), parts.get(part).highest()
                        });
                    }
                }
            }
        }));
        return told;
    }

    /**
     * What follows of it for whoever knows how many were compared, and that each that was compared came out somehow.
     */
    private static Map<String, long[]> ranges(Map<String, Long> truth, Map<String, long[]> told) {
        List<String> places = List.copyOf(truth.keySet());
        Narrowing narrowing = new Narrowing(places.size(), MANY);
        told.forEach((place, range) -> narrowing.told(places.indexOf(place), range[0], range[1]));
        int compared = places.indexOf("whole asked");
        narrowing.told(compared, truth.get("whole asked"), truth.get("whole asked"));
        List<Narrowing.Rule> rules = new ArrayList<>();
        for (String need : NEEDS) {
            int asked = places.indexOf(need + " asked");
            rules.add(new Narrowing.Rule(new int[] {compared}, new int[] {asked}, false));
            for (BottleneckTable.Area area : AREAS) {
                int[] parts = PARTS.stream()
                        .mapToInt(part -> places.indexOf(place(need, area.code(), part)))
                        .toArray();
                rules.add(new Narrowing.Rule(new int[] {asked}, parts, true));
                int fitsInAll = places.indexOf(place("whole", area.code(), "fits"));
                rules.add(new Narrowing.Rule(new int[] {parts[0], compared}, new int[] {fitsInAll, asked}, false));
                int unmetInAll = places.indexOf(place("whole", area.code(), "unmet"));
                rules.add(new Narrowing.Rule(new int[] {unmetInAll}, new int[] {parts[2]}, false));
                int fitsInCountry = places.indexOf(place(need, "NL", "fits"));
                rules.add(new Narrowing.Rule(new int[] {fitsInCountry}, new int[] {parts[0]}, false));
            }
            int[] fits = AREAS.stream()
                    .skip(1)
                    .mapToInt(area -> places.indexOf(place(need, area.code(), "fits")))
                    .toArray();
            rules.add(new Narrowing.Rule(fits, new int[] {places.indexOf(place(need, "NL", "fits"))}, false));
        }
        rules.removeIf(rule -> sum(rule.more(), places, truth) < sum(rule.less(), places, truth));
        narrowing.read(rules);
        Map<String, long[]> ranges = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            ranges.put(places.get(i), new long[] {narrowing.lowest(i), narrowing.highest(i)});
        }
        return ranges;
    }

    private static long sum(int[] numbers, List<String> places, Map<String, Long> truth) {
        return Arrays.stream(numbers)
                .mapToLong(number -> truth.get(places.get(number)))
                .sum();
    }

    /**
     * Cases one by one: what each asked, and how that came out in each area; all needs together are met at one site.
     */
    private static Map<String, Long> drawn(Random random) {
        Map<String, Long> truth = new LinkedHashMap<>();
        for (String need : NEEDS) {
            truth.put(need + " asked", 0L);
            AREAS.forEach(area -> put(truth, need, area.code(), 0, 0, 0));
        }
        int cases = 1 + random.nextInt(40);
        double easy = random.nextDouble();
        for (int i = 0; i < cases; i++) {
            int[] worst = new int[AREAS.size()];
            for (String need : NEEDS.subList(1, NEEDS.size())) {
                if (random.nextBoolean()) {
                    int[] came = new int[AREAS.size()];
                    for (int area = 1; area < came.length; area++) {
                        came[area] = random.nextDouble() < easy ? 0 : 1 + random.nextInt(2);
                        worst[area] = Math.max(worst[area], came[area]);
                    }
                    count(truth, need, came);
                }
            }
            count(truth, "whole", worst);
        }
        return truth;
    }

    private static void count(Map<String, Long> truth, String need, int[] came) {
        came[0] = Arrays.stream(came).skip(1).min().orElseThrow();
        truth.merge(need + " asked", 1L, Long::sum);
        for (int area = 0; area < came.length; area++) {
            truth.merge(place(need, AREAS.get(area).code(), PARTS.get(came[area])), 1L, Long::sum);
        }
    }

    private static void put(Map<String, Long> truth, String need, String area, long fits, long unknown, long unmet) {
        truth.put(place(need, area, "fits"), fits);
        truth.put(place(need, area, "unknown"), unknown);
        truth.put(place(need, area, "unmet"), unmet);
    }

    private static List<Bottlenecks.Count> counts(Map<String, Long> truth) {
        List<Bottlenecks.Count> counts = new ArrayList<>();
        for (String need : NEEDS) {
            for (BottleneckTable.Area area : AREAS) {
                long fits = truth.getOrDefault(place(need, area.code(), "fits"), 0L);
                long unknown = truth.getOrDefault(place(need, area.code(), "unknown"), 0L);
                long unmet = truth.getOrDefault(place(need, area.code(), "unmet"), 0L);
                long asked = fits + unknown + unmet;
                if (asked > 0) {
                    counts.add(new Bottlenecks.Count(SPRING, need, area.code(), asked, fits, unknown, unmet / 2));
                }
            }
        }
        return counts;
    }

    private static String place(String need, String area, String part) {
        return need + " " + area + " " + part;
    }
}
