package nl.groeiruimte.desk.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.comparison.ComparisonResult;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.RequestField;
import nl.groeiruimte.reports.suppression.SmallCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the heat table of counts. Where small numbers are protected, it is that of one half-year, and tells what
 * {@link NeedSecrecy} lets it tell; needs of which that is nowhere as much as the minimum have no row.
 */
@Component
class BottleneckTables {

    /** What every kind of room asks. */
    static final String GENERAL = "general";

    /**
     * Kinds about which earlier rules only said that the region had to be asked; what was counted then stays to be
     * seen.
     */
    private static final Set<String> ONCE_ASKED_AS_A_WHOLE = Set.of("capital", "talent", "housing-access");

    /** The needs in the order of a request's forms, by kind of room. */
    private static final Map<String, List<String>> KINDS = kinds();

    /** A case fits, is unknown, fits nearly, or not. */
    private static final int FOUR = 4;

    private final SmallCells smallCells;

    BottleneckTables(SmallCells smallCells) {
        this.smallCells = smallCells;
    }

    /** The half-years of these counts, newest first. */
    static List<LocalDate> halfYears(List<Bottlenecks.Count> counts) {
        return List.copyOf(
                new TreeSet<>(counts.stream().map(Bottlenecks.Count::halfYear).toList()).descendingSet());
    }

    /**
     * The table, exactly.
     *
     * @param halfYear none for all together
     * @param kind of room; none for all
     */
    BottleneckTable exact(
            List<Bottlenecks.Count> counts,
            List<BottleneckTable.Area> areas,
            @Nullable LocalDate halfYear,
            @Nullable String kind) {
        Map<String, Map<String, long[]>> byNeed = sums(counts, halfYear);
        return table(areas, kind, need -> {
            if (!byNeed.containsKey(need)) {
                return null;
            }
            List<BottleneckSpot> spots = areas.stream()
                    .map(area -> byNeed.get(need).getOrDefault(area.code(), new long[FOUR]))
                    .map(parts -> BottleneckSpot.of(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
            return new BottleneckTable.Row(need, ToldNumber.of(spots.get(0).asked()), spots);
        });
    }

    /**
     * The table of a half-year that is over, for those who may not know small numbers.
     *
     * @param halfYear without one there are no rows
     * @param areas the country and the parts that it consists of
     * @param kind of room; none for all
     */
    BottleneckTable told(
            List<Bottlenecks.Count> counts,
            List<BottleneckTable.Area> areas,
            @Nullable LocalDate halfYear,
            @Nullable String kind) {
        Map<String, Map<String, long[]>> byNeed = sums(counts, halfYear);
        List<String> needs = KINDS.values().stream().flatMap(List::stream).toList();
        Map<NeedSecrecy.Cell, Long> truth = new LinkedHashMap<>();
        for (String need : needs) {
            for (BottleneckTable.Area area : areas) {
                long[] parts = byNeed.getOrDefault(need, Map.of()).getOrDefault(area.code(), new long[FOUR]);
                truth.put(new NeedSecrecy.Cell(need, area.code(), "fits"), parts[0]);
                truth.put(new NeedSecrecy.Cell(need, area.code(), "unknown"), parts[1]);
                truth.put(new NeedSecrecy.Cell(need, area.code(), "unmet"), parts[2] + parts[3]);
            }
        }
        List<String> codes = areas.stream().map(BottleneckTable.Area::code).toList();
        Map<NeedSecrecy.Cell, ToldNumber> told =
                halfYear == null ? Map.of() : NeedSecrecy.decide(truth, needs, codes, smallCells.minimum());
        return table(areas, kind, need -> {
            List<BottleneckSpot> spots = codes.stream()
                    .map(area -> new BottleneckSpot(
                            told.getOrDefault(new NeedSecrecy.Cell(need, area, "fits"), ToldNumber.HIDDEN),
                            told.getOrDefault(new NeedSecrecy.Cell(need, area, "unknown"), ToldNumber.HIDDEN),
                            told.getOrDefault(new NeedSecrecy.Cell(need, area, "unmet"), ToldNumber.HIDDEN),
                            ToldNumber.HIDDEN,
                            ToldNumber.HIDDEN))
                    .toList();
            return spots.stream().anyMatch(spot -> spot.tells(smallCells.minimum()))
                    ? new BottleneckTable.Row(need, ToldNumber.HIDDEN, spots)
                    : null;
        });
    }

    private static Map<String, Map<String, long[]>> sums(List<Bottlenecks.Count> counts, @Nullable LocalDate halfYear) {
        Map<String, Map<String, long[]>> byNeed = new HashMap<>();
        counts.stream()
                .filter(count -> halfYear == null || count.halfYear().equals(halfYear))
                .forEach(count -> byNeed.computeIfAbsent(count.need(), unseen -> new HashMap<>())
                        .merge(count.area(), count.parts(), BottleneckTables::sum));
        return byNeed;
    }

    private static long[] sum(long[] one, long[] other) {
        return IntStream.range(0, FOUR)
                .mapToLong(part -> one[part] + other[part])
                .toArray();
    }

    /** @param row gives nothing for a need without a row */
    private static BottleneckTable table(
            List<BottleneckTable.Area> areas,
            @Nullable String kind,
            Function<String, BottleneckTable.@Nullable Row> row) {
        List<BottleneckTable.Group> groups = new ArrayList<>();
        KINDS.forEach((group, needs) -> {
            if (kind == null || kind.equals(group) || group.equals(GENERAL)) {
                List<BottleneckTable.Row> rows =
                        needs.stream().map(row).filter(Objects::nonNull).toList();
                if (!rows.isEmpty()) {
                    groups.add(new BottleneckTable.Group(group, rows));
                }
            }
        });
        return new BottleneckTable(areas, groups);
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(GENERAL, List.of(ComparisonResult.WHOLE, Measure.AVAILABLE.key()));
        for (String kind : RequestField.KINDS) {
            List<String> needs = new ArrayList<>(
                    RequestField.measures(kind).stream().map(Measure::key).toList());
            if (ONCE_ASKED_AS_A_WHOLE.contains(kind)) {
                needs.add(kind);
            }
            kinds.put(kind, needs);
        }
        return kinds;
    }
}
