package nl.groeiruimte.reports.versions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.Report.Edition;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes half-years that are not closed, and keeps what came out. */
@Component
class RunningStore {

    /**
     * What was computed last.
     *
     * @param look what had been committed of the cases' events
     * @param until the last day that it counts
     * @param tookMs how long computing took
     */
    record Kept(String document, String look, LocalDate until, Instant computedAt, int tookMs) {}

    private final Figures figures;
    private final ToldEditions told;
    private final FinalTables finalTables;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final CurrentAsker asker;
    private final Clock clock;

    RunningStore(
            Figures figures,
            ToldEditions told,
            FinalTables finalTables,
            JdbcClient jdbc,
            DataSource dataSource,
            CurrentAsker asker,
            Clock clock) {
        this.figures = figures;
        this.told = told;
        this.finalTables = finalTables;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.asker = asker;
        this.clock = clock;
    }

    /** With the asker's rights: the full edition is not everybody's. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(HalfYear period, Edition edition) {
        return jdbc.sql("""
                        select document, look::text as look, until, computed_at, took_ms from groeiruimte.running_report
                        where period = ? and edition = ?""")
                .params(period.toString(), edition.name())
                .query((row, number) -> new Kept(
                        row.getString("document"),
                        row.getString("look"),
                        Rows.day(row, "until"),
                        Rows.instant(row, "computed_at"),
                        row.getInt("took_ms")))
                .optional();
    }

    /** Whether any case had an event since; that there was one tells nothing of a case. */
    @Transactional(readOnly = true)
    public boolean somethingHappenedSince(String look) {
        return asker.asSystem(() -> jdbc.sql("select groeiruimte.case_events_since(?::pg_snapshot)")
                .param(look)
                .query(Boolean.class)
                .single());
    }

    /** Computes and keeps; waits for another node that is doing so, and then leaves it at that. */
    @Transactional
    public void compute(HalfYear period, LocalDate until, Instant askedAt) {
        asker.asSystem(() -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('running-report'), hashtext(?))")
                    .param(period.toString())
                    .query((row, number) -> number)
                    .single();
            if (find(period, Edition.FULL)
                    .filter(kept -> kept.computedAt().isAfter(askedAt))
                    .isPresent()) {
                return;
            }
            long start = System.nanoTime();
            Figures.Computed computed = figures.compute(period, until, told.everyDay());
            jdbc.sql("delete from groeiruimte.running_cases where period = ?")
                    .param(period.toString())
                    .update();
            CaseRows.insert(
                    dataSource,
                    "insert into groeiruimte.running_cases (period, figure, cases) values (?, ?, ?)",
                    period,
                    computed.casesOfFigures());
            int took = (int) ((System.nanoTime() - start) / 1_000_000);
            keep(computed.full(), computed.look(), took);
            keep(computed.shared(), computed.look(), took);
        });
    }

    private void keep(Report computed, String look, int took) {
        Report report = finalTables.addTo(computed);
        jdbc.sql("""
                        insert into groeiruimte.running_report
                            (period, edition, document, look, until, computed_at, took_ms)
                        values (?, ?, ?, ?::pg_snapshot, ?, ?, ?)
                        on conflict (period, edition) do update set document = excluded.document, look = excluded.look,
                            until = excluded.until, computed_at = excluded.computed_at, took_ms = excluded.took_ms""")
                .params(
                        report.period().toString(),
                        report.edition().name(),
                        FrozenText.of(new ReportDocument(report, 0, null, null, List.of(), null)),
                        look,
                        report.until(),
                        Timestamp.from(clock.instant()),
                        took)
                .update();
    }
}
