package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.chart.BurnUp;
import nl.groeiruimte.platform.chart.FlowMap;
import nl.groeiruimte.platform.chart.ProvinceMap;
import nl.groeiruimte.platform.chart.Ranges;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.ReportTables;
import org.jspecify.annotations.Nullable;

/**
 * Draws what people would rather look at than read, from the report's numbers and no others, and says it in words too.
 */
final class Charts {

    private static final int FLOWS_IN_WORDS = 3;

    private final Report report;
    private final Wording wording;

    Charts(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** The chart of a table; none when it has none or nothing to draw. */
    TableView.@Nullable Figure of(ReportTable table) {
        return switch (ReportTables.drawing(table.code())) {
            case RANGES -> ranges(table);
            case FLOW_MAP -> flows(table);
            case HEAT, NONE -> null;
        };
    }

    TableView.Figure growth(Line line, Target target) {
        Unit unit = target.unit();
        Target.Forecast.Given given =
                target.forecast() == null ? null : target.forecast().given();
        String realised =
                wording.message("growth.realised", wording.brief(target.actual(), unit), wording.day(report.until()));
        String proRata = !TableViews.hasProRata(line) || target.proRata() == null
                ? null
                : wording.message(
                        "growth.pro-rata", wording.brief(target.proRata(), unit), wording.day(report.until()));
        String goal =
                target.target() == null ? null : wording.message("growth.target", wording.brief(target.target(), unit));
        // A band without width is nothing to look at.
        boolean wide = given != null && !wording.brief(given.low(), unit).equals(wording.brief(given.high(), unit));
        String forecast = given != null && wide
                ? wording.message(
                        "growth.forecast", wording.brief(given.low(), unit), wording.brief(given.high(), unit))
                : null;
        List<String> sentences = new ArrayList<>(List.of(realised));
        Stream.of(proRata, goal, TargetViews.forecast(target, wording))
                .filter(Objects::nonNull)
                .forEach(sentences::add);
        String text = sentences.stream().map(Charts::sentence).collect(Collectors.joining(" "));
        String title = wording.message("growth.title", target.name().in(wording.locale()));
        if (line.points().stream().allMatch(point -> number(point.realised()) == null)) {
            return new TableView.Figure(null, text);
        }
        return new TableView.Figure(
                BurnUp.draw(
                        new BurnUp.Growth(
                                target.code(),
                                line.points().stream()
                                        .map(point -> new BurnUp.Point(
                                                point.day(), number(point.realised()), point.proRata()))
                                        .toList(),
                                target.target(),
                                given != null && wide
                                        ? new BurnUp.Band(given.low(), given.middle(), given.high())
                                        : null,
                                unit == Unit.COUNT),
                        new BurnUp.Labels(title, text, realised, proRata, goal, forecast),
                        number -> wording.brief(number, unit)),
                text);
    }

    private TableView.@Nullable Figure ranges(ReportTable table) {
        int lower = at(table, "lower-quartile");
        int median = at(table, "median");
        int upper = at(table, "upper-quartile");
        if (lower < 0 || median < 0 || upper < 0) {
            return null;
        }
        Unit unit = table.columns().get(median).unit();
        Unit scale = unit == Unit.MONTHS ? unit : Unit.DAYS;
        List<Ranges.Range> ranges = table.rows().stream()
                .map(row -> {
                    List<Value> values = row.values();
                    boolean whole = number(values.get(lower)) != null && number(values.get(upper)) != null;
                    String numbers = number(values.get(median)) == null
                            ? wording.exact(values.get(median), unit)
                            : wording.message(
                                    (whole ? "ranges.numbers." : "ranges.median.") + scale.name(),
                                    wording.exact(values.get(median), unit),
                                    wording.exact(values.get(lower), unit),
                                    wording.exact(values.get(upper), unit));
                    return new Ranges.Range(
                            wording.exact(values.get(0), Unit.TEXT),
                            number(values.get(lower)),
                            number(values.get(median)),
                            number(values.get(upper)),
                            numbers);
                })
                .toList();
        String text = ranges.stream()
                .map(range -> sentence(range.name() + ": " + range.numbers()))
                .collect(Collectors.joining(" "));
        return new TableView.Figure(
                Ranges.draw(
                        ranges,
                        new Ranges.Labels(
                                table.code(),
                                table.title().in(wording.locale()),
                                text,
                                wording.message("ranges.bar"),
                                wording.message("ranges.mark." + scale.name())),
                        number -> wording.message("ranges.axis." + scale.name(), wording.exact(number, Unit.COUNT))),
                text);
    }

    /** Rows are coded from/to; a flow that is not shown is not on the map either. */
    private TableView.@Nullable Figure flows(ReportTable table) {
        int cases = at(table, "cases");
        if (cases < 0) {
            return null;
        }
        Map<String, String> names = names();
        List<FlowMap.Flow> flows = table.rows().stream()
                .filter(row ->
                        row.code().contains("/") && row.values().get(cases).number() != null)
                .map(row -> new FlowMap.Flow(
                        row.code().substring(0, row.code().indexOf('/')),
                        row.code().substring(row.code().indexOf('/') + 1),
                        row.values().get(cases).known().intValue(),
                        wording.exact(row.values().get(cases), Unit.COUNT)))
                .filter(flow -> flow.number() > 0 && FlowMap.knows(flow.from()) && FlowMap.knows(flow.to()))
                .sorted(Comparator.comparingInt(FlowMap.Flow::number).reversed())
                .toList();
        if (flows.isEmpty()) {
            return null;
        }
        // Of flows that are alike none is the largest.
        boolean more = flows.size() > FLOWS_IN_WORDS;
        boolean largest = more
                && flows.get(FLOWS_IN_WORDS - 1).number()
                        > flows.get(FLOWS_IN_WORDS).number();
        String told = flows.stream()
                .limit(FLOWS_IN_WORDS)
                .map(flow -> wording.message(
                        "flows.one",
                        names.getOrDefault(flow.from(), flow.from()),
                        names.getOrDefault(flow.to(), flow.to()),
                        flow.said()))
                .collect(Collectors.joining(", "));
        String text = wording.message(largest ? "flows.most" : more ? "flows.some" : "flows.all", told);
        return new TableView.Figure(
                FlowMap.draw(
                        ProvinceMap.shapes(),
                        flows,
                        new FlowMap.Labels(
                                table.code(),
                                table.title().in(wording.locale()),
                                text,
                                names,
                                wording.message("flows.arrow"))),
                text);
    }

    /** The regions' names as the report's other tables have them, by agency's code. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        report.tables().forEach(table -> table.rows().stream()
                .filter(row -> FlowMap.knows(row.code()))
                .filter(row -> row.values().get(0).state() == Value.State.WORDS)
                .forEach(row ->
                        names.putIfAbsent(row.code(), wording.exact(row.values().get(0), Unit.TEXT))));
        return names;
    }

    private static int at(ReportTable table, String column) {
        return table.columns().stream().map(ReportTable.Column::code).toList().indexOf(column);
    }

    private static @Nullable BigDecimal number(Value value) {
        return value.state() == Value.State.NUMBER ? value.number() : null;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
