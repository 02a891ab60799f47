package nl.groeiruimte.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.groeiruimte.report.HalfYear;
import nl.groeiruimte.report.Report;
import nl.groeiruimte.report.ReportTable;
import nl.groeiruimte.report.ReportTable.Column;
import nl.groeiruimte.report.ReportTable.Row;
import nl.groeiruimte.report.Target;
import nl.groeiruimte.report.Unit;
import nl.groeiruimte.report.Value;
import nl.groeiruimte.report.Words;

/**
 * The final report also puts all half-years side by side, as they were frozen: a table a target, a row a half-year. Eight
 * columns of amounts would not stand on paper.
 */
@Component
class FinalTables {

    private static final Words DEFINITION = new Words("Zoals het in het rapport van elk halfjaar is vastgezet; het laatste zoals het nu is.",
            "As it was frozen in the report of each half-year; the last one as it is now.");

    private final Archive archive;

    FinalTables(Archive archive) {
        this.archive = archive;
    }

    /** The report with those tables behind its own, if it is the final one; asks as whoever is asking. */
    Report addTo(Report report) {
        if (!report.period().equals(HalfYear.LAST)) {
            return report;
        }
        List<Report> all = new ArrayList<>(earlier(report));
        all.add(report);
        List<ReportTable> tables = new ArrayList<>(report.tables());
        report.targets().stream().filter(target -> target.unit() != Unit.TEXT).forEach(target -> tables.add(table(target, all)));
        return new Report(report.period(), report.edition(), report.until(), report.definitions(), report.minimum(), report.targets(),
                report.lines(), tables);
    }

    /** The newest version of each closed half-year, the earliest first. */
    private List<Report> earlier(Report report) {
        Map<HalfYear, Integer> newest = new LinkedHashMap<>();
        archive.all(report.edition()).forEach(version -> newest.putIfAbsent(version.period(), version.version()));
        return newest.entrySet().stream().filter(version -> !version.getKey().equals(report.period()))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(version -> archive.find(version.getKey(), version.getValue(), report.edition()).orElseThrow().report().report())
                .toList();
    }

    private static ReportTable table(Target target, List<Report> all) {
        Map<HalfYear, Target> then = new LinkedHashMap<>();
        all.forEach(report -> report.targets().stream().filter(one -> one.code().equals(target.code())).findFirst()
                .ifPresent(one -> then.put(report.period(), one)));
        Map<Column, Function<Target, Value>> told = new LinkedHashMap<>();
        told.put(new Column("realised", new Words("Gerealiseerd", "Realised"), target.unit()), Target::actual);
        told.put(new Column("expected", new Words("Verwacht", "Expected"), target.unit()), Target::expected);
        told.put(new Column("pro-rata", new Words("Naar rato", "Pro rata"), target.unit()),
                one -> one.proRata() == null ? Value.NONE : Value.of(one.proRata()));
        // Not every target expects something, or has such a line.
        told.values().removeIf(value -> then.values().stream().map(value).allMatch(Value.NONE::equals));
        List<Column> columns = new ArrayList<>(List.of(new Column("half-year", new Words("Halfjaar", "Half-year"), Unit.TEXT)));
        columns.addAll(told.keySet());
        List<Row> rows = then.entrySet().stream().map(one -> new Row(one.getKey().toString(), Stream.concat(Stream.of(Value.of(name(one.getKey()))),
                told.values().stream().map(value -> value.apply(one.getValue()))).toList())).toList();
        return new ReportTable("half-years-" + target.code(),
                new Words("Alle halfjaren: " + target.name().nl(), "All half-years: " + target.name().en()), DEFINITION, columns, rows);
    }

    private static Words name(HalfYear period) {
        return new Words((period.half() == 1 ? "1e" : "2e") + " halfjaar " + period.year(),
                (period.half() == 1 ? "first" : "second") + " half of " + period.year());
    }
}
