package nl.groeiruimte.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.programme.GeneratedCase;
import nl.groeiruimte.programme.Programme;
import nl.groeiruimte.reports.document.ComputedTarget;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import nl.groeiruimte.reports.tables.UndecidedTable;
import org.junit.jupiter.api.Test;

/**
 * Finds in generated programmes, without knowing what tables count, which sums of what is told are always some other
 * count, and asks of each whether a table's declaration says so: a sum that nobody declared would be told away.
 */
class RelationsAreDeclaredTest {

    private static final int PROGRAMMES = 8;
    private static final LocalDate BEGIN = LocalDate.of(2024, 11, 15);
    private static final LocalDate NOW = LocalDate.of(2028, 3, 1);

    @Test
    void everySumThatAlwaysHoldsIsDeclared() {
        List<ToldCounts> editions = editions(ReportTables.all());
        Set<String> sums = sums(ReportTables.all(), editions);

        assertThat(sums)
                .as("sums that are found")
                .contains(
                        "leads-in-portfolio = regions/*/leads-in-portfolio",
                        "leads-other-region = flows-between-regions/*/cases",
                        "lead-time-per-phase/learning/cases = learning-themes/*/cases");
        assertThat(undeclared(sums, editions)).isEmpty();
    }

    @Test
    void sumsOfANewTableThatSaysNothingOfThemAreFound() {
        List<FigureTable> tables = new ArrayList<>(ReportTables.all());
        tables.add(UndecidedTable.ofThePortfolio());
        List<ToldCounts> editions = editions(tables);

        assertThat(undeclared(sums(tables, editions), editions))
                .contains("leads-in-portfolio = cases-by-stage/*/cases");
    }

    private static List<ToldCounts> editions(List<FigureTable> tables) {
        ReportsInMemory reports = new ReportsInMemory(tables);
        return IntStream.rangeClosed(1, PROGRAMMES)
                .boxed()
                .flatMap(seed -> {
                    var cases =
                            Programme.of(seed, new Programme.Plan(BEGIN, NOW, 1 + seed % 4, 0.7, 0.6, false)).stream()
                                    .map(GeneratedCase::facts)
                                    .toList();
                    return Stream.of(new HalfYear(2026, 1), new HalfYear(2027, 2))
                            .map(period -> ToldCounts.untold(
                                    reports.compute(period, period.lastDay(), cases)
                                            .full(),
                                    tables));
                })
                .toList();
    }

    /** All columns of which something is told, without the row of all rows, as sums that are always another count. */
    private static Set<String> sums(List<FigureTable> tables, List<ToldCounts> editions) {
        Set<String> wholes = new LinkedHashSet<>();
        Stream.of(ComputedTarget.values()).map(ComputedTarget::code).forEach(wholes::add);
        editions.get(0).truth().keySet().stream()
                .filter(place -> place.contains("/"))
                .forEach(wholes::add);
        Set<String> sums = new TreeSet<>();
        for (FigureTable table : tables) {
            for (FigureColumn column : table.columns()) {
                if (column.told() == FigureColumn.Sharing.IN_BANDS) {
                    String parts = table.code() + "/*/" + column.code();
                    wholes.stream()
                            .filter(whole -> editions.stream().allMatch(edition -> holds(edition, whole, parts))
                                    && editions.stream()
                                                    .map(edition ->
                                                            edition.truth().get(whole))
                                                    .distinct()
                                                    .count()
                                            > 3)
                            .forEach(whole -> sums.add(whole + " = " + parts));
                }
            }
        }
        return sums;
    }

    private static boolean holds(ToldCounts edition, String whole, String parts) {
        Collection<String> places = places(edition, parts);
        return edition.truth().containsKey(whole)
                && !places.contains(whole)
                && edition.truth().get(whole)
                        == places.stream()
                                .mapToLong(place -> edition.truth().get(place))
                                .sum();
    }

    private static List<String> places(ToldCounts edition, String parts) {
        String[] ends = parts.split("\\*");
        return edition.truth().keySet().stream()
                .filter(place -> place.startsWith(ends[0]) && place.endsWith(ends[1]))
                .filter(place -> !ReportTables.row(place).equals(FigureTable.ALL))
                .toList();
    }

    /** Those of which the rules do not say that the parts together are the whole. */
    private static Set<String> undeclared(Set<String> sums, List<ToldCounts> editions) {
        return sums.stream()
                .filter(sum -> !editions.stream().allMatch(edition -> follows(sum.split(" = "), edition)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever knows all parts knows the whole. */
    private static boolean follows(String[] sum, ToldCounts edition) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        edition.truth().keySet().forEach(place -> numbers.put(place, numbers.size()));
        Narrowing narrowing = new Narrowing(numbers.size(), 1_000_000);
        places(edition, sum[1])
                .forEach(part -> narrowing.told(
                        numbers.get(part),
                        edition.truth().get(part),
                        edition.truth().get(part)));
        narrowing.read(edition.rules().stream()
                .map(rule -> new Narrowing.Rule(at(numbers, rule.more()), at(numbers, rule.less()), rule.equal()))
                .toList());
        int whole = numbers.get(sum[0]);
        return narrowing.lowest(whole) == narrowing.highest(whole);
    }

    private static int[] at(Map<String, Integer> numbers, List<String> places) {
        return places.stream().mapToInt(numbers::get).toArray();
    }
}
