package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.groeiruimte.reports.cycle.Closing;
import nl.groeiruimte.reports.document.HalfYear;

/**
 * The report's page beside the inbox page, and closing a half-year beside reading its tables once, with very many
 * cases.
 */
final class ReportRows {

    private static final int MANY = Integer.getInteger("bench.report-cases", 100_000);
    private static final int FEW = MANY / 100;
    private static final int LOOKS = 200;
    private static final int CLOSINGS = 5;
    private static final String LARGE = "reports_many";
    private static final String SMALL = "reports_few";
    /** What computing the figures reads. */
    private static final List<String> TABLES = List.of(
            "lead",
            "realisation",
            "learning",
            "withdrawal",
            "case_event",
            "choice",
            "inquiry",
            "milestone_check",
            "bottleneck");

    private static final List<String> READ =
            TABLES.stream().map(table -> "select * from groeiruimte." + table).toList();

    private final Database database;
    private final HalfYear period = HalfYear.of(LocalDate.now());

    ReportRows(Database database) {
        this.database = database;
        database.create(LARGE);
        database.create(SMALL);
    }

    /** @param wanted letters of the rows to measure */
    void measure(String wanted, List<Row> rows, List<String> notes) {
        try (Application large = new Application(database, LARGE);
                Application small = new Application(database, SMALL)) {
            ReportFill.fill(database, LARGE, MANY);
            if (wanted.contains("g") || wanted.contains("h")) {
                ReportFill.fill(database, SMALL, FEW);
                pages(large, small, rows, notes);
                closing(large, rows, notes);
            }
            if (wanted.contains("j")) {
                MessageRows.summaries(database, LARGE, large, rows, notes);
            }
            if (wanted.contains("k")) {
                new SearchRow(database, LARGE, large).measure(rows, notes, MANY);
            }
        }
    }

    private void pages(Application large, Application small, List<Row> rows, List<String> notes) {
        BrowserSession many = new BrowserSession(large.address(), Members.MEASURED);
        BrowserSession few = new BrowserSession(small.address(), Members.MEASURED);
        String report = "/reports/" + period;
        double first = milliseconds(() -> many.page(report));
        few.page(report);
        Samples atMany = new Samples();
        Samples atFew = new Samples();
        Samples inbox = new Samples();
        for (int i = -LOOKS / 2; i < LOOKS; i++) {
            double manyTime = milliseconds(() -> many.page(report));
            double fewTime = milliseconds(() -> few.page(report));
            double inboxTime = milliseconds(() -> many.page("/inbox?tab=all"));
            if (i >= 0) {
                atMany.add(manyTime);
                atFew.add(fewTime);
                inbox.add(inboxTime);
            }
        }
        rows.add(new Row(
                "g1 report page of the running half-year over HTTP, p95",
                "%.1f ms at %,d cases".formatted(atMany.percentile(95), MANY),
                "%.1f ms for the inbox page".formatted(inbox.percentile(95)),
                atMany.percentile(95) / inbox.percentile(95),
                false,
                2));
        rows.add(new Row(
                "g2 the same at a hundred times the cases, p95",
                "%.1f ms at %,d cases".formatted(atMany.percentile(95), MANY),
                "%.1f ms at %,d cases".formatted(atFew.percentile(95), FEW),
                atMany.percentile(95) / atFew.percentile(95),
                false,
                2));
        notes.add(("g: medians %.1f ms, inbox %.1f ms; the page shows what was computed last, the very first "
                        + "look computed it and took %.1f s.")
                .formatted(atMany.median(), inbox.median(), first / 1000));
    }

    private void closing(Application large, List<Row> rows, List<String> notes) {
        Closing closing = large.context().getBean(Closing.class);
        database.execute(
                LARGE,
                "insert into groeiruimte.half_year (period, state, opened_at) values ('" + period
                        + "', 'closing', now())");
        Samples ours = new Samples();
        Samples sequential = new Samples();
        try (Connection connection = database.connect(LARGE)) {
            for (int i = -1; i < CLOSINGS; i++) {
                double read = milliseconds(() -> SequentialReading.of(connection, READ));
                double closed = milliseconds(() -> Members.asCoordinator(() -> closing.close(period)));
                if (i >= 0) {
                    ours.add(closed);
                    sequential.add(read);
                }
                if (i < CLOSINGS - 1) {
                    database.execute(
                            LARGE,
                            "truncate groeiruimte.report_cases, groeiruimte.report_file, groeiruimte.report_version");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rows.add(new Row(
                "h closing a half-year, median of " + CLOSINGS,
                "%.2f s at %,d cases".formatted(ours.median() / 1000, MANY),
                "%.2f s to read each row of the tables that it reads once".formatted(sequential.median() / 1000),
                ours.median() / sequential.median(),
                false,
                5));
        notes.add("h: it keeps %s ids of cases behind %s figures; the tables hold %s."
                .formatted(
                        database.rows(
                                        LARGE,
                                        "select to_char(sum(cardinality(cases)), 'FM9,999,999'), count(*)"
                                                + " from groeiruimte.report_cases")
                                .get(0)
                                .get(0),
                        database.rows(LARGE, "select count(*) from groeiruimte.report_cases")
                                .get(0)
                                .get(0),
                        database.rows(
                                        LARGE,
                                        "select pg_size_pretty(sum(pg_table_size('groeiruimte.' || t))) from unnest('{"
                                                + String.join(",", TABLES) + "}'::text[]) t")
                                .get(0)
                                .get(0)));
    }
}
