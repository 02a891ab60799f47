package nl.groeiruimte.supply.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that agencies sent, their states and what was wrong in them. Each agency sees its own. */
@Component
class ImportRuns {

    static final int LATEST = 50;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration LOOKED_AWAY = Duration.ofSeconds(10);
    private static final Duration TRIAL_HOLDS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final List<ImportFormat> formats;
    private final CurrentAsker asker;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportRuns(
            JdbcClient jdbc,
            List<ImportFormat> formats,
            CurrentAsker asker,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.asker = asker;
        this.clock = clock;
        this.events = events;
    }

    /** Writes down that a file was sent; drops trials that nobody confirmed for long. */
    @Transactional
    public UUID add(ImportKind kind, String agency, String fileName, long bytes) {
        List<UUID> forgotten = jdbc.sql("select id from groeiruimte.import_run where agency = ? and state = 'ready'"
                        + " and uploaded_at < ?")
                .params(agency, Timestamp.from(clock.instant().minus(TRIAL_HOLDS)))
                .query(UUID.class)
                .list();
        forgotten.forEach(this::drop);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.import_run (id, kind, agency, file_name, bytes, state, uploaded_at,
                            uploaded_by_name)
                        values (?, ?, ?, ?, ?, 'waiting', ?, ?)""")
                .params(
                        id,
                        kind.key(),
                        agency,
                        fileName,
                        bytes,
                        Timestamp.from(clock.instant()),
                        asker.get().name())
                .update();
        return id;
    }

    /** The run, its state set right first when whoever worked on it is gone; empty for those of other agencies. */
    @Transactional
    public Optional<ImportRun> find(UUID id) {
        return current(id).map(run -> run.busy() && abandoned(run) ? current(id).orElseThrow() : run);
    }

    /** The latest of an agency, newest first. */
    @Transactional
    public List<ImportRun> latest(String agency) {
        return jdbc
                .sql("select * from groeiruimte.import_run where agency = ? order by uploaded_at desc, id limit ?")
                .params(agency, LATEST)
                .query(ImportRuns::run)
                .list()
                .stream()
                .map(run -> run.busy() && abandoned(run) ? current(run.id()).orElseThrow() : run)
                .toList();
    }

    /** Holds a run until the end of the transaction, so that others see that it is being worked on. */
    void hold(UUID id) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) held")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    /**
     * Goes on to a state; false when it was in another one than this. In a transaction of its own, for others to see.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean move(UUID id, String from, String to) {
        return jdbc.sql("update groeiruimte.import_run set state = ?, moved_at = ? where id = ? and state = ?")
                        .params(to, Timestamp.from(clock.instant()), id, from)
                        .update()
                == 1;
    }

    /** What is known of the file before its records are read. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void looked(UUID id, SentFile file) {
        jdbc.sql("update groeiruimte.import_run set sha256 = ?, encoding = ? where id = ?")
                .params(file.sha256(), file.charset() == SentFile.WINDOWS ? "windows-1252" : "utf-8", id)
                .update();
    }

    /** How far it was read, for those who wait for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, long bytes, long records) {
        jdbc.sql("update groeiruimte.import_run set bytes_read = ?, records = ? where id = ?")
                .params(bytes, records, id)
                .update();
    }

    /** It was read to its end, and can be confirmed; commits with what was found in it. */
    void ready(UUID id, long records, ImportRun.Counts counts) {
        jdbc.sql("""
                        update groeiruimte.import_run set state = 'ready', bytes_read = bytes, records = ?, added = ?,
                            changed = ?,
                            unchanged = ?, refused = ?, elsewhere = ? where id = ?""")
                .params(
                        records,
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.elsewhere(),
                        id)
                .update();
        tell(id);
    }

    /** It is applied; commits with what it changed. */
    void applied(UUID id) {
        jdbc.sql("update groeiruimte.import_run set state = 'applied', applied_at = ?, applied_by_name "
                        + "= ? where id = ?")
                .params(Timestamp.from(clock.instant()), asker.get().name(), id)
                .update();
        tell(id);
    }

    /** Nothing of it can be taken. */
    @Transactional
    public void broken(UUID id, ImportRun.Problem problem) {
        jdbc.sql("update groeiruimte.import_run set state = 'broken', problem = ?, problem_line = ?, "
                        + "problem_args = ? where id = ?")
                .params(problem.code(), problem.line(), problem.args().toArray(String[]::new), id)
                .update();
        tell(id);
    }

    private void tell(UUID id) {
        current(id)
                .filter(run -> run.moments().movedAt().isBefore(clock.instant().minus(LOOKED_AWAY)))
                .map(run -> new ImportEnded(id, run.state(), asker.get().subject()))
                .ifPresent(events::publishEvent);
    }

    /** It ended for a reason that is not in the file. */
    @Transactional
    public void interrupted(UUID id) {
        jdbc.sql("update groeiruimte.import_run set state = 'interrupted' where id = ?"
                        + " and state in ('waiting', 'reading', 'confirmed', 'applying')")
                .param(id)
                .update();
        forget(id);
    }

    /** Throws away what was found in a file that is not to be applied. */
    @Transactional
    public boolean drop(UUID id) {
        boolean dropped =
                jdbc.sql("update groeiruimte.import_run set state = 'dropped' where id = ? and state = 'ready'")
                                .param(id)
                                .update()
                        == 1;
        if (dropped) {
            forget(id);
        }
        return dropped;
    }

    /** Removes what lay ready. */
    void forget(UUID id) {
        formats.forEach(format -> format.forget(id));
    }

    /** What is wrong, by line. */
    @Transactional(readOnly = true)
    public List<ImportRun.Problem> problems(UUID id, int most) {
        return jdbc.sql("""
                        select line, field, problem, value, args from groeiruimte.import_problem where import_id = ?
                        order by line, number limit ?""")
                .params(id, most)
                .query((row, number) -> new ImportRun.Problem(
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("problem"),
                        row.getString("value"),
                        Rows.list(row, "args")))
                .list();
    }

    /** A lock that nobody holds is that of a node that went down, or that never began. */
    private boolean abandoned(ImportRun run) {
        boolean queued = run.state().equals("waiting") || run.state().equals("confirmed");
        boolean recent = run.moments().movedAt().isAfter(clock.instant().minus(LONGEST_WAIT));
        if (queued && recent
                || !jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(run.id().toString())
                        .query(Boolean.class)
                        .single()) {
            return false;
        }
        // What was being applied was not: it can be confirmed again.
        return jdbc.sql("update groeiruimte.import_run set state = ? where id = ? and state = ?")
                        .params(
                                List.of("confirmed", "applying").contains(run.state()) ? "ready" : "interrupted",
                                run.id(),
                                run.state())
                        .update()
                == 1;
    }

    /** The run as it is, for who works on it. */
    Optional<ImportRun> current(UUID id) {
        return jdbc.sql("select * from groeiruimte.import_run where id = ?")
                .param(id)
                .query(ImportRuns::run)
                .optional();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        List<String> args = new ArrayList<>(Rows.list(row, "problem_args"));
        String problem = row.getString("problem");
        return new ImportRun(
                Rows.id(row, "id"),
                ImportKind.of(row.getString("kind")).orElseThrow(),
                row.getString("agency"),
                new ImportRun.File(
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getString("encoding")),
                row.getString("state"),
                new ImportRun.Read(row.getLong("bytes_read"), row.getLong("records")),
                new ImportRun.Counts(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("refused"),
                        row.getInt("elsewhere")),
                problem == null ? null : new ImportRun.Problem(row.getLong("problem_line"), null, problem, null, args),
                new ImportRun.Moments(
                        Rows.instant(row, "moved_at"),
                        Rows.instant(row, "uploaded_at"),
                        row.getString("uploaded_by_name"),
                        Rows.instant(row, "applied_at"),
                        row.getString("applied_by_name")));
    }
}
