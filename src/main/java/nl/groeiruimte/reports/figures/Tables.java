package nl.groeiruimte.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.document.Words;
import nl.groeiruimte.reports.forecast.Forecaster;
import nl.groeiruimte.reports.forecast.Goal;
import nl.groeiruimte.reports.forecast.Pipeline;

/** Writes what was counted as the tables of a report, in the order in which they are read. */
final class Tables {

    private static final String CASES = "cases";
    private static final int MONTH = 1;
    private static final int TEN_DAYS = 10;

    private final Definitions definitions;
    private final Labels labels;
    private final View view;
    private final int minimum;

    Tables(Definitions definitions, Labels labels, View view, int minimum) {
        this.definitions = definitions;
        this.labels = labels;
        this.view = view;
        this.minimum = minimum;
    }

    /** None where only the targets are told. */
    List<ReportTable> all(
            Goals goals, Phases phases, Cases cases, Regional regional, List<TargetState> targets, Pipeline pipeline) {
        return !view.tellsParts()
                ? List.of()
                : List.of(
                                counts(regional.regions(), "region", labels::agency),
                                anticipation(cases),
                                leadTime(phases),
                                counts(phases.flow(), "phase", labels::phase),
                                counts(cases.outcomes(), "outcome", labels::outcome),
                                counts(
                                        cases.abroad(),
                                        "outcome",
                                        row -> List.of(Cases.OPEN, Cases.ALL).contains(row)
                                                ? definitions.row(Cases.ABROAD, row)
                                                : labels.outcome(row)),
                                counts(cases.reasons(), "reason", labels::reason),
                                bottlenecks(regional.bottlenecks()),
                                propositions(regional.propositions()),
                                counts(
                                        cases.elsewhere(),
                                        "kind",
                                        row -> row.equals(Cases.ALL) ? all(Cases.NO_PROPOSITION) : labels.kind(row)),
                                flows(regional.flows()),
                                counts(cases.themes(), "theme", labels::theme),
                                jobs(cases),
                                expected(cases, goals.expected()),
                                forecast(targets, pipeline))
                        .stream()
                        // What the outlook rests on is told where it rests on the pipeline.
                        .filter(table -> view.tellsPipeline() || !table.code().equals(ReportTable.FORECAST))
                        .toList();
    }

    private ReportTable counts(Counts counts, String heading, Function<String, Words> label) {
        return table(
                counts.table(),
                columns(counts.table(), heading, counts.columns()),
                counts.rows().stream()
                        .map(row -> row(
                                row,
                                label.apply(row),
                                counts.columns().stream()
                                        .map(column -> count(counts, row, column))
                                        .toList()))
                        .toList());
    }

    private ReportTable bottlenecks(Counts counts) {
        List<ReportTable.Column> columns = new ArrayList<>(List.of(text(counts.table(), "region")));
        counts.columns().forEach(kind -> columns.add(new ReportTable.Column(kind, labels.kind(kind), Unit.COUNT)));
        return table(
                counts.table(),
                columns,
                counts.rows().stream()
                        .map(row -> row(
                                row,
                                labels.agency(row),
                                counts.columns().stream()
                                        .map(kind -> count(counts, row, kind))
                                        .toList()))
                        .toList());
    }

    private ReportTable propositions(Counts counts) {
        List<ReportTable.Row> rows = new ArrayList<>(counts.rows().stream()
                .map(row -> row(
                        row,
                        labels.agency(row),
                        counts.columns().stream()
                                .map(column -> count(counts, row, column))
                                .toList()))
                .toList());
        rows.add(row(
                Cases.ALL,
                all(counts.table()),
                counts.columns().stream()
                        .map(column ->
                                view.count(ReportTable.behind(counts.table(), Cases.ALL, column), counts.sumOf(column)))
                        .toList()));
        return table(counts.table(), columns(counts.table(), "region", counts.columns()), rows);
    }

    /**
     * From where nothing went anywhere there is no row, nor where it may not be told: that row would tell that somebody
     * went.
     */
    private ReportTable flows(Counts counts) {
        List<ReportTable.Row> rows = counts.rows().stream()
                .filter(row ->
                        counts.of(row, CASES) > 0 && count(counts, row, CASES).state() != Value.State.SUPPRESSED)
                .map(row -> row(row, labels.flow(row), List.of(count(counts, row, CASES))))
                .toList();
        return table(counts.table(), columns(counts.table(), "flow", counts.columns()), rows);
    }

    private ReportTable anticipation(Cases cases) {
        String code = Cases.ANTICIPATION;
        List<ReportTable.Column> columns = List.of(
                text(code, "half-year"),
                column(code, CASES, Unit.COUNT),
                column(code, "median", Unit.MONTHS),
                column(code, "lower-quartile", Unit.MONTHS),
                column(code, "upper-quartile", Unit.MONTHS));
        return table(
                code,
                columns,
                cases.signals().rows().stream()
                        .map(row -> {
                            Spread spread = cases.anticipation(row);
                            String place = ReportTable.behind(code, row, CASES);
                            return row(
                                    row,
                                    row.equals(Cases.ALL) ? all(code) : Labels.halfYear(HalfYear.parse(row)),
                                    List.of(
                                            count(cases.signals(), row, CASES),
                                            view.quartile(place, 2, spread.inMonths(2), MONTH),
                                            view.quartile(place, 1, spread.inMonths(1), MONTH),
                                            view.quartile(place, 3, spread.inMonths(3), MONTH)));
                        })
                        .toList());
    }

    private ReportTable leadTime(Phases phases) {
        String code = Phases.LEAD_TIME;
        List<ReportTable.Column> columns = List.of(
                text(code, "phase"),
                column(code, "median", Unit.DAYS),
                column(code, "lower-quartile", Unit.DAYS),
                column(code, "upper-quartile", Unit.DAYS),
                column(code, CASES, Unit.COUNT));
        return table(
                code,
                columns,
                Phases.ALL.stream()
                        .map(phase -> {
                            Spread spread = phases.time(phase);
                            String place = ReportTable.behind(code, phase, CASES);
                            return row(
                                    phase,
                                    labels.phase(phase),
                                    List.of(
                                            view.quartile(place, 2, spread.inDays(2), TEN_DAYS),
                                            view.quartile(place, 1, spread.inDays(1), TEN_DAYS),
                                            view.quartile(place, 3, spread.inDays(3), TEN_DAYS),
                                            count(phases.left(), phase, CASES)));
                        })
                        .toList());
    }

    private ReportTable jobs(Cases cases) {
        String code = Cases.JOBS;
        List<ReportTable.Column> columns = List.of(
                text(code, "place"),
                column(code, CASES, Unit.COUNT),
                column(code, "new", Unit.COUNT),
                column(code, "retained", Unit.COUNT));
        return table(
                code,
                columns,
                Cases.PLACES.stream()
                        .map(place -> row(
                                place,
                                labels.outcome(place),
                                List.of(
                                        count(cases.jobs(), place, CASES),
                                        job(cases, place, "new"),
                                        job(cases, place, "retained"))))
                        .toList());
    }

    private Value job(Cases cases, String place, String column) {
        Amount sum = cases.sum(Cases.JOBS, place, column);
        boolean together = cases.sum(Cases.JOBS, Cases.ALL, column).told(minimum);
        boolean enough = view.tellsAtLeast(ReportTable.behind(Cases.JOBS, place, CASES), minimum);
        return view.amount(
                sum.sum(),
                enough && sum.told(minimum) && (together || !tells(cases, Cases.JOBS, Cases.PLACES, column)));
    }

    /**
     * Whether each of these rows may be told: with all of them what they add up to is told, so then that has to be
     * allowed too.
     */
    private boolean tells(Cases cases, String table, List<String> rows, String column) {
        return rows.stream().allMatch(row -> cases.sum(table, row, column).told(minimum));
    }

    /** Beside their total, which is a target's, one phase left out would tell its amount: so all are told, or none. */
    private ReportTable expected(Cases cases, Amount investment) {
        String code = Cases.EXPECTED;
        List<ReportTable.Column> columns = List.of(
                text(code, "phase"),
                column(code, CASES, Unit.COUNT),
                column(code, "investment", Unit.EUR),
                column(code, "jobs", Unit.COUNT));
        List<String> rows =
                Stream.concat(Cases.EXPECTING.stream(), Stream.of(Cases.ALL)).toList();
        boolean told = investment.told(minimum)
                && Cases.EXPECTING.stream()
                        .allMatch(phase -> view.tellsAtLeast(ReportTable.behind(Phases.FLOW, phase, "open"), minimum))
                && Stream.of("investment", "jobs").allMatch(column -> tells(cases, code, rows, column));
        return table(
                code,
                columns,
                Cases.EXPECTING.stream()
                        .map(phase -> row(
                                phase,
                                labels.phase(phase),
                                List.of(
                                        count(cases.expected(), phase, CASES),
                                        view.amount(
                                                cases.sum(code, phase, "investment")
                                                        .sum(),
                                                told),
                                        view.amount(
                                                cases.sum(code, phase, "jobs").sum(), told))))
                        .toList());
    }

    private ReportTable forecast(List<TargetState> targets, Pipeline pipeline) {
        String code = ReportTable.FORECAST;
        List<ReportTable.Column> columns = List.of(
                text(code, "target"),
                column(code, CASES, Unit.COUNT),
                column(code, "minimum", Unit.COUNT),
                column(code, ReportTable.UNUSUAL_SIGNALS, Unit.COUNT));
        return table(
                code,
                columns,
                targets.stream()
                        .filter(target -> target.goal() != null)
                        .map(target -> {
                            Goal goal = target.goal();
                            return row(
                                    goal.code(),
                                    target.name(),
                                    List.of(
                                            view.count(
                                                    ReportTable.behind(code, goal.code(), CASES),
                                                    Forecaster.basedOn(pipeline, goal)),
                                            Value.of(Forecaster.MINIMUM),
                                            view.count(
                                                    ReportTable.behind(code, goal.code(), ReportTable.UNUSUAL_SIGNALS),
                                                    pipeline.unusualSignals())));
                        })
                        .toList());
    }

    private Value count(Counts counts, String row, String column) {
        return view.count(ReportTable.behind(counts.table(), row, column), counts.of(row, column));
    }

    private Words all(String table) {
        return definitions.row(table, Cases.ALL);
    }

    /** Without what these readers never get. */
    private ReportTable table(String code, List<ReportTable.Column> columns, List<ReportTable.Row> rows) {
        List<Integer> told = IntStream.range(0, columns.size())
                .filter(i -> view.tellsColumn(code, columns.get(i).code()))
                .boxed()
                .toList();
        return new ReportTable(
                code,
                definitions.title(code),
                definitions.definition(code),
                told.stream().map(columns::get).toList(),
                rows.stream()
                        .filter(row -> view.tellsRow(code, row.code()))
                        .map(row -> new ReportTable.Row(
                                row.code(), told.stream().map(row.values()::get).toList()))
                        .toList());
    }

    private List<ReportTable.Column> columns(String table, String heading, List<String> counts) {
        return Stream.concat(
                        Stream.of(text(table, heading)),
                        counts.stream().map(column -> column(table, column, Unit.COUNT)))
                .toList();
    }

    private ReportTable.Column text(String table, String code) {
        return column(table, code, Unit.TEXT);
    }

    private ReportTable.Column column(String table, String code, Unit unit) {
        return new ReportTable.Column(code, definitions.column(table, code), unit);
    }

    private static ReportTable.Row row(String code, Words label, List<Value> values) {
        return new ReportTable.Row(
                code, Stream.concat(Stream.of(Value.of(label)), values.stream()).toList());
    }
}
