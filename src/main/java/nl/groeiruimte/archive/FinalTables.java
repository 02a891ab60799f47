package nl.groeiruimte.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

/** The final report also puts all half-years side by side, as they were frozen: a table a target, a column a half-year. */
@Component
class FinalTables {

    private static final Words DEFINITION = new Words("Zoals het in het bericht van elk halfjaar is vastgezet; het laatste zoals het nu is.",
            "As it was frozen in the report of each half-year; the last one as it is now.");
    private static final Words ROW_HEADING = new Words("Wat", "What");

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
        List<Column> columns = new ArrayList<>(List.of(new Column("what", ROW_HEADING, Unit.TEXT)));
        List<Value> realised = new ArrayList<>(List.of(Value.of(new Words("Gerealiseerd", "Realised"))));
        List<Value> expected = new ArrayList<>(List.of(Value.of(new Words("Verwacht", "Expected"))));
        List<Value> proRata = new ArrayList<>(List.of(Value.of(new Words("Naar rato", "Pro rata"))));
        for (Report report : all) {
            String period = report.period().toString();
            columns.add(new Column(period.toLowerCase(), new Words(period, period), target.unit()));
            Optional<Target> then = report.targets().stream().filter(one -> one.code().equals(target.code())).findFirst();
            realised.add(then.map(Target::actual).orElse(Value.NONE));
            expected.add(then.map(Target::expected).orElse(Value.NONE));
            proRata.add(then.map(Target::proRata).map(Value::of).orElse(Value.NONE));
        }
        return new ReportTable("half-years-" + target.code(),
                new Words("Alle halfjaren: " + target.name().nl(), "All half-years: " + target.name().en()), DEFINITION, columns,
                List.of(new Row("realised", realised), new Row("expected", expected), new Row("pro-rata", proRata)));
    }
}
