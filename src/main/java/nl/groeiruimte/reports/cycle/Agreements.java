package nl.groeiruimte.reports.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reports.document.HalfYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed in the talks about reports. The ministry records it, until it hands the agreements out. */
@Component
public class Agreements {

    /**
     * An agreement.
     *
     * @param addressee code of an agency, or {@code coordinator}
     * @param result {@code done} or {@code not-done}; none while it is open
     * @param endedAt none while it is open, as are the note and the name
     */
    public record Agreement(
            UUID id,
            HalfYear period,
            String body,
            String addressee,
            LocalDate dueOn,
            @Nullable String result,
            @Nullable String note,
            @Nullable Instant endedAt,
            @Nullable String endedByName) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final WorkingDays calendar;
    private final Clock clock;

    Agreements(JdbcClient jdbc, CurrentAsker asker, WorkingDays calendar, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of a half-year, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Agreement> of(HalfYear period) {
        return jdbc.sql("select * from groeiruimte.agreement where period = ? order by due_on, recorded_at")
                .param(period.toString())
                .query(Agreements::agreement)
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none that the asker may know of */
    @Transactional(readOnly = true)
    public Agreement find(UUID id) {
        return jdbc.sql("select * from groeiruimte.agreement where id = ?")
                .param(id)
                .query(Agreements::agreement)
                .single();
    }

    /** @param dueOn the last day; on a free day: the first working day after it */
    @Transactional
    public void record(HalfYear period, String body, String addressee, LocalDate dueOn) {
        jdbc.sql("""
                        insert into groeiruimte.agreement (id, period, body, addressee, due_on, recorded_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        period.toString(),
                        body,
                        addressee,
                        calendar.onOrAfter(dueOn),
                        asker.get().name())
                .update();
    }

    /** Takes back an agreement that was not handed out; false when it was. */
    @Transactional
    public boolean takeBack(HalfYear period, UUID id) {
        return jdbc.sql("delete from groeiruimte.agreement where period = ? and id = ?")
                        .params(period.toString(), id)
                        .update()
                == 1;
    }

    /** Keeps what became of an agreement of the asker's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID id, String result, String note) {
        jdbc.sql("update groeiruimte.agreement set result = ?, note = ?, ended_at = ?, ended_by_name = ? where id = ?")
                .params(
                        result,
                        note,
                        Timestamp.from(clock.instant()),
                        asker.get().name(),
                        id)
                .update();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        Instant ended = Rows.instant(row, "ended_at");
        return new Agreement(
                Rows.id(row, "id"),
                HalfYear.parse(row.getString("period")),
                row.getString("body"),
                row.getString("addressee"),
                Rows.day(row, "due_on"),
                row.getString("result"),
                row.getString("note"),
                ended,
                row.getString("ended_by_name"));
    }
}
