package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.forecast.Goal;
import nl.groeiruimte.reports.suppression.Knowledge;

/**
 * Decides what the shared edition tells. The counts against the targets are what the programme reports to the ministry,
 * hence told exactly from the minimum on. Of all others only the parts are told, in {@link Bands}, and each only where,
 * beside all that every edition told so far, no count in any of them is left with fewer possible values than a band
 * has: neither for the public nor for the members of a region, who read its own rows exactly.
 */
final class Secrecy {

    private static final String CASES = "cases";
    /** Sums of what stands beside them, or of what stood in the half-year before: never told. */
    private static final Set<String> NEVER = Set.of(
            Cases.ANTICIPATION + "/" + CASES,
            Phases.LEAD_TIME + "/" + CASES,
            Phases.FLOW + "/at-start",
            Phases.FLOW + "/in",
            Phases.FLOW + "/out",
            Regional.PROPOSITIONS + "/asked",
            Cases.NO_PROPOSITION + "/searched",
            Cases.EXPECTED + "/" + CASES);

    private static final Set<String> WITHOUT_ALL = Set.of(Cases.ABROAD, Regional.PROPOSITIONS, Cases.NO_PROPOSITION);
    private static final List<String> WITH_MEDIANS = List.of(Cases.ANTICIPATION, Phases.LEAD_TIME);

    private final Bands bands;
    private final ToldCounts here;
    private final int minimum;
    /** First whoever reads this edition alone, then the members of each region. */
    private List<Readers> readers;

    private Secrecy(Report full, int minimum) {
        this.minimum = minimum;
        bands = new Bands(minimum);
        here = ToldCounts.untold(full);
    }

    /** Whether the shared edition has a column at all. */
    static boolean tellsColumn(String table, String column) {
        return !NEVER.contains(table + "/" + column);
    }

    /** Whether the shared edition has a row at all. */
    static boolean tellsRow(String table, String row) {
        return !row.equals(Cases.ALL) || !WITHOUT_ALL.contains(table);
    }

    /**
     * What may be told beside all that was told before.
     *
     * @param realised whether the amount that was realised is told, which takes enough cases
     */
    static View.Shared decide(Report full, Telling telling, boolean realised, int minimum) {
        Secrecy secrecy = new Secrecy(full, minimum);
        secrecy.tellTargets(realised);
        if (!telling.daily()) {
            secrecy.tellParts(telling.counts());
        }
        return new View.Shared(secrecy.here.told(), minimum, telling.daily());
    }

    private void tellTargets(boolean realised) {
        for (Goal goal : Goal.values()) {
            if (here.truth().containsKey(goal.code())) {
                here.told().put(goal.code(), bands.ofTarget(here.truth().get(goal.code())));
            }
        }
        // Said once more where they stand beside others.
        sameAs(Goal.LEADS_IN_PORTFOLIO, ReportTable.behind(Cases.ANTICIPATION, Cases.ALL, CASES));
        sameAs(Goal.LEADS_OTHER_REGION, ReportTable.behind(Cases.JOBS, Outcome.OTHER_REGION.code(), CASES));
        String ofRealised = ToldCounts.casesOf(Goal.RETAINED_INVESTMENT.code());
        if (realised && here.truth().getOrDefault(ofRealised, 0L) >= minimum) {
            here.told().put(ofRealised, new long[] {minimum, Knowledge.ANYTHING});
        }
    }

    private void sameAs(Goal goal, String place) {
        if (here.truth().getOrDefault(place, -1L).equals(here.truth().get(goal.code()))) {
            here.told().put(place, here.told().get(goal.code()));
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
        Set<Readers.Narrow> narrow = readers.get(0).narrow(minimum);
        for (int round = 0; round < 2 && !narrow.isEmpty(); round++) {
            List<ToldCounts> without = new ArrayList<>(before);
            without.add(targetsOnly);
            Readers anyway = new Readers(without, null);
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
                readers.subList(0, i).forEach(Readers::forgetLast);
                return false;
            }
        }
        here.told().putAll(places);
        return true;
    }

    private void read(List<ToldCounts> editions) {
        readers = new ArrayList<>(List.of(new Readers(editions, null)));
        here.truth().keySet().stream()
                .filter(place -> place.startsWith(Regional.REGIONS + "/"))
                .map(place -> place.split("/")[1])
                .distinct()
                .forEach(region -> readers.add(new Readers(editions, region)));
        readers.forEach(reader -> reader.readAll(minimum));
    }

    /** What would be told of a count; null for one that never is. */
    private long[] band(String place, long count) {
        if (!place.contains("/")) {
            return null;
        }
        String table = place.substring(0, place.indexOf('/'));
        String column = place.substring(place.lastIndexOf('/') + 1);
        String row =
                place.substring(table.length() + 1, Math.max(table.length() + 1, place.length() - column.length() - 1));
        if (WITH_MEDIANS.contains(table) && column.equals(CASES)) {
            return median(count);
        }
        if (table.equals(ReportTable.FORECAST)) {
            return null;
        }
        // Where few went there is no row.
        boolean flow = table.equals(Regional.FLOWS) && count < minimum;
        boolean realised = place.equals(ToldCounts.casesOf(Goal.RETAINED_INVESTMENT.code()));
        boolean expected =
                table.equals(Cases.EXPECTED) && !place.equals(Target.expectedOf(Goal.LEADS_OTHER_REGION.code()));
        return flow || realised || expected || !tellsColumn(table, column) || !tellsRow(table, row)
                ? null
                : bands.of(count);
    }

    private static long[] median(long count) {
        if (count < Bands.FEWEST_WITH_MEDIAN) {
            return null;
        }
        return count < Bands.FEWEST_WITH_QUARTILES
                ? new long[] {Bands.FEWEST_WITH_MEDIAN, Bands.FEWEST_WITH_QUARTILES - 1}
                : new long[] {Bands.FEWEST_WITH_QUARTILES, Knowledge.ANYTHING};
    }
}
