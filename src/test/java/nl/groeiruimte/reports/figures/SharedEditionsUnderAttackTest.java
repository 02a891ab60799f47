package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All shared editions of generated programmes, closed, corrected and running, in the hands of somebody who computes
 * back what they hide. Prints what secrecy costs.
 */
// It takes longest: the others run beside it when it is the first.
@Order(1)
class SharedEditionsUnderAttackTest {

    /** Minutes of both processors; more of them when a protection changed, such as {@code -Dprogrammes=400}. */
    private static final int PROGRAMMES = Integer.getInteger("programmes", 80);
    /** Each takes as long as two of the others. */
    private static final int READ_BY_MEMBERS = PROGRAMMES / 5;

    private static final int MINIMUM = 3;
    private static final List<String> REGIONS =
            List.of("bom", "horizon", "impuls-zeeland", "innovationquarter", "liof", "nom", "oost-nl", "rom-inwest");
    /**
     * Of a hundred counts of the full edition so many were shown, exactly, when 9,513 of 97,389 small ones were narrow.
     */
    private static final double SHOWN_BEFORE = 54.1;

    private final ReportsInMemory reports = new ReportsInMemory();
    private int counts;
    private int told;
    private int cells;
    private int shown;
    private int small;
    private final Set<String> judged = new TreeSet<>();
    private final Set<String> shownOf = new TreeSet<>();
    private final List<String> narrow = new ArrayList<>();

    @Test
    void noHiddenSmallCountCanBeNarrowedDown() {
        // A thread of its own for each processor: computing back takes longer than anything else in the build.
        ThreadLocal<ReportsInMemory> ofThread = ThreadLocal.withInitial(ReportsInMemory::new);
        IntStream.rangeClosed(1, PROGRAMMES)
                .parallel()
                .forEach(seed -> judge("programme " + seed, SharedEditions.of(seed, ofThread.get(), null)));

        System.out.printf(
                Locale.ROOT,
                "Secrecy in %d programmes: of the counts in breakdowns of closed half-years %.1f %% are "
                        + "told as bands (before %.1f %% exactly), and %.1f %% of those that the shared editions "
                        + "have a place for (%d of %d); of %d of 1 to %d %d can be narrowed down%n",
                PROGRAMMES,
                100.0 * told / counts,
                SHOWN_BEFORE,
                100.0 * shown / cells,
                shown,
                cells,
                small,
                MINIMUM - 1,
                narrow.size());
        assertThat(small).isGreaterThan(10_000);
        assertThat(100.0 * shown / cells).as("per cent shown").isGreaterThan(90);
        assertThat(narrow).isEmpty();
    }

    /** A member reads the rows of the own region exactly, of open half-years too, and knows how many came there. */
    @Test
    void memberOfARegionNarrowsDownNothingOfOtherRegionsEither() {
        for (int seed = 1; seed <= READ_BY_MEMBERS; seed++) {
            String region = REGIONS.get(seed % REGIONS.size());
            judge(
                    "programme " + seed + " read at " + region,
                    SharedEditions.of(seed, reports, null),
                    place -> ReportTables.isOf(region, place),
                    true);
        }
        assertThat(small).isGreaterThan(10_000);
        assertThat(narrow).isEmpty();
    }

    /** A table that the attack does not know, or of which it judges nothing, is not protected by this test. */
    @Test
    void everyTableOfTheReportIsAttacked() {
        assertThat(Attack.tables())
                .containsExactlyInAnyOrderElementsOf(
                        ReportTables.all().stream().map(FigureTable::code).toList());
        for (int seed = 1; seed <= READ_BY_MEMBERS / 4; seed++) {
            judge("programme " + seed, SharedEditions.of(seed, reports, null));
        }
        assertThat(judged)
                .as("tables of which hidden small counts were judged")
                .containsAll(ReportTables.all().stream()
                        .filter(table -> table.columns().stream()
                                .anyMatch(column -> column.told() == FigureColumn.Sharing.IN_BANDS))
                        .map(FigureTable::code)
                        .toList());
        assertThat(shownOf)
                .as("tables of which the shared edition tells something")
                .containsExactlyInAnyOrderElementsOf(ReportTables.all().stream()
                        .filter(table -> table.columns().stream()
                                .anyMatch(column -> column.told() == FigureColumn.Sharing.IN_BANDS))
                        .map(FigureTable::code)
                        .toList());
    }

    @Test
    void nothingOfTheDemoProgrammeEither() {
        for (int year = 2026; year <= 2028; year++) {
            judge("demo of " + year, SharedEditions.ofDemo(LocalDate.of(year, 11, 21), reports));
        }
        assertThat(small).isGreaterThan(100);
        assertThat(narrow).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyOneProtectionSomethingCanBeNarrowedDown(Protection off) {
        for (int seed = 1; seed <= PROGRAMMES && narrow.isEmpty(); seed++) {
            judge("programme " + seed, SharedEditions.of(seed, reports, off));
        }
        assertThat(narrow).isNotEmpty();
    }

    private void judge(String programme, List<SharedEditions.Given> given) {
        judge(programme, given, place -> false, false);
    }

    /**
     * @param own the places that the reader is told exactly besides
     * @param member whether that, with the targets, may tell what it tells
     */
    private void judge(String programme, List<SharedEditions.Given> given, Predicate<String> own, boolean member) {
        Map<String, long[]> known = Attack.ranges(
                given.stream().map(one -> with(own, one.edition())).toList());
        count(programme, given, own, member, known);
    }

    /** @param known between which two numbers each count is known to lie */
    private synchronized void count(
            String programme,
            List<SharedEditions.Given> given,
            Predicate<String> own,
            boolean member,
            Map<String, long[]> known) {
        Map<String, long[]> anyway = new HashMap<>();
        for (SharedEditions.Given one : given) {
            Attack.Edition edition = one.edition();
            edition.truth().forEach((place, truth) -> {
                String name = edition.name() + " " + place;
                long[] range = known.get(name);
                assertThat(truth).as(name + " of " + programme).isBetween(range[0], range[1]);
                if (own.test(place) || !Hidden.isBreakdown(place) || isOfTheFullEditionAlone(place)) {
                    return;
                }
                boolean has = one.cells().contains(place) || place.startsWith("flows-between-regions/");
                counts += one.cells().isEmpty() ? 0 : 1;
                told += one.cells().isEmpty() || edition.told().get(place) == null ? 0 : 1;
                cells += one.cells().contains(place) ? 1 : 0;
                shown += one.cells().contains(place) && edition.told().get(place) != null ? 1 : 0;
                if (one.cells().contains(place)) {
                    shownOf.add(table(place));
                }
                if (truth > 0 && truth < MINIMUM) {
                    small++;
                    judged.add(table(place));
                    // What no edition has a place for follows from the targets alone, whatever is told beside them.
                    if ((!has || member) && width(range) < MINIMUM && anyway.isEmpty()) {
                        anyway.putAll(Attack.ranges(given.stream()
                                .map(other -> with(own, ofTargetsAlone(other.edition())))
                                .toList()));
                    }
                    if (width(range)
                            < (has && !member ? MINIMUM : Math.min(MINIMUM, width(anyway.getOrDefault(name, range))))) {
                        narrow.add(programme + ", " + name + ": " + range[0] + " to " + range[1]);
                    }
                }
            });
        }
    }

    private static boolean isOfTheFullEditionAlone(String place) {
        return ReportTables.in(ReportTables.all(), place)
                .filter(table -> !table.isShared())
                .isPresent();
    }

    private static String table(String place) {
        return place.substring(0, place.indexOf('/'));
    }

    private static Attack.Edition with(Predicate<String> own, Attack.Edition edition) {
        Map<String, long[]> told = new LinkedHashMap<>(edition.told());
        edition.truth().forEach((place, count) -> {
            if (own.test(place)) {
                told.put(place, new long[] {count, count});
            }
        });
        Map<String, Long> truth = new LinkedHashMap<>(edition.truth());
        REGIONS.stream().filter(region -> own.test("regions/" + region + "/x")).forEach(region -> {
            long arrived = truth.entrySet().stream()
                    .filter(place -> place.getKey().matches("flows-between-regions/[^/]*/" + region + "/cases"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            truth.put("arrived-in/" + region, arrived);
            told.put("arrived-in/" + region, new long[] {arrived, arrived});
        });
        return new Attack.Edition(edition.name(), edition.firstDay(), edition.until(), told, truth);
    }

    private static long width(long[] range) {
        return range[1] - range[0] + 1;
    }

    /** What one knows who reads the targets alone: they are what the programme reports, whatever they tell. */
    private static Attack.Edition ofTargetsAlone(Attack.Edition edition) {
        Map<String, long[]> told = new LinkedHashMap<>(edition.told());
        told.keySet().removeIf(place -> place.contains("/"));
        return new Attack.Edition(edition.name(), edition.firstDay(), edition.until(), told, edition.truth());
    }
}
