package nl.groeiruimte.reports.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's texts beside the figures, with every version that was written. */
@Component
public class ReportTexts {

    /** Codes of the texts in the report's order: the two described targets and the conclusions. */
    public static final List<String> CODES = List.of("ecosystem-coherence", "learning-effects", "conclusions");

    /** Characters of one text. */
    public static final int MOST = 20_000;

    /** What somebody types within this time goes on in the same version. */
    private static final Duration ONE_GO = Duration.ofMinutes(15);

    /** A text as it was at a time; {@code revision} grows with each save. */
    public record Text(String code, int revision, String body, String byName, Instant at) {}

    /**
     * What became of saving.
     *
     * @param saved false when somebody else wrote meanwhile, and nothing was changed
     * @param revision the last one
     * @param theirs what the other wrote; none when it was saved
     */
    public record Saved(
            boolean saved, int revision, @Nullable Text theirs) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    ReportTexts(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /** The texts as they are now, by code; none for those who may not read them before closing. */
    @Transactional(readOnly = true)
    public Map<String, Text> latest(HalfYear period) {
        Map<String, Text> texts = new LinkedHashMap<>();
        jdbc.sql("""
                        select distinct on (code) * from groeiruimte.report_text where period = ?
                        order by code, revision desc""")
                .param(period.toString())
                .query(ReportTexts::text)
                .list()
                .forEach(text -> texts.put(text.code(), text));
        return texts;
    }

    /** All versions of a text, the latest first. */
    @Transactional(readOnly = true)
    public List<Text> history(HalfYear period, String code) {
        return jdbc.sql("select * from groeiruimte.report_text where period = ? and code = ? order by revision desc")
                .params(period.toString(), code)
                .query(ReportTexts::text)
                .list();
    }

    /**
     * Saves a text that was written by somebody who had seen a revision of it (0 for none), unless there is a later
     * one.
     *
     * @param body as typed; at most 20 000 characters
     */
    @Transactional
    public Saved save(HalfYear period, String code, int seen, String body) {
        // One writer at a time for a half-year; it ends with the transaction.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('report-text'), hashtext(?))")
                .param(period.toString())
                .query((row, number) -> number)
                .single();
        Text last = latest(period).get(code);
        int revision = last == null ? 0 : last.revision();
        if (last == null ? body.isEmpty() : last.body().equals(body)) {
            return new Saved(true, revision, null);
        }
        if (revision != seen) {
            return new Saved(false, revision, last);
        }
        Asker me = asker.get();
        Timestamp now = Timestamp.from(clock.instant());
        int typedOn = jdbc.sql("""
                        update groeiruimte.report_text set body = ?, revision = revision + 1, written_at = ?
                        where period = ? and code = ? and revision = ? and written_by = ? and written_at > ?""")
                .params(
                        body,
                        now,
                        period.toString(),
                        code,
                        revision,
                        me.subject(),
                        Timestamp.from(clock.instant().minus(ONE_GO)))
                .update();
        if (typedOn == 0) {
            jdbc.sql("""
                            insert into groeiruimte.report_text (period, code, revision, body, written_by,
                                written_by_name, written_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(period.toString(), code, revision + 1, body, me.subject(), me.name(), now)
                    .update();
        }
        return new Saved(true, revision + 1, null);
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                row.getString("code"),
                row.getInt("revision"),
                row.getString("body"),
                row.getString("written_by_name"),
                Rows.instant(row, "written_at"));
    }
}
