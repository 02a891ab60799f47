package nl.groeiruimte.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import nl.groeiruimte.report.Line;
import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.Target;
import nl.groeiruimte.report.Unit;
import nl.groeiruimte.report.Value;

/**
 * Amounts in the shared edition of a correction. Beside an amount that an earlier version told, a new one tells what the cases
 * brought that came or went in between, and if none did, by how much one of them was corrected. So a new amount is told only
 * when enough cases came or went since each version; else every amount that changed is left out, because they add up.
 */
final class CorrectedAmounts {

    /** Tables that sum up what cases bring, besides a column with their number. */
    private static final Set<String> SUMS = Set.of("expected", "jobs");
    private static final String NUMBER_OF_CASES = "cases";

    /** What a version told, and the cases behind each of its figures. */
    record Told(Report report, Map<String, List<UUID>> cases) {
    }

    private final List<Told> earlier;

    /** @param earlier the shared editions of all versions before the correction */
    CorrectedAmounts(List<Told> earlier) {
        this.earlier = List.copyOf(earlier);
    }

    /** The correction without amounts that would tell too much. */
    Report careful(Report correction, Map<String, List<UUID>> cases) {
        List<Map<String, BigDecimal>> before = earlier.stream().map(told -> amounts(told.report())).toList();
        Set<String> changed = new HashSet<>();
        boolean enough = true;
        for (Map.Entry<String, BigDecimal> amount : amounts(correction).entrySet()) {
            for (int i = 0; i < before.size(); i++) {
                BigDecimal then = before.get(i).get(amount.getKey());
                if (then != null && then.compareTo(amount.getValue()) != 0) {
                    changed.add(amount.getKey());
                    enough &= differing(earlier.get(i).cases(), cases, amount.getKey()) >= correction.minimum();
                }
            }
        }
        return enough ? correction : each(correction, (place, value) -> changed.contains(place) ? Value.SUPPRESSED : value);
    }

    private static int differing(Map<String, List<UUID>> before, Map<String, List<UUID>> now, String place) {
        Set<UUID> one = new HashSet<>(before.getOrDefault(place, List.of()));
        Set<UUID> other = new HashSet<>(now.getOrDefault(place, List.of()));
        Set<UUID> either = new HashSet<>(one);
        either.addAll(other);
        one.retainAll(other);
        return either.size() - one.size();
    }

    private static Map<String, BigDecimal> amounts(Report report) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        each(report, (place, value) -> {
            if (value.state() == Value.State.NUMBER) {
                amounts.put(place, value.number());
            }
            return value;
        });
        return amounts;
    }

    /** The report with something else for each amount; places are named as the cases behind them, where these are kept. */
    private static Report each(Report report, BiFunction<String, Value, Value> change) {
        List<Target> targets = report.targets().stream().map(target -> target.unit() == Unit.EUR ? target(target, change) : target).toList();
        List<Line> lines = report.lines().stream().map(line -> targets.stream()
                .anyMatch(target -> target.code().equals(line.target()) && target.unit() == Unit.EUR) ? line(line, change) : line).toList();
        List<ReportTable> tables = report.tables().stream().map(table -> SUMS.contains(table.code()) ? table(table, change) : table).toList();
        return new Report(report.period(), report.edition(), report.until(), report.definitions(), report.minimum(), targets, lines, tables);
    }

    private static Target target(Target target, BiFunction<String, Value, Value> change) {
        Value actual = change.apply(target.code(), target.actual());
        Target.Forecast forecast = target.forecast();
        if (forecast != null && !actual.equals(target.actual())) {
            forecast = new Target.Forecast(Target.Forecast.State.SUPPRESSED, null, null, null, forecast.basedOn(), forecast.minimum());
        }
        return new Target(target.code(), target.name(), target.definition(), target.unit(), actual,
                change.apply(Target.expectedOf(target.code()), target.expected()), change.apply("previous/" + target.code(), target.previous()),
                target.proRata(), target.target(), target.cases(), forecast);
    }

    /** The last point is what the target says. */
    private static Line line(Line line, BiFunction<String, Value, Value> change) {
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i < line.points().size(); i++) {
            Line.Point point = line.points().get(i);
            String place = i == line.points().size() - 1 ? line.target() : point.day() + "/" + line.target();
            points.add(new Line.Point(point.day(), change.apply(place, point.realised()), point.proRata()));
        }
        return new Line(line.target(), points);
    }

    private static ReportTable table(ReportTable table, BiFunction<String, Value, Value> change) {
        return new ReportTable(table.code(), table.title(), table.definition(), table.columns(), table.rows().stream().map(row -> {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < row.values().size(); i++) {
                ReportTable.Column column = table.columns().get(i);
                boolean sum = column.unit() != Unit.TEXT && !column.code().equals(NUMBER_OF_CASES);
                Value value = row.values().get(i);
                values.add(sum ? change.apply(ReportTable.behind(table.code(), row.code(), column.code()), value) : value);
            }
            return new ReportTable.Row(row.code(), values);
        }).toList());
    }
}
