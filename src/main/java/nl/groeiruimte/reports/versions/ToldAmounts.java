package nl.groeiruimte.reports.versions;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import nl.groeiruimte.reports.tables.EarlierAmounts;
import nl.groeiruimte.reports.tables.FigureColumn;
import nl.groeiruimte.reports.tables.FigureTable;
import nl.groeiruimte.reports.tables.ReportTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which amounts the shared editions of all frozen versions told, beside which every next report may tell too much. */
@Component
class ToldAmounts {

    /** One version: what has this checksum never changes. */
    private record Version(HalfYear period, int number, String checksum) {}

    private final Archive archive;
    private final JdbcClient jdbc;
    private final Map<Version, Map<String, BigDecimal>> amounts = new ConcurrentHashMap<>();

    ToldAmounts(Archive archive, JdbcClient jdbc) {
        this.archive = archive;
        this.jdbc = jdbc;
    }

    /** As for {@link EarlierAmounts#at}; only the system may ask, and the answers hold for its transaction. */
    Function<String, List<EarlierAmounts.EarlierAmount>> read() {
        Map<Version, Map<String, Integer>> cases = new LinkedHashMap<>();
        archive.all(Edition.SHARED).forEach(frozen -> {
            Version version = new Version(frozen.period(), frozen.version(), frozen.checksum());
            cases.put(version, cases(version));
        });
        return place -> cases.entrySet().stream()
                .flatMap(version -> Stream.ofNullable(of(version.getKey()).get(place))
                        .map(amount -> new EarlierAmounts.EarlierAmount(
                                amount, version.getValue().getOrDefault(place, 0), () -> ids(version.getKey(), place))))
                .toList();
    }

    /** Of how many each amount is. */
    private Map<String, Integer> cases(Version version) {
        Map<String, Integer> cases = new HashMap<>();
        jdbc.sql("select figure, cardinality(cases) as cases from groeiruimte.report_cases"
                        + " where period = ? and version = ? and figure = any(?)")
                .params(
                        version.period().toString(),
                        version.number(),
                        of(version).keySet().toArray(String[]::new))
                .query(row -> {
                    cases.put(row.getString("figure"), row.getInt("cases"));
                });
        return cases;
    }

    private Set<UUID> ids(Version version, String place) {
        return jdbc.sql("select unnest(cases) from groeiruimte.report_cases where period = ?"
                        + " and version = ? and figure = ?")
                .params(version.period().toString(), version.number(), place)
                .query(UUID.class)
                .set();
    }

    private Map<String, BigDecimal> of(Version version) {
        return amounts.computeIfAbsent(
                version,
                unread -> told(archive.find(version.period(), version.number(), Edition.SHARED)
                        .orElseThrow()
                        .report()
                        .report()));
    }

    static Map<String, BigDecimal> told(Report report) {
        Map<String, BigDecimal> told = new HashMap<>();
        report.targets().stream().filter(target -> target.unit() == Unit.EUR).forEach(target -> {
            put(told, target.code(), target.actual());
            put(told, Target.expectedOf(target.code()), target.expected());
        });
        report.tables().forEach(table -> sums(told, table));
        return told;
    }

    private static void sums(Map<String, BigDecimal> told, ReportTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            ReportTable.Column column = table.columns().get(i);
            if (!isAmount(table, column)) {
                continue;
            }
            int place = i;
            table.rows()
                    .forEach(row -> put(
                            told,
                            ReportTable.place(table.code(), row.code(), column.code()),
                            row.values().get(place)));
            List<Value> values =
                    table.rows().stream().map(row -> row.values().get(place)).toList();
            if (values.stream().allMatch(value -> value.state() == Value.State.NUMBER)) {
                // Nobody wrote it, but everybody can add up.
                told.put(
                        ReportTable.place(table.code(), FigureTable.ALL, column.code()),
                        values.stream().map(Value::number).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
    }

    private static boolean isAmount(ReportTable table, ReportTable.Column column) {
        return ReportTables.column(table.code(), column.code())
                .filter(declared -> declared.counts() == FigureColumn.Of.AMOUNT)
                .isPresent();
    }

    private static void put(Map<String, BigDecimal> told, String place, Value value) {
        if (value.state() == Value.State.NUMBER) {
            told.put(place, value.number());
        }
    }
}
