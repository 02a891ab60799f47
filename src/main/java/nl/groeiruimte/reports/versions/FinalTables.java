package nl.groeiruimte.reports.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.ReportTable.Column;
import nl.groeiruimte.reports.document.ReportTable.Row;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.springframework.stereotype.Component;

/**
 * The final report also puts all half-years side by side, as they were frozen: a table a target, a row a half-year.
 * Eight columns of amounts would not stand on paper. At the very end it looks ahead no more.
 */
@Component
class FinalTables {

    private static final Bilingual NOT_CLOSED = new Bilingual("niet gesloten", "not closed");

    private final Archive archive;
    private final SideBySideWords words;

    FinalTables(Archive archive, SideBySideWords words) {
        this.archive = archive;
        this.words = words;
    }

    /** What a half-year's report said; {@code version} is 0 for the report in the making. */
    private record Said(Report report, int version) {}

    /** The report with those tables before its own, if it is the final one; asks as whoever is asking. */
    Report addTo(Report report) {
        if (!report.period().equals(HalfYear.LAST)) {
            return report;
        }
        boolean over = !report.until().isBefore(HalfYear.LAST.lastDay());
        List<Target> targets = over
                ? report.targets().stream().map(FinalTables::withoutForecast).toList()
                : report.targets();
        Map<HalfYear, Said> said = said(report);
        List<ReportTable> tables = new ArrayList<>();
        targets.stream()
                .filter(target -> target.unit() != Unit.TEXT)
                .forEach(target -> tables.add(table(target, said)));
        report.tables().stream()
                .filter(table -> !over
                        || ReportTables.of(table.code())
                                .filter(FigureTable::looksAhead)
                                .isEmpty())
                .forEach(tables::add);
        return new Report(
                report.period(),
                report.edition(),
                report.until(),
                report.definitions(),
                report.minimum(),
                targets,
                report.lines(),
                tables);
    }

    private static Target withoutForecast(Target target) {
        return new Target(
                target.code(),
                target.name(),
                target.definition(),
                target.unit(),
                target.actual(),
                target.expected(),
                target.previous(),
                target.proRata(),
                target.target(),
                target.cases(),
                null);
    }

    /** The newest version of each closed half-year, and the report itself. */
    private Map<HalfYear, Said> said(Report report) {
        Map<HalfYear, Said> said = new LinkedHashMap<>();
        archive.all(report.edition()).stream()
                .filter(version -> !version.period().equals(report.period()) && !said.containsKey(version.period()))
                .forEach(version -> said.put(
                        version.period(),
                        new Said(
                                archive.find(version.period(), version.version(), report.edition())
                                        .orElseThrow()
                                        .report()
                                        .report(),
                                version.version())));
        said.put(report.period(), new Said(report, 0));
        return said;
    }

    private ReportTable table(Target target, Map<HalfYear, Said> said) {
        Map<HalfYear, Target> then = new LinkedHashMap<>();
        said.forEach((period, one) -> one.report().targets().stream()
                .filter(same -> same.code().equals(target.code()))
                .findFirst()
                .ifPresent(same -> then.put(period, same)));
        Map<Column, Function<Target, Value>> told = new LinkedHashMap<>();
        told.put(new Column("realised", new Bilingual("Gerealiseerd", "Realised"), target.unit()), Target::actual);
        told.put(new Column("expected", new Bilingual("Verwacht", "Expected"), target.unit()), Target::expected);
        told.put(
                new Column("pro-rata", new Bilingual("Pro rata", "Pro rata"), target.unit()),
                one -> one.proRata() == null ? Value.NONE : Value.of(one.proRata()));
        // Not every target expects something, or has such a line.
        told.values().removeIf(value -> then.values().stream().map(value).allMatch(Value.NONE::equals));
        List<Column> columns =
                new ArrayList<>(List.of(new Column("half-year", new Bilingual("Halfjaar", "Half-year"), Unit.TEXT)));
        columns.addAll(told.keySet());
        columns.add(new Column("until", new Bilingual("Geteld tot en met", "Counted until"), Unit.TEXT));
        List<Row> rows = new ArrayList<>();
        for (HalfYear period = HalfYear.FIRST; period != null; period = period.next()) {
            Target one = then.get(period);
            Said here = said.get(period);
            Bilingual until = one == null || here == null ? NOT_CLOSED : until(here);
            List<Value> values = new ArrayList<>(List.of(Value.of(name(period))));
            told.values().forEach(value -> values.add(one == null ? Value.NONE : value.apply(one)));
            values.add(Value.of(until));
            rows.add(new Row(period.toString(), List.copyOf(values)));
        }
        return new ReportTable(
                ReportTable.SIDE_BY_SIDE + target.code(), words.title(target), words.definition(target), columns, rows);
    }

    private Bilingual until(Said said) {
        return words.until(said.report().until(), said.version());
    }

    private static Bilingual name(HalfYear period) {
        return new Bilingual(
                (period.half() == 1 ? "1e" : "2e") + " halfjaar " + period.year(),
                (period.half() == 1 ? "first" : "second") + " half of " + period.year());
    }
}
