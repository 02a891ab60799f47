package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.suppression.Inference;
import nl.groeiruimte.reports.tables.CountedTables;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the shared edition tells. The counts against the targets are what the programme reports to the ministry,
 * hence told exactly from the minimum on. Of all others only the parts are told, in {@link CountBands}, and each only
 * where, beside all that every edition told so far, no count in any of them is left with fewer possible values than a
 * band has: neither for the public nor for the members of a region, who read its own rows exactly.
 */
final class Secrecy {

    private final CountBands bands;
    private final CountedTables tables;
    private final ToldCounts here;
    private final int minimum;
    /** First whoever reads this edition alone, then the members of each region. */
    private List<EditionReaders> readers = List.of();

    private Secrecy(Report full, CountedTables tables, int minimum) {
        this.minimum = minimum;
        this.tables = tables;
        bands = new CountBands(minimum);
        here = ToldCounts.untold(full, tables.declarations());
    }

    /**
     * What may be told beside all that was told before.
     *
     * @param tables of what the report's tables were counted
     * @param realised whether the amount that was realised is told, which takes enough cases
     */
    static SharedValues decide(Report full, CountedTables tables, Release release, boolean realised, int minimum) {
        Secrecy secrecy = new Secrecy(full, tables, minimum);
        secrecy.tellTargets(realised);
        if (!release.daily()) {
            secrecy.tellParts(release.counts());
        }
        return new SharedValues(secrecy.here.told(), minimum, release.daily());
    }

    private void tellTargets(boolean realised) {
        for (ComputedTarget target : ComputedTarget.values()) {
            if (here.truth().containsKey(target.code())) {
                here.told().put(target.code(), bands.ofTarget(here.truth().get(target.code())));
            }
        }
        tables.declarations().forEach(table -> table.targetsSaidAgain().forEach(this::sameAs));
        String ofRealised = Target.casesOf(ComputedTarget.RETAINED_INVESTMENT.code());
        if (realised && here.truth().getOrDefault(ofRealised, 0L) >= minimum) {
            here.told().put(ofRealised, new long[] {minimum, Inference.ANYTHING});
        }
    }

    private void sameAs(String place, ComputedTarget target) {
        if (here.truth().getOrDefault(place, -1L).equals(here.truth().get(target.code()))) {
            here.told().put(place, here.told().get(target.code()));
        }
    }

    private void tellParts(List<ToldCounts> before) {
        List<ToldCounts> editions = new ArrayList<>(before);
        editions.add(here);
        ToldCounts targetsOnly = here.withTold(new LinkedHashMap<>(here.told()));
        read(editions);
        Map<String, Map<String, long[]>> tables = new LinkedHashMap<>();
        here.truth().forEach((place, count) -> {
            long[] told = here.told().containsKey(place) ? null : band(place, count);
            if (told != null) {
                tables.computeIfAbsent(place.substring(0, place.indexOf('/')), table -> new LinkedHashMap<>())
                        .put(place, told);
            }
        });
        Map<String, long[]> all = new LinkedHashMap<>();
        tables.values().forEach(all::putAll);
        if (!tell(all)) {
            tables.values().stream()
                    .filter(table -> !tell(table))
                    .forEach(table -> table.forEach((place, told) -> tell(Map.of(place, told))));
        }
        withhold(before, editions, targetsOnly);
    }

    /** What follows from no single sum, but from trying out, is rare: then whole columns are left out. */
    private void withhold(List<ToldCounts> before, List<ToldCounts> editions, ToldCounts targetsOnly) {
        Set<EditionReaders.Narrow> narrow = readers.get(0).narrow(minimum);
        for (int round = 0; round < 2 && !narrow.isEmpty(); round++) {
            List<ToldCounts> without = new ArrayList<>(before);
            without.add(targetsOnly);
            EditionReaders anyway = new EditionReaders(without);
            anyway.readAll(minimum);
            narrow.removeAll(anyway.narrow(minimum));
            if (narrow.isEmpty()) {
                return;
            }
            Set<String> columns =
                    narrow.stream().map(one -> column(one.place())).collect(Collectors.toSet());
            boolean all = round > 0;
            here.told()
                    .keySet()
                    .removeIf(place ->
                            !targetsOnly.told().containsKey(place) && (all || columns.contains(column(place))));
            read(editions);
            narrow = readers.get(0).narrow(minimum);
        }
    }

    private static String column(String place) {
        return place.substring(0, place.indexOf('/')) + place.substring(place.lastIndexOf('/'));
    }

    private boolean tell(Map<String, long[]> places) {
        for (int i = 0; i < readers.size(); i++) {
            if (!readers.get(i).read(here, places)) {
                readers.subList(0, i).forEach(EditionReaders::forgetLast);
                return false;
            }
        }
        here.told().putAll(places);
        return true;
    }

    private void read(List<ToldCounts> editions) {
        EditionReaders anybody = new EditionReaders(editions);
        readers = new ArrayList<>(List.of(anybody));
        here.truth().keySet().stream()
                .filter(place -> place.startsWith(ReportTables.REGIONS + "/"))
                .map(place -> place.split("/")[1])
                .distinct()
                .forEach(region -> readers.add(anybody.membersOf(region)));
        readers.forEach(reader -> reader.readAll(minimum));
    }

    /** What would be told of a count; none for one that never is, and for one about which nobody decided. */
    private long @Nullable [] band(String place, long count) {
        if (place.equals(Target.expectedOf(ComputedTarget.LEADS_OTHER_REGION.code()))) {
            return bands.of(count);
        }
        FigureTable table = tables.declaring(place).orElse(null);
        if (table == null) {
            return null;
        }
        FigureColumn column = table.column(ReportTables.columnOf(place)).orElse(null);
        if (column == null) {
            return null;
        }
        return switch (column.told()) {
            case BY_MEDIANS -> median(count);
            case IN_BANDS -> isKept(table, place, count) ? null : bands.of(count);
            default -> null;
        };
    }

    /** A sum of all rows, a row that is left out, and what nobody related to other counts. */
    private boolean isKept(FigureTable table, String place, long count) {
        return ReportTables.row(place).equals(FigureTable.ALL) && !table.tellsAll()
                || table.leavesOutSmallRows() && count < minimum
                || !here.related().contains(place);
    }

    private static long @Nullable [] median(long count) {
        if (count < CountBands.FEWEST_WITH_MEDIAN) {
            return null;
        }
        return count < CountBands.FEWEST_WITH_QUARTILES
                ? new long[] {CountBands.FEWEST_WITH_MEDIAN, CountBands.FEWEST_WITH_QUARTILES - 1}
                : new long[] {CountBands.FEWEST_WITH_QUARTILES, Inference.ANYTHING};
    }
}
