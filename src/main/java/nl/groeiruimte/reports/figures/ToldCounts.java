package nl.groeiruimte.reports.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.suppression.Inference;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.Relations;
import nl.groeiruimte.reports.tables.ReportTables;

/**
 * What an edition told of its counts. A place is a target's code, {@link Target#expectedOf}, {@link Target#casesOf} or
 * {@link ReportTable#place}.
 *
 * @param firstDay of its half-year
 * @param until the last day counted
 * @param told by place the lowest and the highest that it said; a place that is not in it may be anything
 * @param truth by place what was counted
 * @param rules how these hang together
 * @param related places of which somebody said how they do, whether it holds or not
 * @param ever places of what was counted ever, which never falls
 */
public record ToldCounts(
        LocalDate firstDay,
        LocalDate until,
        Map<String, long[]> told,
        Map<String, Long> truth,
        List<Relations.Rule> rules,
        Set<String> related,
        List<String> ever) {

    /** Under these definitions exact counts were told, and where nobody went from region to region there was no row. */
    private static final Set<String> EXACT = Set.of("1.0", "1.1");
    /** Under these an outlook said that there are enough cases for one. */
    private static final Set<String> OUTLOOK_OF_PIPELINE = Set.of("1.0", "1.1", "1.2");
    /** What a frozen version told. */
    public static ToldCounts of(Report full, Report shared) {
        Map<String, Long> truth = truth(full);
        Map<String, long[]> told = new LinkedHashMap<>();
        boolean ofPipeline = OUTLOOK_OF_PIPELINE.contains(shared.definitions());
        shared.targets().forEach(target -> tell(told, target, shared.minimum(), ofPipeline));
        shared.tables().forEach(table -> {
            counts(table, (place, value) -> tell(told, place, value));
            medians(told, table);
        });
        boolean together = told.remove(ReportTable.place(ReportTables.FLOWS, "others", FigureTable.CASES)) != null;
        if (EXACT.contains(shared.definitions()) && !together) {
            truth.keySet().stream()
                    .filter(place -> place.startsWith(ReportTables.FLOWS + "/"))
                    .forEach(place -> told.putIfAbsent(place, new long[] {0, 0}));
        }
        return of(full, ReportTables.all(), told, truth);
    }

    /** An edition of which nothing was told yet. */
    static ToldCounts untold(Report full, List<FigureTable> tables) {
        return of(full, tables, new LinkedHashMap<>(), truth(full));
    }

    private static ToldCounts of(
            Report full, List<FigureTable> tables, Map<String, long[]> told, Map<String, Long> truth) {
        Relations relations = Relations.of(tables, truth);
        return new ToldCounts(
                full.period().firstDay(),
                full.until(),
                told,
                truth,
                relations.rules(),
                relations.related(),
                truth.keySet().stream()
                        .filter(place -> neverFalls(tables, place))
                        .toList());
    }

    /** The same, of which something else was told. */
    ToldCounts withTold(Map<String, long[]> instead) {
        return new ToldCounts(firstDay, until, instead, truth, rules, related, ever);
    }

    /** Of a target, of how many cases its amount is, and of a table's count that only grows. */
    private static boolean neverFalls(List<FigureTable> tables, String place) {
        return !place.contains("/")
                || place.startsWith(Target.casesOf(""))
                || ReportTables.in(tables, place)
                        .filter(table -> !table.falls(ReportTables.row(place), ReportTables.columnOf(place)))
                        .isPresent();
    }

    /** All counts of a full edition. */
    private static Map<String, Long> truth(Report full) {
        Map<String, Long> truth = new LinkedHashMap<>();
        for (Target target : full.targets()) {
            if (target.unit() == Unit.COUNT) {
                count(truth, target.code(), target.actual());
                count(truth, Target.expectedOf(target.code()), target.expected());
            } else if (target.unit() == Unit.EUR) {
                count(truth, Target.casesOf(target.code()), target.cases());
            }
        }
        full.tables().forEach(table -> counts(table, (place, value) -> count(truth, place, value)));
        ReportTables.all().forEach(table -> table.unwrittenRows(full).forEach(row -> table.columns().stream()
                .filter(FigureColumn::isCount)
                .forEach(column -> truth.putIfAbsent(ReportTable.place(table.code(), row, column.code()), 0L))));
        return truth;
    }

    /** An amount is told of enough cases only, and an outlook too. */
    private static void tell(Map<String, long[]> told, Target target, int minimum, boolean ofPipeline) {
        if (target.unit() == Unit.COUNT) {
            tell(told, target.code(), target.actual());
            tell(told, Target.expectedOf(target.code()), target.expected());
        } else if (target.unit() == Unit.EUR) {
            tell(told, Target.casesOf(target.code()), target.cases());
            if (target.actual().state() == Value.State.NUMBER
                    && target.actual().known().signum() > 0) {
                told.putIfAbsent(Target.casesOf(target.code()), atLeast(minimum));
            }
        }
        if (ofPipeline && target.forecast() != null && target.forecast().state() == Target.Forecast.State.GIVEN) {
            told.put(
                    ReportTable.place(ReportTable.FORECAST, target.code(), FigureTable.CASES),
                    atLeast(target.forecast().minimum()));
        }
    }

    private static void medians(Map<String, long[]> told, ReportTable table) {
        List<String> columns =
                table.columns().stream().map(ReportTable.Column::code).toList();
        int median = columns.indexOf("median");
        if (median < 0) {
            return;
        }
        for (ReportTable.Row row : table.rows()) {
            boolean quartile =
                    row.values().get(columns.indexOf("lower-quartile")).state() == Value.State.NUMBER;
            if (quartile || row.values().get(median).state() == Value.State.NUMBER) {
                told.putIfAbsent(
                        ReportTable.place(table.code(), row.code(), FigureTable.CASES),
                        quartile
                                ? atLeast(CountBands.FEWEST_WITH_QUARTILES)
                                : new long[] {CountBands.FEWEST_WITH_MEDIAN, CountBands.FEWEST_WITH_QUARTILES - 1});
            }
        }
    }

    private static void counts(ReportTable table, BiConsumer<String, Value> each) {
        for (int i = 1; i < table.columns().size(); i++) {
            String column = table.columns().get(i).code();
            if (table.columns().get(i).unit() == Unit.COUNT && isCount(table.code(), column)) {
                int at = i;
                table.rows()
                        .forEach(row -> each.accept(
                                ReportTable.place(table.code(), row.code(), column),
                                row.values().get(at)));
            }
        }
    }

    /** Other columns of numbers add up jobs, or are the same everywhere; what no table declares any more counts too. */
    private static boolean isCount(String table, String column) {
        return ReportTables.column(table, column).map(FigureColumn::isCount).orElse(true);
    }

    private static long[] atLeast(long least) {
        return new long[] {least, Inference.ANYTHING};
    }

    private static void tell(Map<String, long[]> told, String place, Value value) {
        if (value.state() == Value.State.NUMBER) {
            told.put(
                    place,
                    new long[] {value.known().longValueExact(), value.known().longValueExact()});
        } else if (value.state() == Value.State.BAND) {
            told.put(
                    place,
                    new long[] {value.known().longValueExact(), value.highest().longValueExact()});
        }
    }

    private static void count(Map<String, Long> truth, String place, Value value) {
        if (value.state() == Value.State.NUMBER) {
            truth.put(place, value.known().longValueExact());
        }
    }
}
