package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.Drawing;
import nl.groeiruimte.reports.tables.ReportTables;
import org.jspecify.annotations.Nullable;

/** Puts a report's tables into one language, with the chart of each that has one. */
final class TableViews {

    private static final int SHADES = 4;

    private final Report report;
    private final Wording wording;
    private final Function<String, @Nullable String> links;
    private final Charts charts;

    TableViews(Report report, Wording wording, Function<String, @Nullable String> links) {
        this.report = report;
        this.wording = wording;
        this.links = links;
        this.charts = new Charts(report, wording);
    }

    TableView view(ReportTable table) {
        boolean heat = ReportTables.drawing(table.code()) == Drawing.HEAT;
        BigDecimal most = heat ? most(table) : null;
        List<TableView.Row> rows =
                table.rows().stream().map(row -> row(table, row, most)).toList();
        return new TableView(
                table.code(),
                table.title().in(wording.locale()),
                table.definition().in(wording.locale()),
                table.columns().stream().map(this::column).toList(),
                rows,
                rows.isEmpty() ? null : charts.of(table),
                heat);
    }

    List<ReportView.Growth> growth() {
        return report.lines().stream()
                .map(line ->
                        new ReportView.Growth(line.target(), name(target(line)), charts.growth(line, target(line))))
                .toList();
    }

    /** Every target's growth month by month; a column more for each that has a line to follow. */
    TableView points() {
        List<TableView.Column> columns =
                new ArrayList<>(List.of(new TableView.Column(wording.message("growth.day"), null, false)));
        for (Line line : report.lines()) {
            columns.add(new TableView.Column(name(target(line)), null, true));
            if (hasProRata(line)) {
                columns.add(
                        new TableView.Column(wording.message("growth.pro-rata-of", name(target(line))), null, true));
            }
        }
        List<TableView.Row> rows = report.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Line.Point::day)
                .distinct()
                .sorted()
                .map(day -> new TableView.Row(
                        wording.shortDay(day),
                        report.lines().stream()
                                .flatMap(line -> cells(line, day).stream())
                                .toList()))
                .toList();
        return new TableView(
                "growth",
                wording.message("growth.table"),
                wording.message(report.growthByHalfYear() ? "growth.definition-half-years" : "growth.definition"),
                columns,
                rows,
                null,
                false);
    }

    private List<Shown> cells(Line line, LocalDate day) {
        Line.Point point = line.points().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElse(null);
        Value realised = point == null ? Value.NONE : point.realised();
        Unit unit = target(line).unit();
        List<Shown> cells = new ArrayList<>(List.of(Shown.plain(wording.exact(realised, unit), realised.state())));
        if (hasProRata(line)) {
            Value proRata = point == null || point.proRata() == null ? Value.NONE : Value.of(point.proRata());
            cells.add(Shown.plain(wording.exact(proRata, unit), proRata.state()));
        }
        return cells;
    }

    static boolean hasProRata(Line line) {
        return line.points().stream().anyMatch(point -> point.proRata() != null);
    }

    private TableView.Column column(ReportTable.Column column) {
        String unit =
                switch (column.unit()) {
                    case MONTHS, DAYS -> wording.message("unit." + column.unit().name());
                    default -> null;
                };
        return new TableView.Column(column.title().in(wording.locale()), unit, column.unit() != Unit.TEXT);
    }

    private TableView.Row row(ReportTable table, ReportTable.Row row, @Nullable BigDecimal most) {
        String heading = wording.exact(row.values().get(0), Unit.TEXT);
        List<Shown> cells = IntStream.range(1, row.values().size())
                .mapToObj(i -> cell(
                        ReportTable.place(
                                table.code(), row.code(), table.columns().get(i).code()),
                        row.values().get(i),
                        table.columns().get(i),
                        heading,
                        most))
                .toList();
        return new TableView.Row(heading, cells);
    }

    private Shown cell(String key, Value value, ReportTable.Column column, String heading, @Nullable BigDecimal most) {
        String text = wording.exact(value, column.unit());
        String url = links.apply(key);
        int shade = most == null ? 0 : shade(value, most);
        String look = (column.unit() == Unit.TEXT ? "text" : "num")
                + (value.state() == Value.State.SUPPRESSED ? " report-suppressed" : "")
                + (most == null ? "" : " heat heat--" + shade);
        return new Shown(
                text,
                value.state(),
                url,
                shade,
                shade == 0 ? null : wording.message("shade." + shade),
                look,
                url == null
                        ? null
                        : wording.linkToCases(
                                text, heading + ", " + column.title().in(wording.locale())));
    }

    /** From 1 for the least to 4 for the most, of a band for its lowest; nothing and what is not shown have none. */
    private static int shade(Value value, BigDecimal most) {
        if (value.number() == null || value.number().signum() <= 0 || most.signum() == 0) {
            return 0;
        }
        return value.number()
                .multiply(BigDecimal.valueOf(SHADES))
                .divide(most, 0, RoundingMode.CEILING)
                .intValue();
    }

    private static BigDecimal most(ReportTable table) {
        return table.rows().stream()
                .flatMap(row -> row.values().stream().skip(1))
                .map(Value::number)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private Target target(Line line) {
        return report.targets().stream()
                .filter(target -> target.code().equals(line.target()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a line of no target: " + line.target()));
    }

    private String name(Target target) {
        return target.name().in(wording.locale());
    }
}
