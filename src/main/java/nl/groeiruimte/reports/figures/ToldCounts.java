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
import nl.groeiruimte.reports.suppression.Knowledge;

/**
 * What an edition told of its counts. A place is a target's code, {@link Target#expectedOf}, {@link #casesOf} or
 * {@link ReportTable#behind}.
 *
 * @param firstDay of its half-year
 * @param until the last day counted
 * @param told by place the lowest and the highest that it said; a place that is not in it may be anything
 * @param truth by place what was counted
 * @param rules how these hang together
 * @param ever places of what was counted ever, which never falls
 */
public record ToldCounts(
        LocalDate firstDay,
        LocalDate until,
        Map<String, long[]> told,
        Map<String, Long> truth,
        List<CountRules.Rule> rules,
        List<String> ever) {

    private static final String CASES = "cases";
    /** Under these definitions exact counts were told, and where nobody went from region to region there was no row. */
    private static final Set<String> EXACT = Set.of("1.0", "1.1");
    /** Under these an outlook said that there are enough cases for one. */
    private static final Set<String> OUTLOOK_OF_PIPELINE = Set.of("1.0", "1.1", "1.2");
    /** Tables of what was counted ever, but for what is so only now. */
    private static final Set<String> EVER = Set.of(
            Regional.REGIONS,
            Cases.ANTICIPATION,
            Phases.LEAD_TIME,
            Cases.OUTCOMES,
            Cases.ABROAD,
            Regional.BOTTLENECKS,
            Regional.PROPOSITIONS,
            Cases.NO_PROPOSITION,
            Regional.FLOWS,
            Cases.THEMES,
            Cases.JOBS,
            CASES);

    private static final List<String> NOW = List.of("/open", "/waiting", "/none", "/" + Cases.OPEN + "/" + CASES);
    /** Columns of counts that add up something else than cases. */
    private static final Set<String> SUMS = Set.of("jobs/new", "jobs/retained", "expected/jobs", "forecast/minimum");

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
        boolean together = told.remove(ReportTable.behind(Regional.FLOWS, "others", CASES)) != null;
        if (EXACT.contains(shared.definitions()) && !together) {
            truth.keySet().stream()
                    .filter(place -> place.startsWith(Regional.FLOWS + "/"))
                    .forEach(place -> told.putIfAbsent(place, new long[] {0, 0}));
        }
        return of(full, told, truth);
    }

    /** An edition of which nothing was told yet. */
    static ToldCounts untold(Report full) {
        return of(full, new LinkedHashMap<>(), truth(full));
    }

    private static ToldCounts of(Report full, Map<String, long[]> told, Map<String, Long> truth) {
        return new ToldCounts(
                full.period().firstDay(),
                full.until(),
                told,
                truth,
                CountRules.of(truth),
                truth.keySet().stream().filter(ToldCounts::neverFalls).toList());
    }

    /** The same, of which something else was told. */
    ToldCounts withTold(Map<String, long[]> instead) {
        return new ToldCounts(firstDay, until, instead, truth, rules, ever);
    }

    private static boolean neverFalls(String place) {
        int slash = place.indexOf('/');
        return (slash < 0 || EVER.contains(place.substring(0, slash)))
                && NOW.stream().noneMatch(place::endsWith);
    }

    /** All counts of a full edition. */
    private static Map<String, Long> truth(Report full) {
        Map<String, Long> truth = new LinkedHashMap<>();
        for (Target target : full.targets()) {
            if (target.unit() == Unit.COUNT) {
                count(truth, target.code(), target.actual());
                count(truth, Target.expectedOf(target.code()), target.expected());
            } else if (target.unit() == Unit.EUR) {
                count(truth, casesOf(target.code()), target.cases());
            }
        }
        full.tables().forEach(table -> counts(table, (place, value) -> count(truth, place, value)));
        List<String> regions = full.tables().stream()
                .filter(table -> table.code().equals(Regional.REGIONS))
                .flatMap(table -> table.rows().stream())
                .map(ReportTable.Row::code)
                .toList();
        regions.forEach(from -> regions.stream()
                .filter(to -> !to.equals(from))
                .forEach(to -> truth.putIfAbsent(ReportTable.behind(Regional.FLOWS, from + "/" + to, CASES), 0L)));
        return truth;
    }

    /** The place of how many cases an amount is. */
    static String casesOf(String target) {
        return "cases/" + target;
    }

    /** An amount is told of enough cases only, and an outlook too. */
    private static void tell(Map<String, long[]> told, Target target, int minimum, boolean ofPipeline) {
        if (target.unit() == Unit.COUNT) {
            tell(told, target.code(), target.actual());
            tell(told, Target.expectedOf(target.code()), target.expected());
        } else if (target.unit() == Unit.EUR) {
            tell(told, casesOf(target.code()), target.cases());
            if (target.actual().state() == Value.State.NUMBER
                    && target.actual().number().signum() > 0) {
                told.putIfAbsent(casesOf(target.code()), atLeast(minimum));
            }
        }
        if (ofPipeline && target.forecast() != null && target.forecast().state() == Target.Forecast.State.GIVEN) {
            told.put(
                    ReportTable.behind(ReportTable.FORECAST, target.code(), CASES),
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
                        ReportTable.behind(table.code(), row.code(), CASES),
                        quartile
                                ? atLeast(Bands.FEWEST_WITH_QUARTILES)
                                : new long[] {Bands.FEWEST_WITH_MEDIAN, Bands.FEWEST_WITH_QUARTILES - 1});
            }
        }
    }

    private static void counts(ReportTable table, BiConsumer<String, Value> each) {
        for (int i = 1; i < table.columns().size(); i++) {
            String column = table.columns().get(i).code();
            if (table.columns().get(i).unit() == Unit.COUNT && !SUMS.contains(table.code() + "/" + column)) {
                int at = i;
                table.rows()
                        .forEach(row -> each.accept(
                                ReportTable.behind(table.code(), row.code(), column),
                                row.values().get(at)));
            }
        }
    }

    private static long[] atLeast(long least) {
        return new long[] {least, Knowledge.ANYTHING};
    }

    private static void tell(Map<String, long[]> told, String place, Value value) {
        if (value.state() == Value.State.NUMBER) {
            told.put(
                    place,
                    new long[] {value.number().longValueExact(), value.number().longValueExact()});
        } else if (value.state() == Value.State.BAND) {
            told.put(
                    place,
                    new long[] {value.number().longValueExact(), value.upTo().longValueExact()});
        }
    }

    private static void count(Map<String, Long> truth, String place, Value value) {
        if (value.state() == Value.State.NUMBER) {
            truth.put(place, value.number().longValueExact());
        }
    }
}
