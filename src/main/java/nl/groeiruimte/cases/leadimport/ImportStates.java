package nl.groeiruimte.cases.leadimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.leadimport.LeadImport.State;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.spreadsheet.SheetProblem;
import nl.groeiruimte.platform.spreadsheet.SheetReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that agencies sent and how far they are. Each agency sees its own. */
@Component
class ImportStates {

    private static final int LATEST = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final String ALL_STARTED = """
            update groeiruimte.lead_import set state = 'started', moved_at = ?, cases_started = ?, ended_at = ?,
                ended_by_name = ?
            where id = ? and state = 'starting'""";

    private final JdbcClient jdbc;
    private final ImportedLines lines;
    private final CurrentAsker asker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportStates(
            JdbcClient jdbc, ImportedLines lines, CurrentAsker asker, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.asker = asker;
        this.events = events;
        this.clock = clock;
    }

    /** What a request with a key brought before. */
    record Sent(UUID id, String sha256) {}

    @Transactional
    public UUID add(String source, @Nullable String key, @Nullable String sha256) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into groeiruimte.lead_import (id, agency, source, state, once_key, body_sha256, sent_at,
                            sent_by, sent_by_name)
                        values (:id, :agency, :source, 'waiting', :key, :sha256, :now, :subject, :name)""")
                .param("id", id)
                .param("agency", asker.get().ownAgency())
                .param("source", source)
                .param("key", key)
                .param("sha256", sha256)
                .param("now", now())
                .param("subject", asker.get().subject())
                .param("name", asker.get().name())
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Sent> withKey(String key) {
        return jdbc.sql("""
                        select id, body_sha256 as sha256 from groeiruimte.lead_import
                        where agency = ? and once_key = ?""")
                .params(asker.get().ownAgency(), key)
                .query(Sent.class)
                .optional();
    }

    /** The import, its state set right first when whoever worked on it is gone; none for those of other agencies. */
    @Transactional
    public Optional<LeadImport> find(UUID id) {
        return current(id).map(this::setRight);
    }

    @Transactional
    public List<LeadImport> latest() {
        return jdbc
                .sql("select * from groeiruimte.lead_import where agency = ? order by sent_at desc, id limit ?")
                .params(asker.get().ownAgency(), LATEST)
                .query(ImportStates::row)
                .list()
                .stream()
                .map(this::setRight)
                .toList();
    }

    /** Holds an import until the transaction ends, so that others see that somebody works on it. */
    void hold(UUID id) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('lead import ' || ?, 0))) held")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    /** Goes on to a state; false when it was in none of these. In a transaction of its own, for others to see. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean move(UUID id, State to, State... from) {
        return jdbc.sql("""
                        update groeiruimte.lead_import set state = ?, moved_at = ?, cases_started = 0,
                            ended_at = case when ? then ?::timestamptz end, ended_by_name = case when ? then ? end
                        where id = ? and state = any (?)""")
                        .params(
                                to.code(),
                                now(),
                                to.ended(),
                                now(),
                                to.ended(),
                                asker.get().name(),
                                id,
                                Arrays.stream(from).map(State::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** How far it is, for those who wait; false when it was cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(UUID id, State state, int count) {
        String column = state == State.READING ? "lines_read" : "cases_started";
        return jdbc.sql("update groeiruimte.lead_import set " + column + " = ? where id = ? and state = ?")
                        .params(count, id, state.code())
                        .update()
                == 1;
    }

    /** It was read to its end; commits with what lies ready. False when it was cancelled. */
    boolean ready(UUID id, SheetReader.Format format) {
        int fresh = lines.count(id, LeadImport.Verdict.NEW);
        int open = lines.count(id, LeadImport.Verdict.OPEN);
        int refused = lines.count(id, LeadImport.Verdict.REFUSED);
        int moved = jdbc.sql("""
                        update groeiruimte.lead_import set state = 'ready', moved_at = ?, format = ?, lines_read = ?,
                            new_lines = ?, open_lines = ?, refused_lines = ?
                        where id = ? and state = 'reading'""")
                .params(now(), format.name().toLowerCase(Locale.ROOT), fresh + open + refused, fresh, open, refused, id)
                .update();
        return told(id, State.READY, moved);
    }

    /** All its cases are there; commits with them. False when it was cancelled. */
    boolean started(UUID id, int cases) {
        Timestamp now = now();
        int moved = jdbc.sql(ALL_STARTED)
                .params(now, cases, now, asker.get().name(), id)
                .update();
        return told(id, State.STARTED, moved);
    }

    /** Says that work on it ended in the transaction under way, if it did. */
    private boolean told(UUID id, State state, int moved) {
        if (moved == 1) {
            boolean person = !asker.get().is(Role.AGENCY_SYSTEM);
            events.publishEvent(new LeadImportEnded(
                    id,
                    state.code(),
                    asker.get().ownAgency(),
                    person ? asker.get().subject() : null));
        }
        return moved == 1;
    }

    /** Nothing of it can be taken. */
    @Transactional
    public void broken(UUID id, SheetProblem problem) {
        int moved = jdbc.sql("""
                        update groeiruimte.lead_import set state = 'broken', moved_at = ?, problem = ?,
                            problem_line = ?, problem_args = ?, ended_at = ?
                        where id = ? and state = 'reading'""")
                .params(now(), problem.code(), problem.line(), problem.args().toArray(String[]::new), now(), id)
                .update();
        told(id, State.BROKEN, moved);
    }

    private Optional<LeadImport> current(UUID id) {
        return jdbc.sql("select * from groeiruimte.lead_import where id = ?")
                .param(id)
                .query(ImportStates::row)
                .optional();
    }

    /** A lock that nobody holds is that of a node that went down, or that never began. */
    private LeadImport setRight(LeadImport found) {
        boolean queued = found.state() == State.WAITING || found.state() == State.CONFIRMED;
        boolean recent = found.moments().movedAt().isAfter(clock.instant().minus(LONGEST_WAIT));
        if (!found.state().busy()
                || queued && recent
                || !jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('lead import ' || ?, 0))")
                        .param(found.id().toString())
                        .query(Boolean.class)
                        .single()) {
            return found;
        }
        // What was to start did not: it can be confirmed again.
        boolean again = found.state() == State.CONFIRMED || found.state() == State.STARTING;
        jdbc.sql("""
                        update groeiruimte.lead_import set state = ?, cases_started = 0,
                            ended_at = case when not ? then ?::timestamptz end
                        where id = ? and state = ?""")
                .params(
                        again ? State.READY.code() : State.INTERRUPTED.code(),
                        again,
                        now(),
                        found.id(),
                        found.state().code())
                .update();
        return current(found.id()).orElseThrow();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static LeadImport row(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new LeadImport(
                Rows.id(row, "id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("format"),
                new LeadImport.Counts(
                        row.getInt("lines_read"),
                        row.getInt("cases_started"),
                        row.getInt("new_lines"),
                        row.getInt("open_lines"),
                        row.getInt("refused_lines")),
                problem == null
                        ? null
                        : new LeadImport.Problem(row.getLong("problem_line"), problem, Rows.list(row, "problem_args")),
                new LeadImport.Moments(
                        Rows.instant(row, "moved_at"),
                        Rows.instant(row, "sent_at"),
                        row.getString("sent_by_name"),
                        Rows.instant(row, "ended_at"),
                        row.getString("ended_by_name")));
    }
}
